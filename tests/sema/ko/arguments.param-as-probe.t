--- script
$1, end { print(1); }
--- error
error[arguments]: $1 of this probe was not given
  --> -e:1:1
    $1, end { print(1); }
    ^~

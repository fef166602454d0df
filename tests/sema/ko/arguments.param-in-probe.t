--- script
interval:s:$1 { @ = count(); }
--- error
error[arguments]: $1 of this probe was not given
  --> -e:1:1
    interval:s:$1 { @ = count(); }
    ^~~~~~~~~~~~~

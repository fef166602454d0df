--- script
begin { $ = 1; $x = $; }
--- error
error[syntax]: '$' needs a name or a number: $x, $1, $#
  --> -e:1:9
    begin { $ = 1; $x = $; }
            ^
error[syntax]: '$' needs a name or a number: $x, $1, $#
  --> -e:1:21
    begin { $ = 1; $x = $; }
                        ^

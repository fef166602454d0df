--- script
begin { @s = 1; if (has_key(@s)) { exit(); } }
--- error
error[map-kind]: has_key() asks for a key, and @s has none: it holds one value
  --> -e:1:29
    begin { @s = 1; if (has_key(@s)) { exit(); } }
                                ^~

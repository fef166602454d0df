--- script
begin { $r = (color="green", size=2); print($r.colour); }
--- error
error[unknown-field]: the record has no field 'colour'
  --> -e:1:45
    begin { $r = (color="green", size=2); print($r.colour); }
                                                ^~~~~~~~~
  note: did you mean 'color'?

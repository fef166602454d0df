--- script
begin { print(curtask.cpus_mask.bits[0] > 0); $i = 0; print(curtask.cpus_mask.bits[$i] == curtask.cpus_mask.bits[0]); exit(); }
--- expect
true
true



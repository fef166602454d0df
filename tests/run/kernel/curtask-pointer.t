--- script
begin { $t = curtask; print($t.group_leader == curtask); print($t->group_leader->comm); exit(); }
--- expect
true
gotap



--- script
begin { print(curtask.se.vrutime); }
--- error
error[unknown-field]: struct sched_entity has no field 'vrutime'
  --> -e:1:26
    begin { print(curtask.se.vrutime); }
                             ^~~~~~~
  note: did you mean 'vruntime'?

--- script
begin { print(curtask.pidd); }
--- error
error[unknown-field]: struct task_struct has no field 'pidd'
  --> -e:1:23
    begin { print(curtask.pidd); }
                          ^~~~
  note: did you mean 'pid'?

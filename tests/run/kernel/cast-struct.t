--- script
begin { print(((struct task_struct *)curtask).comm); exit(); }
--- expect
gotap



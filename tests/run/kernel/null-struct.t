--- script
begin { print(((struct task_struct *)0).comm == ""); exit(); }
--- expect
true



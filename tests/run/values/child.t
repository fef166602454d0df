program: spin
args: 1
attach: cmd
--- script
begin { print(has_cpid()); print(cpid > 1); exit(); }
--- expect
true
true



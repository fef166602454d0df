# The command ends by itself, with a status of its own: an unknown flag is 2.
program: demo
args: -nonsense
attach: cmd
flags: --child-status
status: 2
check: maps["@begun"] == 1
--- script
begin { @begun = 1; }
go:gopark { @ = count(); }

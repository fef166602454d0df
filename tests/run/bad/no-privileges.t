program: demo
user: nobody
status: 1
--- script
go:gopark { @ = count(); }
--- stderr_regex
^gotap: .*(root|CAP_BPF|permission)

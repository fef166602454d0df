# Of two processes there is no one number: it is absent, and that is said.
program: state
args: -crowd
second: 1.22
check: maps["@"] == {"null": 1}
check: "2 are traced: it is absent" in err
--- script
begin { @[gostat("gomaxprocs")] = count(); }

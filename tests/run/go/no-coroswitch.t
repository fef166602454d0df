# A Go that has no iter.Pull: nothing to attach, and nothing seen.
program: state
versions: 1.22
check: events[0]["data"]["probes"] == 2 and "@" not in maps
--- script
go:coroswitch { @ = count(); }
begin { @b = 1; }

# The collector's last step runs on a system stack, while the goroutine that came there waits for it.
program: truth
args: -goroutines 1 -blocks 1 -collections 3
versions: 1.19 1.21 1.22 1.23.12 1.24 1.25 1.26 1.27
check: maps["@"] == {"waiting,garbage collection": prog["collections"]}
--- script
go:gc_end { @[gstatus, gwait] = count(); }

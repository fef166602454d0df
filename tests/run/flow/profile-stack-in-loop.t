program: spin
flags: --duration 1s
check: any(n > 0 for n in maps["@"].values())
--- script
profile:hz:99 { for ($i : 0..2) { @[gstatus, $i] = count(); } }

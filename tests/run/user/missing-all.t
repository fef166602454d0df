status: 1
--- script
config = { missing_probes = ignore }
rawtracepoint:nothing { @ = count(); }
--- stderr_regex
none of the script's probes is there

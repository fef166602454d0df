--- script
begin { cat("/proc/sys/kernel/ostype"); }
--- expect
Linux



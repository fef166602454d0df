--- script
begin { cat("/proc/%s/%s/ostype", "sys", "kernel"); }
--- expect
Linux



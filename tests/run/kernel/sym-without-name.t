# An address without a name prints as such.
--- script
begin { print(ksym(1)); print(ksym(0)); print(usym(0)); printf("%s %s\n", ksym(0), usym(1)); exit(); }
--- expect
0x1
0
0
0 0x1



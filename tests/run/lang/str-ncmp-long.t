--- script
begin { print(strncmp("abcdefghijklmnop", "abcdefghijklmnoq", 15)); print(strncmp("abcdefghijklmnop", "abcdefghijklmnoq", 16)); }
--- expect
0
1



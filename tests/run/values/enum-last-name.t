--- script
enum A { FIRST = 3, SECOND = 3, NEG = -1 }
begin { print(FIRST); print(NEG); printf("%d %s\n", NEG, NEG); print(FIRST == 3); }
--- expect
SECOND
NEG
-1 NEG
true



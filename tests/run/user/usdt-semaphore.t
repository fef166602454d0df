program: listen.c
check: prog["before"] == 0 and prog["heard"] == 10
check: maps["@"] == 45
--- script
usdt:tests/.cache/c/listen:listen:tick { @ = sum(arg0); }

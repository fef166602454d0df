program: listen.c
flags: --usdt-file-activation
check: prog["heard"] == 10
check: maps["@"] == 10
--- script
usdt:tests/.cache/c/listen:tick { @ = count(); }

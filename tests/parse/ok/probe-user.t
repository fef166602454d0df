--- script
u:/bin/bash:readline, ur:./a/b:main.f, U:/bin/x:ns:mark, usdt:*:mark { @ = count() }
--- ast
clause
  probe u | /bin/bash | readline
  probe ur | ./a/b | main.f
  probe U | /bin/x | ns | mark
  probe usdt | * | mark
  body
    assign =
      map @
      call count

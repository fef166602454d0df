--- script
begin { $a += 1; $a -= 1; $a *= 2; $a /= 2; $a %= 2; $a <<= 1; $a >>= 1; $a &= 1; $a |= 1; @a[1] ^= 1 }
--- ast
clause
  probe begin
  body
    assign +=
      variable $a
      int 1
    assign -=
      variable $a
      int 1
    assign *=
      variable $a
      int 2
    assign /=
      variable $a
      int 2
    assign %=
      variable $a
      int 2
    assign <<=
      variable $a
      int 1
    assign >>=
      variable $a
      int 1
    assign &=
      variable $a
      int 1
    assign |=
      variable $a
      int 1
    assign ^=
      map @a
        int 1
      int 1

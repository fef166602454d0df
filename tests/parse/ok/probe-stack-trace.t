--- script
func:main.(*Server).handle(0xc000010000, {0x1, 0x2}) { @ = count() }
--- ast
clause
  probe func | main.(*Server).handle(0xc000010000, {0x1, 0x2})
  body
    assign =
      map @
      call count

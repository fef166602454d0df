--- script
begin { let $a: foo[4]; let $b: foo[]; let $c: uint8[2] }
--- ast
clause
  probe begin
  body
    let $a
      type foo[4]
    let $b
      type foo[]
    let $c
      type uint8[2]

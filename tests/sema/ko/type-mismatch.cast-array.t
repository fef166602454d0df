--- script
begin { $a = (uint8[2])(uint32)5; $b = (uint8[4])(uint32)5; print((uint16)$b); print((uint8[4])"ab"); print($a); print((uint8[4])(1, 2)); }
--- error
error[type-mismatch]: a cast between an array and a number or a string needs one size: '(uint32)5' has 4 bytes, uint8[2] 2
  --> -e:1:14
    begin { $a = (uint8[2])(uint32)5; $b = (uint8[4])(uint32)5; print((uint16)$b); print((uint8[4])"ab"); print($a); print((uint8[4])(1, 2)); }
                 ^~~~~~~~~~~~~~~~~~~
error[type-mismatch]: a cast between an array and a number or a string needs one size: '$b' has 4 bytes, uint16 2
  --> -e:1:67
    begin { $a = (uint8[2])(uint32)5; $b = (uint8[4])(uint32)5; print((uint16)$b); print((uint8[4])"ab"); print($a); print((uint8[4])(1, 2)); }
                                                                      ^~~~~~~~~~
error[type-mismatch]: a cast between an array and a number or a string needs one size: '"ab"' has 3 bytes, uint8[4] 4
  --> -e:1:86
    begin { $a = (uint8[2])(uint32)5; $b = (uint8[4])(uint32)5; print((uint16)$b); print((uint8[4])"ab"); print($a); print((uint8[4])(1, 2)); }
                                                                                         ^~~~~~~~~~~~~~
error[type-mismatch]: a cast between an array and a number or a string needs one size: '(1, 2)' has 2 bytes, uint8[4] 4
  --> -e:1:120
    begin { $a = (uint8[2])(uint32)5; $b = (uint8[4])(uint32)5; print((uint16)$b); print((uint8[4])"ab"); print($a); print((uint8[4])(1, 2)); }
                                                                                                                           ^~~~~~~~~~~~~~~~

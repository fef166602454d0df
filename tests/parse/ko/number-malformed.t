--- script
begin { $x = 1_; $y = 0b102; $z = 089; $u = 0x; $v = 1__0 }
--- error
error[literal]: '1_' is not a number
  --> -e:1:14
    begin { $x = 1_; $y = 0b102; $z = 089; $u = 0x; $v = 1__0 }
                 ^~
error[literal]: '0b102' is not a number
  --> -e:1:23
    begin { $x = 1_; $y = 0b102; $z = 089; $u = 0x; $v = 1__0 }
                          ^~~~~
error[literal]: '089' is not a number
  --> -e:1:35
    begin { $x = 1_; $y = 0b102; $z = 089; $u = 0x; $v = 1__0 }
                                      ^~~
error[literal]: '0x' is not a number
  --> -e:1:45
    begin { $x = 1_; $y = 0b102; $z = 089; $u = 0x; $v = 1__0 }
                                                ^~

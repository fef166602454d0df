--- script
begin { $x = 12abc; $y = 0x1fK; $z = 3e; $w = 1kb }
--- error
error[literal]: unknown suffix 'abc' of a number
  --> -e:1:16
    begin { $x = 12abc; $y = 0x1fK; $z = 3e; $w = 1kb }
                   ^~~
  note: durations: ns us ms s m h d; bytes: K M G T
error[literal]: unknown suffix 'K' of a number
  --> -e:1:30
    begin { $x = 12abc; $y = 0x1fK; $z = 3e; $w = 1kb }
                                 ^
  note: durations: ns us ms s m h d; bytes: K M G T
error[literal]: unknown suffix 'e' of a number
  --> -e:1:39
    begin { $x = 12abc; $y = 0x1fK; $z = 3e; $w = 1kb }
                                          ^
  note: durations: ns us ms s m h d; bytes: K M G T
error[literal]: unknown suffix 'kb' of a number
  --> -e:1:48
    begin { $x = 12abc; $y = 0x1fK; $z = 3e; $w = 1kb }
                                                   ^~
  note: durations: ns us ms s m h d; bytes: K M G T

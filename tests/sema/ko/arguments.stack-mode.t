--- script
begin { print(kstack(perv)); }
begin { print(ustack(raw, 500)); }
begin { print(len(1)); }
begin { $a = kstack(3, perf); }
--- error
error[arguments]: there is no kind of stack 'perv': it is bpftrace, perf or raw
  --> -e:1:22
    begin { print(kstack(perv)); }
                         ^~~~
error[arguments]: a stack has from 1 to 127 frames
  --> -e:2:27
    begin { print(ustack(raw, 500)); }
                              ^~~
error[type-mismatch]: len() needs a map or a stack, '1' is an integer
  --> -e:3:19
    begin { print(len(1)); }
                      ^
error[arguments]: kstack() has too many arguments
  --> -e:4:14
    begin { $a = kstack(3, perf); }
                 ^~~~~~~~~~~~~~~
  note: it is kstack? kstack([mode], [int])

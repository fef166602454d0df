--- script
begin { print(cgroupid("")); print(kaddr("")); }
--- error
error[arguments]: cgroupid() needs a name
  --> -e:1:24
    begin { print(cgroupid("")); print(kaddr("")); }
                           ^~
error[arguments]: kaddr() needs a name
  --> -e:1:42
    begin { print(cgroupid("")); print(kaddr("")); }
                                             ^~

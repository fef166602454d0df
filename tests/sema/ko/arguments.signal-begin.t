flags: --unsafe
--- script
begin { signal(9); }
--- error
error[arguments]: in begin the current process is gotap itself: no signal is sent
  --> -e:1:9
    begin { signal(9); }
            ^~~~~~~~~

attach: none
signal: USR1
--- script
self:signal:SIGUSR1 { print("got it"); exit(); }
--- expect
got it



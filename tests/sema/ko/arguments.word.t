--- script
begin { print(nsecs(bot)); print(pid(mine)); print(tid(1)); }
--- error
error[arguments]: nsecs() knows no 'bot', only these: monotonic, boot, tai, sw_tai
  --> -e:1:21
    begin { print(nsecs(bot)); print(pid(mine)); print(tid(1)); }
                        ^~~
error[arguments]: pid() knows no 'mine', only these: curr_ns, init
  --> -e:1:38
    begin { print(nsecs(bot)); print(pid(mine)); print(tid(1)); }
                                         ^~~~
error[type-mismatch]: tid() needs a word, '1' is an integer
  --> -e:1:56
    begin { print(nsecs(bot)); print(pid(mine)); print(tid(1)); }
                                                           ^

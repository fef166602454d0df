library: yes
--- script
state x[goroutine] { begin { } }
state y: uint64 { print(1) }
begin { }
--- error
error[syntax]: unexpected '{', expected ':'
  --> -e:1:20
    state x[goroutine] { begin { } }
                       ^
error[syntax]: unexpected '}', expected a probe or the end
  --> -e:1:32
    state x[goroutine] { begin { } }
                                   ^
error[syntax]: a clause starts with a probe; a statement stands inside one: begin { print(...) }
  --> -e:2:19
    state y: uint64 { print(1) }
                      ^~~~~
error[syntax]: unexpected '}', expected a probe or the end
  --> -e:2:28
    state y: uint64 { print(1) }
                               ^

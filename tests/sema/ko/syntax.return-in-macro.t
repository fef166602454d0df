--- script
macro leave(x) { if (x) { return; } { 1; return 2; } }
begin { print(1); }
--- error
error[syntax]: 'return' in the macro 'leave' would leave the probe that uses it
  --> -e:1:27
    macro leave(x) { if (x) { return; } { 1; return 2; } }
                              ^~~~~~
  note: the value of a macro is its last expression, without a ';'
error[syntax]: 'return' in the macro 'leave' would leave the probe that uses it
  --> -e:1:42
    macro leave(x) { if (x) { return; } { 1; return 2; } }
                                             ^~~~~~~~
  note: the value of a macro is its last expression, without a ';'

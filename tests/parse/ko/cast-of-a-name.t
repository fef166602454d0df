--- script
begin { $x = (duration)5; $y = (task_struct *)$p; $z = f(1) 2; if (x) 5; }
--- error
error[syntax]: unexpected '5', expected ';' or '}'
  --> -e:1:24
    begin { $x = (duration)5; $y = (task_struct *)$p; $z = f(1) 2; if (x) 5; }
                           ^
  note: a cast names an integer type, bool, string or struct NAME *; units are functions: duration(x)
error[syntax]: unexpected ')', expected an expression
  --> -e:1:46
    begin { $x = (duration)5; $y = (task_struct *)$p; $z = f(1) 2; if (x) 5; }
                                                 ^
  note: a cast names an integer type, bool, string or struct NAME *; units are functions: duration(x)
error[syntax]: unexpected '2', expected ';' or '}'
  --> -e:1:61
    begin { $x = (duration)5; $y = (task_struct *)$p; $z = f(1) 2; if (x) 5; }
                                                                ^
error[syntax]: unexpected '5', expected '{'
  --> -e:1:71
    begin { $x = (duration)5; $y = (task_struct *)$p; $z = f(1) 2; if (x) 5; }
                                                                          ^

--- script
config = { a 1; b = 2; = 3; c }
--- error
error[syntax]: unexpected '1', expected '='
  --> -e:1:14
    config = { a 1; b = 2; = 3; c }
                 ^
error[syntax]: unexpected '=', expected '}' or a name
  --> -e:1:24
    config = { a 1; b = 2; = 3; c }
                           ^
  note: '=' assigns, as a statement of its own; '==' compares
error[syntax]: unexpected '}', expected '='
  --> -e:1:31
    config = { a 1; b = 2; = 3; c }
                                  ^

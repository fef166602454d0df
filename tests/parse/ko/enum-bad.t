--- script
enum e { 1, B }
--- error
error[syntax]: unexpected '1', expected a name
  --> -e:1:10
    enum e { 1, B }
             ^

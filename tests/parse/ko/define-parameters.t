--- script
#define ADD(a, b) ((a) + (b))
begin { @ = 1 }
--- error
error[syntax]: #define takes no parameters here
  --> -e:1:9
    #define ADD(a, b) ((a) + (b))
            ^~~
  note: a macro does: macro ADD(x) { x + 1 }

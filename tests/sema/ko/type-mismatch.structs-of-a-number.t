--- script
struct pair { int a; }
begin { @ = (struct pair[2])1; }
--- error
error[type-mismatch]: a cast makes no structs: point to them, (struct NAME *)address
  --> -e:2:13
    begin { @ = (struct pair[2])1; }
                ^~~~~~~~~~~~~~~~~

--- script
struct inner { short s; void *p; }
struct outer { char c; int x; struct inner in; long l[3]; }
begin { @ = offsetof(struct outer, y); }
--- error
error[unknown-field]: struct outer has no field 'y'
  --> -e:3:13
    begin { @ = offsetof(struct outer, y); }
                ^~~~~~~~~~~~~~~~~~~~~~~~~

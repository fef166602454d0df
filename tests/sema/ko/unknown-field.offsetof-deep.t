--- script
struct inner { short s; void *p; }
struct outer { char c; int x; struct inner in; long l[3]; }
begin { @ = offsetof(struct outer, x.y); }
--- error
error[unknown-field]: 'outer.x' is no struct, to have a field 'y'
  --> -e:3:13
    begin { @ = offsetof(struct outer, x.y); }
                ^~~~~~~~~~~~~~~~~~~~~~~~~~~

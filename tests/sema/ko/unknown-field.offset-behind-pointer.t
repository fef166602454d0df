--- script
struct leaf { int a; int b; }
struct tree { struct leaf *far; struct leaf near; }
begin { print(offsetof(struct tree, near.b)); print(offsetof(struct tree, far.b)); }
--- error
error[unknown-field]: 'tree.far' is no struct, to have a field 'b'
  --> -e:3:53
    begin { print(offsetof(struct tree, near.b)); print(offsetof(struct tree, far.b)); }
                                                        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~

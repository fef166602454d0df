--- script
begin { let $x: string[3] = "hi"; $x = "longer"; $t = (1, "hi"); let $y: typeof($t) = (2, "by"); $y = (1, "longer"); }
--- error
error[type-mismatch]: '"longer"' does not fit $x as it was declared: 7 bytes, and it has 3
  --> -e:1:40
    begin { let $x: string[3] = "hi"; $x = "longer"; $t = (1, "hi"); let $y: typeof($t) = (2, "by"); $y = (1, "longer"); }
                                           ^~~~~~~~
error[type-mismatch]: '(1, "longer")' does not fit $y as it was declared: 8 bytes, and it has 4
  --> -e:1:103
    begin { let $x: string[3] = "hi"; $x = "longer"; $t = (1, "hi"); let $y: typeof($t) = (2, "by"); $y = (1, "longer"); }
                                                                                                          ^~~~~~~~~~~~~

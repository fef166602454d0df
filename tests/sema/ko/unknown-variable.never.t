--- script
begin { let $a; print($a); let $b; let $c; $b = $c; }
--- error
error[unknown-variable]: $a is declared and never assigned: what it holds is not known
  --> -e:1:23
    begin { let $a; print($a); let $b; let $c; $b = $c; }
                          ^~
error[unknown-variable]: $c is declared and never assigned: what it holds is not known
  --> -e:1:49
    begin { let $a; print($a); let $b; let $c; $b = $c; }
                                                    ^~

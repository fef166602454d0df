--- script
fn show($x) { print($x); }
begin { show(1); show("a"); }
--- types
; types
probe begin
    clause
        $x#1: int8
        $x#2: string[8]

--- script
begin { let $a; let $b: uint8 = 255; $b += 1; let $c: string; $a = 1; $c = "x"; }
--- plan
; plan
counter c0: fault begin
program p0_begin: begin
    clause
        <a> = 0
        <b> = (255 &u 255)
        <b> = ((<b> +u 1) &u 255)
        <c> = ""
        <a> = 1
        <c> = "x"

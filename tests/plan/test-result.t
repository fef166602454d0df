--- script
test:a { if (pid > 1) { return 3; } return 0; }
--- plan
; plan
counter c0: fault test:a
program p0_test_a: test:a
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        if (<pid> >u 1)
            <result> = 3
            return
        <result> = 0
        return

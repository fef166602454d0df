--- script
profile:hz:99 /cgroup == cgroupid("/sys/fs/cgroup")/ { @[cgroup_path(cgroup)] = count(); print(cgroup_path(cgroup, "x")); }
--- plan
; plan
map @: (cgroup) -> count uint64
record r0: print no cgroup
counter c0: fault profile:hz:99
counter c1: full @
counter c2: lost profile:hz:99
program p0_profile_hz_99: profile:hz:99 every 10101010 ns
    clause
        if (gt_cgroup() ==u {cgroup:/sys/fs/cgroup})
            @[gt_cgroup()] <- count   (full: c1)
            emit r0(gt_cgroup())  (lost: c2)

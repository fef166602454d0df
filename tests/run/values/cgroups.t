--- script
begin { $c = cgroup_path(cgroup); printf("%d\n", strcontains("unified:/", "unified")); print(cgroup_path(cgroup, "cpu*")); print(cgroup_path(18446744073709551615)); print(cgroupid("/sys/fs/cgroup") > 0); }
--- expect
1


true



--- script
begin { print(comm(1) == "init"); print(cgroup_path(cgroup) == "unified:/"); }
--- error
error[type-mismatch]: '==' needs a number, 'comm(1)' is process
  --> -e:1:15
    begin { print(comm(1) == "init"); print(cgroup_path(cgroup) == "unified:/"); }
                  ^~~~~~~
error[type-mismatch]: '==' needs a number, 'cgroup_path(cgroup)' is cgroup
  --> -e:1:41
    begin { print(comm(1) == "init"); print(cgroup_path(cgroup) == "unified:/"); }
                                            ^~~~~~~~~~~~~~~~~~~

--- script
begin { printf("%d %s", username, username); printf("%x", cgroup_path(1)); printf("%d", comm(1)); }
--- error
error[format]: %d takes an integer, 'username' is user
  --> -e:1:25
    begin { printf("%d %s", username, username); printf("%x", cgroup_path(1)); printf("%d", comm(1)); }
                            ^~~~~~~~
error[format]: %x takes an integer, 'cgroup_path(1)' is cgroup
  --> -e:1:59
    begin { printf("%d %s", username, username); printf("%x", cgroup_path(1)); printf("%d", comm(1)); }
                                                              ^~~~~~~~~~~~~~
error[format]: %d takes an integer, 'comm(1)' is process
  --> -e:1:89
    begin { printf("%d %s", username, username); printf("%x", cgroup_path(1)); printf("%d", comm(1)); }
                                                                                            ^~~~~~~

--- script
begin { print((enum bpf_map_type)9999); print((enum nowhere)1); print(BPF_MAP_TYPE_NOWHERE); }
--- error
error[unknown-enum]: enum bpf_map_type has no name for 9999
  --> -e:1:15
    begin { print((enum bpf_map_type)9999); print((enum nowhere)1); print(BPF_MAP_TYPE_NOWHERE); }
                  ^~~~~~~~~~~~~~~~~~~~~~~
error[kernel]: neither the script nor this kernel has a struct nowhere
  --> -e:1:53
    begin { print((enum bpf_map_type)9999); print((enum nowhere)1); print(BPF_MAP_TYPE_NOWHERE); }
                                                        ^~~~~~~
error[unknown-name]: 'BPF_MAP_TYPE_NOWHERE' is neither a builtin nor a field of begin
  --> -e:1:71
    begin { print((enum bpf_map_type)9999); print((enum nowhere)1); print(BPF_MAP_TYPE_NOWHERE); }
                                                                          ^~~~~~~~~~~~~~~~~~~~

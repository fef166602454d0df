--- script
profile:hz:99 { @[ppid, pcomm, leader_tid, leader_comm(curtask), cpid, usermode] = nsecs(boot); }
--- plan
; plan
map @: (uint32, string[16], uint32, string[16], uint32, uint8) -> uint64
counter c0: fault profile:hz:99
counter c1: full @
program p0_profile_hz_99: profile:hz:99 every 10101010 ns
    clause
        <ppid> = kernel32[(kernel64[(gt_curtask() +u {btf:task_struct.real_parent})] +u {btf:task_struct.tgid})]
        <pcomm> = gt_mem_str((kernel64[(gt_curtask() +u {btf:task_struct.real_parent})] +u {btf:task_struct.comm}), 16)
        <leader_tid> = kernel32[(kernel64[(gt_curtask() +u {btf:task_struct.group_leader})] +u {btf:task_struct.tgid})]
        @[<ppid>, <pcomm>, <leader_tid>, gt_mem_str((kernel64[(gt_curtask() +u {btf:task_struct.group_leader})] +u {btf:task_struct.comm}), 16), {cpid}, ((gt_ctx_num(ctx, 136, 8) &u 3) ==u 3)] = gt_nsecs_boot()  (full: c1)

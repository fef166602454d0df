/* The current thread and the time. */

/* Process and thread id in gotap's PID namespace (dev and ino of /proc/self/ns/pid); both 0: the initial one. */
GT_RARE u64 inner_pid_tgid(u64 dev, u64 ino)
{
	struct bpf_pidns_info info = {};
	if (bpf_get_ns_current_pid_tgid(dev, ino, &info, sizeof(info)))
		return 0; /* the thread has no number there */
	return (u64)info.tgid << 32 | info.pid;
}

GT_INLINE u64 ns_pid_tgid(u64 dev, u64 ino)
{
	return dev | ino ? inner_pid_tgid(dev, ino) : bpf_get_current_pid_tgid();
}

GT_API u64 gt_pid(u64 dev, u64 ino)
{
	return ns_pid_tgid(dev, ino) >> 32;
}

GT_API u64 gt_tid(u64 dev, u64 ino)
{
	return (u32)ns_pid_tgid(dev, ino);
}

GT_API u64 gt_nsecs(void)
{
	return bpf_ktime_get_ns();
}

GT_API u64 gt_nsecs_boot(void)
{
	return bpf_ktime_get_boot_ns();
}

GT_API u64 gt_nsecs_tai(void)
{
	return bpf_ktime_get_tai_ns();
}

GT_API u64 gt_cpu(void)
{
	return bpf_get_smp_processor_id();
}

GT_API u64 gt_uid(void)
{
	return (u32)bpf_get_current_uid_gid();
}

GT_API u64 gt_gid(void)
{
	return bpf_get_current_uid_gid() >> 32;
}

GT_API u64 gt_rand(void)
{
	return bpf_get_prandom_u32();
}

GT_API u64 gt_cgroup(void)
{
	return bpf_get_current_cgroup_id();
}

GT_API void gt_comm(char *out, u64 cap)
{
	bpf_get_current_comm(out, cap < 16 ? cap : 16);
}

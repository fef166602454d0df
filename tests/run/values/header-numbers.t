# What C's headers call errors, signals, system calls, and what is handed to these.
--- script
begin {
	print((EPERM, EAGAIN, SIGINT, SIGUSR1, __NR_read));
	print(strerror(ENOENT));
	print(signal_name(SIGKILL));
	print(syscall_name(__NR_openat));
	print(-EINVAL);
	print((AF_INET6, SOCK_DGRAM, IPPROTO_UDP, O_CREAT | O_EXCL, AT_FDCWD, S_IFMT, DT_REG, TASK_UNINTERRUPTIBLE));
	printf("%x\n", EPOLLET);
	exit();
}
--- expect
(1, 11, 2, 10, 0)
No such file or directory
Killed
openat
-22
(10, SOCK_DGRAM, IPPROTO_UDP, 192, -100, 61440, 8, 2)
80000000



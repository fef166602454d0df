# What C's headers call errors, signals and system calls.
--- script
begin {
	print((EPERM, EAGAIN, SIGINT, SIGUSR1, __NR_read));
	print(strerror(ENOENT));
	print(signal_name(SIGKILL));
	print(syscall_name(__NR_openat));
	print(-EINVAL);
	exit();
}
--- expect
(1, 11, 2, 10, 0)
No such file or directory
Killed
openat
-22



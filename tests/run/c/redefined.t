--- script
struct task_struct { char first; long second; }
begin {
	print(offsetof(struct task_struct, second));
	print(sizeof(struct task_struct));
}
--- expect
8
16



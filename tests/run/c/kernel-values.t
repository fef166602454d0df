--- script
begin {
	$se = curtask.se;
	print($se.on_rq);
	print(curtask.rcu_users.refs.counter > 0);
	$mask = curtask.cpus_mask;
	print($mask.bits[0] == curtask.cpus_mask.bits[0]);
	print(&curtask.se == &curtask->se);
	print((uint64)&curtask.se - (uint64)curtask == offsetof(struct task_struct, se));
	print(sizeof(struct task_struct) == sizeof(*curtask));
	print((sizeof(curtask), sizeof(curtask.comm)));
}
--- expect
1
true
true
true
true
true
(8, 16)



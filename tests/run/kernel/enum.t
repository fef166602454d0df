# Enumerations of the kernel are known by the names of their values; members of that type print as these.
--- script
enum mine { BPF_MAP_TYPE_ARRAY = 70 }
begin {
	print(BPF_MAP_TYPE_HASH);
	print((BPF_MAP_TYPE_HASH, BPF_MAP_TYPE_HASH + 1));
	printf("%s %d\n", (enum bpf_map_type)1, BPF_MAP_TYPE_HASH);
	$t = (enum bpf_map_type)1;
	print($t == BPF_MAP_TYPE_HASH);
	print(sizeof(enum bpf_map_type));
	print(BPF_MAP_TYPE_ARRAY + 0);
	print(((struct bpf_map *)0)->map_type);
	$n = 9999;
	print((enum bpf_map_type)$n);
	@[BPF_MAP_TYPE_HASH] = count();
	unroll BPF_MAP_TYPE_HASH { print("once"); }
	exit();
}
--- expect
BPF_MAP_TYPE_HASH
(BPF_MAP_TYPE_HASH, 2)
BPF_MAP_TYPE_HASH 1
true
8
70
BPF_MAP_TYPE_UNSPEC
9999
once


@[BPF_MAP_TYPE_HASH]: 1

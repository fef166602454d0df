/* Loops: emit/loop.c makes the callbacks. */

/* How often the callback ran. */
GT_API u64 gt_loop(u64 n, void *callback, void *frame)
{
	return bpf_loop(n, callback, frame, 0);
}

GT_API u64 gt_each(void *map, void *callback, void *frame)
{
	return bpf_for_each_map_elem(map, callback, frame, 0);
}

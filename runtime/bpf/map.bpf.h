/* Maps, counters, records: what statements of the plan call. */

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, GT_EVENTS_SIZE);
} gt_events SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, GT_CONTROL_SIZE);
} gt_control SEC(".maps");

/* One sequence over both rings, and over all instances of the object: they share the map. */
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, u32);
	__type(value, u64);
} gt_seq SEC(".maps");

GT_API void *gt_find(void *map, const void *key)
{
	return bpf_map_lookup_elem(map, key);
}

GT_RARE void count(void *counters, u64 index)
{
	u32 i = index;
	u64 *n = bpf_map_lookup_elem(counters, &i);
	if (n)
		__sync_fetch_and_add(n, 1);
}

GT_API void gt_count(void *counters, u64 index)
{
	count(counters, index);
}

GT_RARE void *make_elem(void *map, const void *key, const void *zero, void *counters, u64 full)
{
	bpf_map_update_elem(map, key, zero,
			    BPF_NOEXIST); /* another CPU may have been first: fine */
	void *v = bpf_map_lookup_elem(map, key);
	if (!v)
		count(counters, full);
	return v;
}

/* Element of a map; made from zeros when it is missing. NULL, and counted, when the map is full. */
GT_API void *gt_elem(void *map, const void *key, const void *zero, void *counters, u64 full)
{
	void *v = bpf_map_lookup_elem(map, key);
	return v ? v : make_elem(map, key, zero, counters, full);
}

/* A map that has no room for the value counts it. */
GT_API void gt_update(void *map, const void *key, const void *value, void *counters, u64 full)
{
	if (bpf_map_update_elem(map, key, value, BPF_ANY))
		count(counters, full);
}

GT_API bool gt_delete(void *map, const void *key)
{
	return bpf_map_delete_elem(map, key) == 0;
}

/*
 * Room for a record; NULL when the ring is full. len is a constant. Nothing but the call: to Linux 6.1 a
 * record that is tested twice may be none the second time, and then it is not given back.
 */
GT_API void *gt_record_begin(void *ring, u64 len)
{
	return bpf_ringbuf_reserve(ring, sizeof(struct gt_record) + len, 0);
}

/* The same of a control record other than exit(), for which some room is left whatever a script asks for. */
GT_API void *gt_control_begin(void *ring, u64 len)
{
	u64 free = GT_CONTROL_SIZE - bpf_ringbuf_query(ring, BPF_RB_AVAIL_DATA);
	return free < GT_CONTROL_RESERVE ? 0 : gt_record_begin(ring, len);
}

GT_API void gt_record_head(void *record, u64 id, u64 len)
{
	u32 zero = 0;
	u64 *seq = bpf_map_lookup_elem(&gt_seq, &zero);
	struct gt_record *r = record;
	r->seq = 0;
	r->id = id;
	r->len = len;
	if (seq)
		r->seq = __sync_fetch_and_add(seq, 1);
}

GT_API void gt_record_end(void *record)
{
	bpf_ringbuf_submit(record, BPF_RB_NO_WAKEUP);
}

/*
 * A string to its place in a packed record, which may be where it is; the bytes that it takes, a multiple of
 * 8. mask is a power of two less 1, not below cap - 1: so the verifier knows a bound without a test.
 */
GT_API u64 gt_pack(char *out, u64 cap, const char *s, u64 mask)
{
	return ((bpf_probe_read_kernel_str(out, cap, s) - 1) & mask & ~7ull) + 8;
}

/* Sends a record put together elsewhere, of size bytes with its head. False when the ring is full. */
GT_API bool gt_record_send(void *ring, void *record, u64 id, u64 size)
{
	gt_record_head(record, id, size - sizeof(struct gt_record));
	return bpf_ringbuf_output(ring, record, size, BPF_RB_NO_WAKEUP) == 0;
}

/*
 * Memory of the current CPU for what does not fit on the stack. A program may be preempted by
 * another one on its CPU, in any order, so a piece is taken and given back: the first word says so.
 */
enum { GT_LEASES = 4 };

GT_INLINE void *take(void *map, u32 key)
{
	u64 *busy = bpf_map_lookup_elem(map, &key);
	return busy && __sync_val_compare_and_swap(busy, 0, 1) == 0 ? busy : 0;
}

GT_RARE void *take_another(void *map)
{
	for (u32 i = 1; i < GT_LEASES; i++) {
		void *piece = take(map, i);
		if (piece)
			return piece;
	}
	return 0;
}

GT_API void *gt_take(void *map)
{
	void *piece = take(map, 0);
	return piece ? piece : take_another(map);
}

GT_API void gt_give(void *piece)
{
	*(volatile u64 *)piece = 0;
}

/* Row of the current process in gt_procs; NULL when it is no target. */
GT_API void *gt_row(void *procs, u64 dev, u64 ino)
{
	u32 tgid = ns_pid_tgid(dev, ino) >> 32;
	return bpf_map_lookup_elem(procs, &tgid);
}

/* What the compiler would make of a small script; the manifest is in session_test.c. */
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

#include "bpf/gt_shared.h"

typedef unsigned long long u64;
struct pt_regs {
	u64 r15;
};
struct bpf_perf_event_data {
	u64 x;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, u64);
	__type(value, u64[2]);
} gt_m_goid SEC(".maps"); /* @goid[target] = offset of g.goid * 10 + is it go1.25 or later */
struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_HASH);
	__uint(max_entries, 64);
	__type(key, u64);
	__type(value, u64);
} gt_m_hits SEC(".maps"); /* @hits[what] = count() */
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 1024);
	__type(key, unsigned);
	__type(value, u64[4]);
} gt_procs SEC(".maps");
struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 16);
} gt_control SEC(".maps");

const volatile u64 gt_slot_target, gt_slot_goid, gt_slot_filter, gt_slot_btf, gt_slot_pie,
	gt_slot_flags, gt_slot_since;
const volatile unsigned short gt_slot_wait[64];

static __attribute__((always_inline)) void hit(u64 key)
{
	u64 one = 1, *n = bpf_map_lookup_elem(&gt_m_hits, &key);
	if (n)
		++*n;
	else
		bpf_map_update_elem(&gt_m_hits, &key, &one, BPF_ANY);
}

SEC("uprobe.multi/park")
int park(struct pt_regs *ctx)
{
	u64 key = gt_slot_target, value[2] = {1, gt_slot_goid * 10 + gt_slot_since};
	if (gt_slot_filter)
		return 0;
	bpf_map_update_elem(&gt_m_goid, &key, value, BPF_ANY);
	hit(gt_slot_target);
	return 0;
}

SEC("raw_tp/start")
int start(void *ctx)
{
	hit(100);
	return 0;
}

SEC("raw_tp/stop")
int stop(void *ctx)
{
	hit(101);
	return 0;
}

SEC("raw_tp/tick")
int tick(void *ctx)
{
	hit(102);
	return 0;
}

SEC("perf_event/prof")
int prof(struct bpf_perf_event_data *ctx)
{
	unsigned tgid = bpf_get_current_pid_tgid() >> 32;
	u64 *row = bpf_map_lookup_elem(&gt_procs, &tgid);
	hit(103);
	if (row && row[0] && row[2] == 0x1234)
		hit(999);
	if (row && row[0])
		hit(104);
	return 0;
}

SEC("tracepoint/sw")
int sw(void *ctx)
{
	hit(gt_slot_btf ? 105 : 106);
	return 0;
}

/* exit(3) at the tenth tick. */
SEC("raw_tp/quit")
int quit(void *ctx)
{
	struct {
		struct gt_record head;
		u64 status;
	} r = {{1, 0, 8}, 3};
	bpf_ringbuf_output(&gt_control, &r, sizeof(r), BPF_RB_NO_WAKEUP);
	return 0;
}

char license_text[] SEC("license") = "GPL";

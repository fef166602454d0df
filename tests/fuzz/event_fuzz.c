/*
 * Fuzzes decoding and printing of records: the input makes up a type, then a printf format, then the
 * wire bytes. With libFuzzer: clang -fsanitize=fuzzer,address -DGT_LIBFUZZER; else a program that
 * takes a number of rounds and a seed, or files to replay.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "event/private.h"

struct input {
	const uint8_t *p;
	size_t n;
};

static uint8_t take(struct input *in)
{
	if (!in->n)
		return 0;
	in->n--;
	return *in->p++;
}

static struct gt_vtype make_type(struct gt_arena *a, struct input *in, int depth)
{
	static const uint16_t sizes[] = {1, 2, 4, 8};
	uint8_t b = take(in);
	struct gt_vtype t = {
		.kind = b % GT_K_N, .is_signed = b & 0x80, .maybe = b & 0x40, .name = "waitreason"};

	t.size = t.kind == GT_K_STR ? take(in) * 8 : t.kind == GT_K_INT ? sizes[take(in) % 4] : 8;
	if (t.kind != GT_K_TUPLE && t.kind != GT_K_RECORD)
		return t;
	t.nelems = depth < 20 ? take(in) % 5 : 0;
	t.elems = gt_new_n(a, struct gt_vtype, (size_t)t.nelems + 1);
	t.fields = gt_new_n(a, const char *, (size_t)t.nelems + 1);
	for (int i = 0; i < t.nelems; i++) {
		t.elems[i] = make_type(a, in, depth + 1);
		t.fields[i] = "field";
	}
	return t;
}

static struct gt_target *const *no_targets(void *ctx, int *n)
{
	(void)ctx;
	*n = 0;
	return NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {data, size};
	struct gt_arena arena = {0};
	struct gt_event_env env = {.events_fd = -1,
				   .control_fd = -1,
				   .counters_fd = -1,
				   .stacks_fd = -1,
				   .images_fd = -1,
				   .targets = no_targets};
	struct gt_decoder d = {.env = &env, .arena = &arena};
	struct gt_buf out = {0};
	struct gt_value args[3];
	char fmt[32];
	int nargs = 0;

	for (size_t i = 0; i < sizeof(fmt) - 1; i++)
		fmt[i] = (char)take(&in);
	fmt[sizeof(fmt) - 1] = 0;
	struct gt_vtype types[3];
	for (int i = 0; i < 3; i++)
		types[i] = make_type(&arena, &in, 0);
	/* Exactly as long as it is, so that the sanitizer sees the first byte too many. */
	uint8_t *wire = malloc(in.n + 1);
	size_t used = 0;
	memcpy(wire, in.p, in.n);
	wire = realloc(wire, in.n ? in.n : 1);
	for (; nargs < 3; nargs++) {
		int64_t got = gt_decode(&d, &types[nargs], wire + used, in.n - used, &args[nargs]);
		if (got < 0)
			break;
		if ((uint64_t)got > in.n - used || got != gt_vtype_wire_size(&types[nargs]))
			abort();
		used += (size_t)got;
		gt_value_text(&args[nargs], &out);
		gt_value_json(&args[nargs], &out);
	}
	gt_value_format(fmt, args, nargs, &out);
	if (nargs && args[0].kind == GT_V_INT) {
		gt_duration_text(args[0].num, &out);
		gt_bytes_text(args[0].num, &out);
	}
	gt_buf_free(&out);
	free(wire);
	gt_decoder_free(&d);
	gt_arena_free(&arena);
	return 0;
}

#ifndef GT_LIBFUZZER
static void replay(const char *path)
{
	static uint8_t data[1 << 16];
	FILE *f = fopen(path, "rb");
	if (!f) {
		perror(path);
		exit(2);
	}
	LLVMFuzzerTestOneInput(data, fread(data, 1, sizeof(data), f));
	fclose(f);
}

int main(int argc, char **argv)
{
	char *end = NULL;
	unsigned long rounds = argc > 1 ? strtoul(argv[1], &end, 10) : 100000;
	uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
	static const char formats[] = "%%%%-+ #0123456789.lhdiuxXopcsvabc";
	uint8_t data[512];

	if (end && *end) {
		for (int i = 1; i < argc; i++)
			replay(argv[i]);
		return 0;
	}
	for (unsigned long r = 0; r < rounds; r++) {
		for (size_t i = 0; i < sizeof(data); i++) {
			seed = seed * 6364136223846793005ull + 1442695040888963407ull;
			uint8_t b = (uint8_t)(seed >> 56);
			data[i] = i < 31	   ? (uint8_t)formats[b % (sizeof(formats) - 1)]
				  : seed >> 40 & 1 ? b
						   : 0;
		}
		LLVMFuzzerTestOneInput(data, (size_t)(seed >> 33) % (sizeof(data) + 1));
	}
	printf("%lu rounds\n", rounds);
	return 0;
}
#endif

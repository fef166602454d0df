/*
 * Wire form to values (object/vtype.h says what travels). In: bytes of a record, key or map value,
 * not to be trusted beyond their length. Out: a value whose memory is the decoder's arena. Names come
 * from the targets; an address that nobody knows prints as 0x..., never as a wrong name.
 */
#include "event/private.h"

#include <bpf/bpf.h>
#include <errno.h>
#include <inttypes.h>
#include <string.h>

enum { MAX_DEPTH = 16, MAX_INLINE = 32, TYPE_NAME_MAX = 512 };

static uint64_t word_at(const uint8_t *p)
{
	uint64_t w;
	memcpy(&w, p, sizeof(w));
	return w;
}

static const struct gt_target *target_at(struct gt_decoder *d, unsigned int plus_1)
{
	int n = 0;
	struct gt_target *const *list = d->env->targets ? d->env->targets(d->env->ctx, &n) : NULL;

	return plus_1 && (int)plus_1 <= n ? list[plus_1 - 1] : NULL;
}

/* Narrow integers are what their own bytes say, whatever the rest of the word is. */
static int64_t narrow(const struct gt_vtype *t, uint64_t w)
{
	switch (t->size) {
	case 1:
		return t->is_signed ? (int8_t)w : (uint8_t)w;
	case 2:
		return t->is_signed ? (int16_t)w : (uint16_t)w;
	case 4:
		return t->is_signed ? (int32_t)w : (int64_t)(uint32_t)w;
	default:
		return (int64_t)w;
	}
}

static const char *last_element(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

static const char *func_name(const struct gt_target *t, uint64_t addr)
{
	struct gt_func f;
	return t && gt_target_func_by_pc(t, addr, &f) ? f.name : NULL;
}

/* "main.spawn demo.go:42"; the address is behind the call. */
static const char *place_name(struct gt_decoder *d, const struct gt_target *t, uint64_t addr)
{
	struct gt_line lines[MAX_INLINE];

	if (!t || !addr || gt_target_lines(t, addr - 1, lines, MAX_INLINE) <= 0 || !lines[0].func)
		return NULL;
	if (!lines[0].file || !lines[0].line)
		return lines[0].func;
	return gt_arena_printf(d->arena, "%s %s:%d", lines[0].func, last_element(lines[0].file),
			       lines[0].line);
}

static const char *type_name(struct gt_decoder *d, const struct gt_target *t, uint64_t addr)
{
	char buf[TYPE_NAME_MAX];

	if (!t || !gt_target_type_name(t, addr, buf, sizeof(buf)))
		return NULL;
	return gt_arena_strndup(d->arena, buf, strnlen(buf, sizeof(buf)));
}

/* The binary's name; its path when another target has the same name. */
static const char *exe_name(struct gt_decoder *d, uint64_t plus_1)
{
	int n = 0;
	struct gt_target *const *list = d->env->targets ? d->env->targets(d->env->ctx, &n) : NULL;

	if (!plus_1 || plus_1 > (uint64_t)n)
		return NULL;
	const struct gt_target *t = list[plus_1 - 1];
	for (int i = 0; i < n; i++)
		if (list[i] != t && !strcmp(gt_target_name(list[i]), gt_target_name(t)))
			return gt_target_path(t);
	return gt_target_name(t);
}

/* What the target of an EXE, GOVERSION or MODULE value is called there; NULL when there is none. */
static const char *target_name(struct gt_decoder *d, enum gt_kind kind, uint64_t plus_1)
{
	const struct gt_target *t = plus_1 <= INT32_MAX ? target_at(d, (unsigned)plus_1) : NULL;

	if (!t || kind == GT_K_EXE)
		return exe_name(d, plus_1);
	return kind == GT_K_GOVERSION ? gt_target_goversion(t) : gt_target_module(t);
}

static bool names_target(enum gt_kind k)
{
	return k == GT_K_EXE || k == GT_K_GOVERSION || k == GT_K_MODULE;
}

static void decode_name(struct gt_decoder *d, const struct gt_vtype *t, uint64_t w,
			struct gt_value *out)
{
	uint64_t addr = GT_SYM_ADDR(w);
	const struct gt_target *target = target_at(d, GT_SYM_TARGET(w));

	out->kind = GT_V_NAME;
	out->num = (int64_t)addr;
	switch (t->kind) {
	case GT_K_ENUM:
		out->num = (int64_t)w;
		out->str = w <= INT32_MAX && t->name ? gt_enum_name(t->name, (int)w) : NULL;
		break;
	case GT_K_EXE:
	case GT_K_GOVERSION:
	case GT_K_MODULE:
		out->num = (int64_t)w;
		out->str = target_name(d, t->kind, w);
		break;
	case GT_K_FUNC:
		out->str = func_name(target, addr);
		break;
	case GT_K_PLACE:
		out->str = place_name(d, target, addr);
		break;
	default:
		out->str = type_name(d, target, addr);
	}
	if (!out->str && t->kind == GT_K_ENUM && w >= GT_ENUM_UNKNOWN &&
	    w < GT_ENUM_UNKNOWN + GT_ENUM_MAX)
		out->str = gt_arena_printf(d->arena, "unknown(%d)", (int)w - GT_ENUM_UNKNOWN);
	else if (!out->str && (t->kind == GT_K_ENUM || names_target(t->kind)))
		out->str = gt_arena_printf(d->arena, "%" PRIu64, w);
	else if (!out->str)
		out->str = gt_arena_printf(d->arena, "0x%" PRIx64, addr);
}

GT_VEC_DECL(frames, struct gt_frame);

static void go_frames(struct gt_decoder *d, const struct gt_target *t, uint64_t pc, bool top,
		      struct frames *out)
{
	struct gt_line lines[MAX_INLINE];
	int n = t && pc ? gt_target_lines(t, top ? pc : pc - 1, lines, MAX_INLINE) : 0;

	for (int i = 0; i < n; i++) {
		bool inlined = i + 1 < n && lines[i].inlined;
		gt_vec_push(d->arena, out,
			    (struct gt_frame){
				    .addr = pc,
				    .func = lines[i].func,
				    .offset = inlined || pc < lines[i].func_entry
						      ? 0
						      : pc - lines[i].func_entry,
				    .file = lines[i].file,
				    .line = lines[i].line,
				    .inlined = inlined,
			    });
	}
	if (n <= 0)
		gt_vec_push(d->arena, out, (struct gt_frame){.addr = pc});
}

static void kernel_frame(struct gt_decoder *d, uint64_t pc, bool top, struct frames *out)
{
	uint64_t start = 0;

	if (!d->ksyms)
		d->ksyms = gt_ksyms_load("/proc/kallsyms");
	const char *name = gt_ksyms_find(d->ksyms, top ? pc : pc - 1, &start);
	gt_vec_push(d->arena, out,
		    (struct gt_frame){.addr = pc, .func = name, .offset = name ? pc - start : 0});
}

/* "vfs_read", "vfs_read+16", or the address. */
static void decode_ksym(struct gt_decoder *d, uint64_t addr, struct gt_value *out)
{
	struct frames one = {0};

	kernel_frame(d, addr, true, &one);
	out->kind = GT_V_NAME;
	out->num = (int64_t)addr;
	if (!one.v[0].func)
		out->str = gt_arena_printf(d->arena, "%#" PRIx64, addr);
	else if (one.v[0].offset)
		out->str = gt_arena_printf(d->arena, "%s+%" PRIu64, one.v[0].func, one.v[0].offset);
	else
		out->str = one.v[0].func;
}

/* Of Go its inlined frames too; addresses print as the process has them. */
static void user_frame(struct gt_decoder *d, unsigned int image, uint64_t pc, bool top,
		       struct frames *out)
{
	struct gt_usym sym = {0};
	size_t first = out->n;

	if (d->usyms)
		gt_usyms_find(d->usyms, image, top ? pc : pc - 1, &sym);
	if (sym.go) {
		go_frames(d, sym.go, top ? sym.addr : sym.addr + 1, top, out);
		for (size_t i = first; i < out->n; i++)
			out->v[i].addr = pc;
	} else {
		gt_vec_push(d->arena, out,
			    (struct gt_frame){.addr = pc,
					      .func = sym.name,
					      .offset = sym.name && !top ? sym.offset + 1
									 : sym.offset});
	}
	for (size_t i = first; i < out->n; i++)
		out->v[i].module = sym.file;
}

/* "add", or the address. */
static void decode_usym(struct gt_decoder *d, uint64_t w, struct gt_value *out)
{
	struct frames one = {0};

	user_frame(d, GT_SYM_TARGET(w), GT_SYM_ADDR(w), true, &one);
	out->kind = GT_V_NAME;
	out->num = (int64_t)GT_SYM_ADDR(w);
	out->str = one.v[0].func ? one.v[0].func
				 : gt_arena_printf(d->arena, "%#" PRIx64, (uint64_t)out->num);
}

static void decode_stack(struct gt_decoder *d, uint64_t id, struct gt_value *out)
{
	struct gt_stack_value s;
	struct frames frames = {0};

	out->kind = GT_V_STACK;
	out->num = (int64_t)id;
	if (!id)
		return;
	if (d->env->stacks_fd < 0 || bpf_map_lookup_elem(d->env->stacks_fd, &id, &s)) {
		/* The table of stacks was full when this one came. */
		gt_vec_push(d->arena, &frames,
			    (struct gt_frame){.addr = id, .func = "[stack not kept]"});
		s.n = 0;
	}
	const struct gt_target *t = target_at(d, s.n ? s.target : 0);
	for (unsigned int i = 0; i < s.n && i < GT_STACK_MAX; i++) {
		if (s.kind == 1)
			kernel_frame(d, s.pc[i], i == 0, &frames);
		else if (s.kind == 2)
			user_frame(d, s.target, s.pc[i], i == 0, &frames);
		else
			go_frames(d, t, s.pc[i], i == 0, &frames);
	}
	out->frames = frames.v;
	out->n = (int)frames.n;
}

void gt_decode_frames(struct gt_decoder *d, const struct gt_target *t, const uint64_t *pcs, int n,
		      struct gt_value *out)
{
	struct frames frames = {0};

	for (int i = 0; i < n; i++)
		go_frames(d, t, pcs[i], i == 0, &frames);
	out->kind = GT_V_STACK;
	out->frames = frames.v;
	out->n = (int)frames.n;
}

static int64_t decode(struct gt_decoder *d, const struct gt_vtype *t, const uint8_t *p, size_t n,
		      int depth, bool packed, struct gt_value *out);

static int64_t decode_list(struct gt_decoder *d, const struct gt_vtype *t, const uint8_t *p,
			   size_t n, int depth, struct gt_value *out)
{
	size_t used = 0;

	out->kind = t->kind == GT_K_RECORD ? GT_V_RECORD : GT_V_TUPLE;
	out->names = t->kind == GT_K_RECORD ? (const char *const *)t->fields : NULL;
	/* An element takes at least a word, so the bytes bound the allocation. */
	if (t->nelems < 0 || (size_t)t->nelems > n / 8 || depth >= MAX_DEPTH)
		return -EINVAL;
	out->n = t->nelems;
	out->elems = gt_new_n(d->arena, struct gt_value, (size_t)t->nelems + 1);
	for (int i = 0; i < t->nelems; i++) {
		int64_t got = decode(d, &t->elems[i], p + used, n - used, depth + 1, false,
				     &out->elems[i]);
		if (got < 0)
			return got;
		used += (size_t)got;
	}
	return (int64_t)used;
}

static int64_t decode_str(struct gt_decoder *d, const struct gt_vtype *t, const uint8_t *p,
			  size_t n, bool packed, struct gt_value *out)
{
	size_t wire = (t->size + 7u) & ~7u;

	out->kind = GT_V_STR;
	out->len = strnlen((const char *)p, t->size < n ? t->size : n);
	if (packed && out->len < t->size)
		wire = (out->len + 8) & ~(size_t)7;
	if (!t->size || wire > n)
		return -EINVAL;
	if (out->len == t->size) {
		/* No room was left for the NUL: it was cut. */
		out->str = gt_arena_printf(d->arena, "%.*s..", (int)out->len, (const char *)p);
		out->len += 2;
	} else {
		out->str = gt_arena_strndup(d->arena, (const char *)p, out->len);
	}
	return (int64_t)wire;
}

static int64_t decode(struct gt_decoder *d, const struct gt_vtype *t, const uint8_t *p, size_t n,
		      int depth, bool packed, struct gt_value *out)
{
	int64_t used = 8;

	*out = (struct gt_value){.type = t};
	if (!gt_vtype_has_parts(t) && !gt_vtype_is_raw(t) && n < 8)
		return -EINVAL;
	switch (t->kind) {
	case GT_K_INT:
	case GT_K_BOOL:
	case GT_K_PTR:
	case GT_K_DURATION:
	case GT_K_BYTES:
	case GT_K_COUNT:
		out->kind = GT_V_INT;
		out->num = t->kind == GT_K_INT ? narrow(t, word_at(p)) : (int64_t)word_at(p);
		if (t->kind == GT_K_INT && t->name && d->env->m)
			out->str = gt_menum_name(d->env->m, t->name, out->num);
		break;
	case GT_K_STR:
		used = decode_str(d, t, p, n, packed && gt_vtype_packs(t), out);
		break;
	case GT_K_KSYM:
		decode_ksym(d, word_at(p), out);
		break;
	case GT_K_USYM:
		decode_usym(d, word_at(p), out);
		break;
	case GT_K_ENUM:
	case GT_K_FUNC:
	case GT_K_PLACE:
	case GT_K_GOTYPE:
	case GT_K_EXE:
	case GT_K_GOVERSION:
	case GT_K_MODULE:
		decode_name(d, t, word_at(p), out);
		break;
	case GT_K_GSTACK:
	case GT_K_KSTACK:
		decode_stack(d, word_at(p), out);
		break;
	case GT_K_CODE:
	case GT_K_TIME:
	case GT_K_MAC:
	case GT_K_INET:
	case GT_K_BUF:
		used = gt_decode_text(d->arena, t, p, n, out);
		break;
	case GT_K_TUPLE:
	case GT_K_RECORD:
		used = decode_list(d, t, p, n, depth, out);
		break;
	case GT_K_STRUCT:
	case GT_K_ARRAY:
		used = gt_decode_raw(d, t, p, n, out);
		break;
	default:
		return -EINVAL;
	}
	if (used < 0 || !t->maybe)
		return used;
	if (n - (size_t)used < 8)
		return -EINVAL;
	if (!word_at(p + used))
		*out = (struct gt_value){.kind = GT_V_ABSENT, .type = t};
	return used + 8;
}

int64_t gt_decode(struct gt_decoder *d, const struct gt_vtype *t, const void *p, size_t n,
		  struct gt_value *out)
{
	return decode(d, t, p, n, 0, false, out);
}

int64_t gt_decode_arg(struct gt_decoder *d, const struct gt_vtype *t, const void *p, size_t n,
		      bool packed, struct gt_value *out)
{
	return decode(d, t, p, n, 0, packed, out);
}

void gt_decoder_free(struct gt_decoder *d)
{
	gt_ksyms_free(d->ksyms);
	gt_usyms_free(d->usyms);
	d->ksyms = NULL;
	d->usyms = NULL;
}

/* Strings and memory of the target. */
#include "bpf/gt_shared.h"
#include "builtins/builtins.h"
#include "sema/private.h"

#include <string.h>

enum { MAX_STR = 1024, MAX_NEEDLE = 255 /* GT_NEEDLE_MAX of the BPF library, less the NUL */ };

/* Can it be longer than max_strlen allows? */
static bool may_be_cut(const struct gt_program *p, const struct gt_expr *n)
{
	return !n || !n->t->is_const || n->t->cval > p->max_strlen;
}

/* str() of memory: exactly n bytes where n is known, else what max_strlen allows and room for the trailer. */
static struct gt_vtype check_str(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	const struct gt_expr *e = call->args, *n = e->next;
	bool own = e->t->type.kind == GT_K_STR;
	if (!own && !gt_is_address(e)) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span, "str() needs a pointer, %s",
			      gt_sema_show(s, e));
		return gt_type_of(GT_K_ERROR);
	}
	if (n && n->t->is_const && n->t->cval < 0) {
		gt_sema_error(s, GT_TAG_LIMIT, n->span, "a string has no fewer bytes than 0");
		return gt_type_of(GT_K_ERROR);
	}
	if (n && n->t->is_const && n->t->cval > s->p->max_strlen)
		gt_sema_warn(s, GT_TAG_LIMIT, n->span, "a string is cut to %u bytes: max_strlen",
			     s->p->max_strlen);
	if (own) {
		result = e->t->type;
	} else if (!may_be_cut(s->p, n)) {
		result = gt_type_str((uint16_t)(n->t->cval + 1));
	} else {
		result = gt_type_str((uint16_t)(s->p->max_strlen + GT_TRAILER_MAX + 1));
		result.width = (uint16_t)s->p->max_strlen;
	}
	/* Go's own strings are absent where they cannot be read; other memory is empty, and a fault. */
	result.maybe = (!own && s->library) || e->t->type.maybe || (n && n->t->type.maybe);
	return result;
}

static struct gt_px *lower_str(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_px *p = gt_lower_memory(l, call->args);
	const struct gt_expr *n = call->args->next;
	if (p->type.kind == GT_K_STR)
		return n ? gt_px_call(l, call->t->type, "gt_str_first", p, gt_lower_expr(l, n),
				      NULL)
			 : p;
	uint64_t max = may_be_cut(l->p, n) ? l->p->max_strlen : (uint64_t)n->t->cval;
	struct gt_px *how = gt_px_const(l, (int64_t)gt_str_how(max, l->p->str_trailer));
	if (!n)
		return gt_px_call(l, call->t->type, "gt_str_user", p, how, NULL);
	return gt_px_call(l, call->t->type, "gt_str_user_n", p, gt_lower_expr(l, n), how, NULL);
}

/* ---- buffers ---- */

static struct gt_vtype check_buf(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	const struct gt_expr *e = call->args, *n = e->next;
	bool own = e->t->type.kind == GT_K_STR;
	uint32_t known = gt_memory_size(e);
	uint32_t size = own ? e->t->type.size : known ? known : s->p->max_strlen;
	if (!own && !gt_is_address(e)) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span,
			      "buf() needs a pointer or a string, %s", gt_sema_show(s, e));
		return gt_type_of(GT_K_ERROR);
	}
	if (!n && (own || !known || known > MAX_STR)) {
		gt_sema_error(s, GT_TAG_ARGUMENTS, call->span,
			      "buf() of %s needs a length: buf(p, 16)",
			      own ? "a string" : "a pointer");
		return gt_type_of(GT_K_ERROR);
	}
	if (n && n->t->is_const) {
		if (n->t->cval < 0 || n->t->cval > MAX_STR) {
			gt_sema_error(s, GT_TAG_LIMIT, n->span, "buf() takes 0 to %d bytes",
				      MAX_STR);
			return gt_type_of(GT_K_ERROR);
		}
		size = (uint32_t)n->t->cval;
	}
	result.size = (uint16_t)(8 + ((size + 7) & ~7u) + (own || !size ? 8 : 0));
	result.maybe = !own || e->t->type.maybe || (n && n->t->type.maybe);
	return result;
}

/* Of a literal, \0 and what follows included. */
static struct gt_px *literal_buf(struct gt_lower *l, const struct gt_expr *call)
{
	const struct gt_expr *e = call->args;
	uint64_t n = e->next ? (uint64_t)e->next->t->cval : e->len;
	if (n > e->len + 1)
		n = e->len + 1;
	char *wire = gt_new_n(l->arena, char, n + 8);
	memcpy(wire, &n, 8);
	memcpy(wire + 8, e->str, n <= e->len ? n : e->len);
	struct gt_px *px = gt_px_str(l, wire, n + 8);
	px->type = call->t->type;
	return px;
}

static struct gt_px *lower_buf(struct gt_lower *l, const struct gt_expr *call)
{
	const struct gt_expr *e = call->args, *n = e->next;
	if (e->kind == GT_E_STR && (!n || n->t->is_const))
		return literal_buf(l, call);
	struct gt_px *p = gt_lower_memory(l, e);
	if (p->type.kind != GT_K_STR)
		return gt_px_call(l, call->t->type, "gt_buf_user", p,
				  n ? gt_lower_expr(l, n) : gt_px_const(l, gt_memory_size(e)),
				  NULL);
	return gt_px_call(l, call->t->type, "gt_buf_str", p,
			  n ? gt_lower_expr(l, n) : gt_px_const(l, p->type.size), NULL);
}

/* ---- functions of strings ---- */

static void pass_absence(const struct gt_expr *call, struct gt_vtype *t)
{
	for (const struct gt_expr *e = call->args; e; e = e->next)
		t->maybe |= e->t->type.maybe;
}

static struct gt_vtype check_plain(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)s;
	pass_absence(call, &result);
	return result;
}

static struct gt_vtype check_strncmp(struct gt_sema *s, struct gt_expr *call,
				     struct gt_vtype result)
{
	const struct gt_expr *n = call->args->next->next;
	if (n->t->cval >= 0)
		return check_plain(s, call, result);
	gt_sema_error(s, GT_TAG_ARGUMENTS, n->span, "a number of bytes is not negative");
	return gt_type_of(GT_K_ERROR);
}

static struct gt_vtype check_concat(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	unsigned size = call->args->t->type.size + call->args->next->t->type.size;
	if (size > MAX_STR + 16) {
		gt_sema_error(s, GT_TAG_LIMIT, call->span,
			      "the strings hold up to %u bytes together, more than %d: cut them "
			      "with str(s, n)",
			      size - 2, MAX_STR);
		return gt_type_of(GT_K_ERROR);
	}
	result = gt_type_str((uint16_t)size);
	pass_absence(call, &result);
	return result;
}

/* One call of the BPF library with all arguments: "strlen" is gt_strlen(). */
static struct gt_px *lower_call(struct gt_lower *l, const struct gt_expr *call)
{
	const struct gt_expr *b = call->args->next, *c = b ? b->next : NULL;
	return gt_px_call(l, call->t->type, gt_arena_printf(l->arena, "gt_%s", call->str),
			  gt_lower_expr(l, call->args), b ? gt_lower_expr(l, b) : NULL,
			  c ? gt_lower_expr(l, c) : NULL, NULL);
}

static struct gt_px *lower_strcontains(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_vtype t = gt_type_int(8, true);
	t.maybe = call->t->type.maybe;
	struct gt_px *at = gt_px_call(l, t, "gt_strstr", gt_lower_expr(l, call->args),
				      gt_lower_expr(l, call->args->next), NULL);
	return gt_px_bin(l, GT_OP_GE, at, gt_px_const(l, 0), true);
}

static bool needle_fits(struct gt_sema *s, const struct gt_expr *call)
{
	const struct gt_expr *needle = call->args->next;
	if (needle->kind != GT_E_STR || needle->len <= MAX_NEEDLE)
		return true;
	gt_sema_error(s, GT_TAG_LIMIT, needle->span,
		      "%s() looks for at most %d bytes, these are %zu: a part of them will do",
		      call->str, MAX_NEEDLE, needle->len);
	return false;
}

static struct gt_vtype check_strstr(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	pass_absence(call, &result);
	return needle_fits(s, call) ? result : gt_type_of(GT_K_ERROR);
}

static struct gt_vtype check_strcontains(struct gt_sema *s, struct gt_expr *call,
					 struct gt_vtype result)
{
	if (!needle_fits(s, call))
		return gt_type_of(GT_K_ERROR);
	return result; /* false where either is absent, as every comparison */
}

static struct gt_px *lower_strcap(struct gt_lower *l, const struct gt_expr *call)
{
	const struct gt_expr *e = call->args;
	return gt_px_const(l,
			   e->kind == GT_E_STR ? (int64_t)e->len + 1 : gt_sema_size(&e->t->type));
}

/* ---- memcmp ---- */

static struct gt_vtype check_memcmp(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	const struct gt_expr *e = call->args;
	for (int i = 0; i < 2; i++, e = e->next) {
		enum gt_kind k = e->t->type.kind;
		if (k == GT_K_STR || k == GT_K_INT || k == GT_K_ARRAY)
			continue;
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span,
			      "memcmp() needs a string, an integer or an array, %s",
			      gt_sema_show(s, e));
		return gt_type_of(GT_K_ERROR);
	}
	pass_absence(call, &result);
	return result;
}

/* A number's bytes are those it has in memory. */
static struct gt_px *lower_bytes(struct gt_lower *l, const struct gt_expr *e)
{
	struct gt_px *px = gt_lower_expr(l, e), *bytes;
	if (px->type.kind != GT_K_INT)
		return px;
	bytes = gt_px_special(l, GT_PX_BYTES);
	bytes->type = (struct gt_vtype){.kind = GT_K_ARRAY,
					.size = px->type.size,
					.n = px->type.size,
					.maybe = px->type.maybe};
	bytes->a = px;
	return bytes;
}

static struct gt_px *lower_memcmp(struct gt_lower *l, const struct gt_expr *call)
{
	const struct gt_expr *b = call->args->next;
	return gt_px_call(l, call->t->type, "gt_memcmp", lower_bytes(l, call->args),
			  lower_bytes(l, b), gt_lower_expr(l, b->next), NULL);
}

/* ---- write_user ---- */

static struct gt_vtype check_write(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	if (!s->p->unsafe) {
		gt_sema_error(s, GT_TAG_UNSAFE, call->span, "%s() is refused without --unsafe",
			      call->str);
		return gt_type_of(GT_K_ERROR);
	}
	return result;
}

/* ---- join ---- */

static struct gt_vtype check_join(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	if (!gt_is_address(call->args))
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, call->args->span,
			      "join() needs a pointer to an array of strings, %s",
			      gt_sema_show(s, call->args));
	return result;
}

static void lower_join(struct gt_lower *l, const struct gt_expr *call)
{
	const struct gt_expr *sep = call->args->next;
	struct gt_vtype t = gt_type_str(MAX_STR);
	struct gt_px *text =
		gt_px_call(l, t, "gt_join", gt_lower_memory(l, call->args),
			   gt_px_str(l, sep ? sep->str : " ", sep ? sep->len : 1), NULL);
	text->type.maybe = true;
	gt_lower_emit(l, call, (struct gt_mrecord){.kind = GT_REC_JOIN, .map = -1}, &text, 1);
}

/* Units for plain integers. */
static struct gt_px *lower_unit(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_lower_convert(l, gt_lower_expr(l, call->args), &call->t->type);
}

static struct gt_vtype check_unit(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)s;
	result.maybe = call->args->t->type.maybe;
	return result;
}

static struct gt_vtype check_human(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	const struct gt_vtype *t = &call->args->t->type;
	(void)s;
	if (gt_vtype_is_unit(t))
		return *t;
	result.maybe = t->maybe;
	return result;
}

static struct gt_vtype check_linear(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	const struct gt_vtype *t = &call->args->t->type;
	(void)s;
	if (t->kind == GT_K_INT)
		return *t;
	result = gt_type_int(8, t->kind == GT_K_DURATION);
	result.maybe = t->maybe;
	return result;
}

const struct gt_builtin gt_builtins_string[] = {
	{.name = "str",
	 .sig = "string str(mem, [num])",
	 .since = "0.1",
	 .doc = "String at an address: up to its NUL, or exactly n bytes as Go's strings have "
		"them. One that is cut ends in \"..\". Absent when unreadable.",
	 .example = "go:gopark { print(str(arg0, 8)); }",
	 .check = check_str,
	 .lower = lower_str},
	{.name = "buf",
	 .sig = "buffer buf(mem, [num])",
	 .since = "0.2",
	 .doc = "n bytes at an address, or of a string; printed with %r, %rx and %rh.",
	 .example = "go:gopark { printf(\"%r\\n\", buf(arg0, 16)); }",
	 .check = check_buf,
	 .lower = lower_buf},
	{.name = "strlen",
	 .sig = "uint64 strlen(str)",
	 .since = "0.2",
	 .doc = "Length of a string.",
	 .example = "begin { print(strlen(\"hello\")); }",
	 .check = check_plain,
	 .lower = lower_call},
	{.name = "strcap",
	 .sig = "int64 strcap(str)",
	 .since = "0.2",
	 .doc = "How many bytes a string's place holds.",
	 .example = "begin { print(strcap(\"hello\")); }",
	 .check = check_plain,
	 .lower = lower_strcap},
	{.name = "strncmp",
	 .sig = "uint64 strncmp(str, str, int)",
	 .since = "0.2",
	 .doc = "0 when the first n bytes are the same, else 1.",
	 .example = "begin { print(strncmp(\"hello\", \"help\", 3)); }",
	 .check = check_strncmp,
	 .lower = lower_call},
	{.name = "memcmp",
	 .sig = "int64 memcmp(val, val, num)",
	 .since = "0.2",
	 .doc = "Below 0, 0 or above: how the first n bytes of two strings, integers or arrays "
		"compare.",
	 .example = "begin { print(memcmp(\"abc\", \"abd\", 3)); }",
	 .check = check_memcmp,
	 .lower = lower_memcmp},
	{.name = "strstr",
	 .sig = "int64 strstr(str, str)",
	 .since = "0.2",
	 .doc = "Where the second string first occurs in the first one; -1 when it does not.",
	 .example = "begin { print(strstr(\"hello\", \"ll\")); }",
	 .check = check_strstr,
	 .lower = lower_call},
	{.name = "strcontains",
	 .sig = "bool strcontains(str, str)",
	 .since = "0.2",
	 .doc = "Whether the first string holds the second one.",
	 .example = "go:gopark /strcontains(comm, \"http\")/ { @ = count(); }",
	 .check = check_strcontains,
	 .lower = lower_strcontains},
	{.name = "str_concat",
	 .sig = "string str_concat(str, str)",
	 .since = "0.2",
	 .doc = "Both strings, one behind the other.",
	 .example = "begin { print(str_concat(comm, \"!\")); }",
	 .check = check_concat,
	 .lower = lower_call},
	{.name = "join",
	 .sig = "nothing join(mem, [lit])",
	 .since = "0.2",
	 .doc = "Prints an array of strings, up to 16, with a separator between them.",
	 .example = "go:gopark { join(arg0, \",\"); }",
	 .check = check_join,
	 .lower_stmt = lower_join},
	{.name = "write_user",
	 .sig = "bool write_user(ptr, str, num)",
	 .since = "0.2",
	 .doc = "Writes n bytes of a string to an address of the current process: whether that "
		"went. It can break the process, and needs --unsafe.",
	 .example = "tracepoint:syscalls:sys_enter_openat { $ok = write_user(args.filename, "
		    "\"/x\", 3); }",
	 .check = check_write,
	 .lower = lower_call},
	{.name = "duration",
	 .sig = "duration duration(num)",
	 .since = "0.1",
	 .doc = "A number of nanoseconds, printed as a time.",
	 .example = "go:gopark { print(duration(elapsed)); }",
	 .check = check_unit,
	 .lower = lower_unit},
	{.name = "bytes",
	 .sig = "bytes bytes(num)",
	 .since = "0.1",
	 .doc = "A number of bytes, printed as KiB, MiB, ...",
	 .example = "go:mallocgc { @[size_class] = sum(bytes(alloc_size)); }",
	 .check = check_unit,
	 .lower = lower_unit},
	{.name = "human",
	 .sig = "count human(num)",
	 .since = "0.2",
	 .doc = "A number that prints as people read it: one without a unit as 1.23k, 4.5M, ...",
	 .example = "interval:1s { print(human(gostat(\"heap_live\") / 1024)); }",
	 .check = check_human,
	 .lower = lower_unit},
	{.name = "linear",
	 .sig = "int64 linear(num)",
	 .since = "0.2",
	 .doc = "The plain number of a value with a unit: nanoseconds, bytes.",
	 .example = "go:mallocgc { @ = lhist(linear(alloc_size), 0, 1000, 100); }",
	 .check = check_linear,
	 .lower = lower_unit},
	{0},
};

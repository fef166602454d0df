/*
 * Choosing instructions. See amd64.h for what the kernel emulates.
 *
 * An entry site is the first emulated instruction on the straight path from byte 0 at which the call's
 * inputs are untouched and the change of rsp is known:
 *
 *	cmp 0x10(%r14),%rsp	go1.21: the push, which runs once a call; byte 0 runs again
 *	jbe  grow		when the stack has grown, for the grow block jumps back to it
 *	push %rbp	<--
 *
 *	cmp 0x10(%r14),%rsp	go1.20: nothing emulated follows in time. The jbe runs as often as
 *	jbe  grow	<--	byte 0, but its flags tell whether it will be taken: skip_jbe
 *	sub $0x38,%rsp
 *
 * Where neither exists (a frameless leaf, a body that changes its arguments at once) byte 0 has to
 * do, single-stepped.
 */
#include "site/site.h"

#include <stdarg.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arch/amd64.h"
#include "base/map.h"

enum {
	MAX_INSN = 15,
	STRAIGHT = 40,		/* instructions to look at from byte 0 */
	MAX_DELTA = 0x3fff * 8, /* what an attach cookie can say */
	MAX_FUNC = 4 << 20,	/* bytes of code of one function */
};

/* Decodes the instruction at pc inside f; NULL when there is none. */
static const uint8_t *decode(const struct gt_target *t, const struct gt_func *f, uint64_t pc,
			     struct gt_amd64_insn *i)
{
	if (pc < f->entry || pc >= f->end)
		return NULL;
	size_t left = f->end - pc < MAX_INSN ? f->end - pc : MAX_INSN;
	const uint8_t *code = gt_target_code(t, pc, left);
	return code && gt_amd64_decode(code, left, pc, i) ? code : NULL;
}

static void add(const struct gt_target *t, struct gt_site_vec *sites, const struct gt_func *f,
		uint64_t pc, int64_t delta, bool skip_jbe)
{
	struct gt_amd64_insn i;
	const uint8_t *code = decode(t, f, pc, &i);
	struct gt_site s = {.addr = pc, .delta = (uint32_t)delta, .skip_jbe = skip_jbe, .func = *f};
	if (!code || !gt_target_file_offset(t, pc, &s.file_offset))
		return;
	s.emulated = i.emulated;
	gt_amd64_text(code, i.len, s.insn, sizeof(s.insn));
	gt_vec_push(NULL, sites, s);
}

/* Does a branch of the function lead to [low, pc]? Then pc may run more than once a call. */
static bool is_looped(const struct gt_target *t, const struct gt_func *f, uint64_t low, uint64_t pc)
{
	struct gt_amd64_insn i;
	for (uint64_t at = f->entry; at < f->end && at - f->entry < MAX_FUNC; at += i.len) {
		if (!decode(t, f, at, &i)) {
			i.len = 1;
			continue;
		}
		if ((i.op == GT_AMD64_JMP || i.op == GT_AMD64_JCC) && i.target >= low &&
		    i.target <= pc)
			return true;
	}
	return false;
}

static bool plan_entry(const struct gt_target *t, const struct gt_func *f,
		       struct gt_site_vec *sites)
{
	struct gt_amd64_insn i;
	uint64_t pc = f->entry, check = 0;
	int64_t delta = 0;
	bool compared = false;
	for (int n = 0; n < STRAIGHT && decode(t, f, pc, &i); n++, pc += i.len) {
		bool grows = compared && i.op == GT_AMD64_JCC; /* the branch of a stack check */
		compared = i.stack_check;
		if (grows && i.jbe && i.emulated && !delta) {
			check = pc;
			continue;
		}
		/* The way back to byte 0 after the stack has grown counts only before the check. */
		if (i.emulated && !i.refused && delta <= MAX_DELTA &&
		    !is_looped(t, f, f->entry + (check != 0), pc)) {
			/* mov %rsp,%r12; sub; jb: the first branch of a huge frame's check; look on for its jbe. */
			struct gt_amd64_insn next;
			if (i.op == GT_AMD64_JCC && !check && !delta &&
			    decode(t, f, pc + i.len, &next) && next.stack_check)
				continue;
			add(t, sites, f, pc, delta, false);
			return true;
		}
		if (i.op == GT_AMD64_RET || i.op == GT_AMD64_END || i.op == GT_AMD64_JMP ||
		    i.op == GT_AMD64_CALL || i.writes_args || !i.sp_known)
			break;
		delta -= i.sp_change;
		if (delta < 0)
			break;
		if (check) /* past the check nothing better than the jbe is worth decoding for */
			break;
	}
	if (check) {
		add(t, sites, f, check, 0, true);
		return true;
	}
	if (!decode(t, f, f->entry, &i) || i.refused || i.op == GT_AMD64_END)
		return false;
	add(t, sites, f, f->entry, 0, false);
	return true;
}

/* Every instruction of a kind in a function; delta is the frame's size there. */
static int plan_inside(const struct gt_target *t, const struct gt_func *f, enum gt_amd64_op op,
		       const char *callee, struct gt_site_vec *sites)
{
	struct gt_amd64_insn i;
	size_t before = sites->n;
	for (uint64_t pc = f->entry; pc < f->end && pc - f->entry < MAX_FUNC; pc += i.len) {
		if (!decode(t, f, pc, &i)) {
			i.len = 1;
			continue;
		}
		struct gt_func to;
		if (i.op != op || i.refused)
			continue;
		if (callee && (!gt_target_func_by_pc(t, i.target, &to) || to.entry != i.target ||
			       strcmp(to.name, callee)))
			continue;
		int32_t frame = gt_target_frame_size(t, f->index, pc);
		if (frame >= 0 && frame <= MAX_DELTA)
			add(t, sites, f, pc, frame, false);
	}
	return (int)(sites->n - before);
}

/* The sites of one function. What is missing when there are none is said by missing(). */
static bool plan_one(const struct gt_target *t, const struct gt_site_alt *alt,
		     const struct gt_func *f, struct gt_site_vec *sites)
{
	switch (alt->how) {
	case GT_AT_ENTRY:
		return plan_entry(t, f, sites);
	case GT_AT_CALL:
		return plan_inside(t, f, GT_AMD64_CALL, alt->func, sites) > 0;
	case GT_AT_RETURN:
		return plan_inside(t, f, GT_AMD64_RET, NULL, sites) > 0;
	}
	return false;
}

/* Why nothing was found: one text a thread, good until the next question. */
static const char *say(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
static const char *say(const char *fmt, ...)
{
	static _Thread_local char text[512];
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	return text;
}

static const char *missing(const struct gt_site_alt *alt)
{
	switch (alt->how) {
	case GT_AT_ENTRY:
		return say("the first instruction of %s cannot be probed", alt->func);
	case GT_AT_CALL:
		return say("%s has no direct call of %s", alt->in, alt->func);
	case GT_AT_RETURN:
		return say("%s never returns", alt->func);
	}
	return "unknown place";
}

static bool is_glob(const char *s)
{
	for (const char *p = s; (p = strpbrk(p, "*?")); p++)
		if (*p == '?' || p == s || p[-1] != '(')
			return true;
	return false;
}

/* Every real body whose name matches. Assembly that no ABI describes and what cannot be probed drop out. */
static void plan_glob(const struct gt_target *t, const struct gt_site_alt *alt, const char *pattern,
		      struct gt_site_vec *sites)
{
	struct gt_func f;
	for (size_t i = 0; i < gt_target_nfuncs(t); i++)
		if (gt_target_func_at(t, i, &f) && !f.wrapper && f.end > f.entry &&
		    gt_glob_go(pattern, f.name))
			plan_one(t, alt, &f, sites);
}

int gt_site_plan(const struct gt_target *t, const struct gt_site_alt *alt,
		 struct gt_site_vec *sites, const char **why)
{
	const char *where = alt->how == GT_AT_CALL ? alt->in : alt->func;
	size_t before = sites->n;
	int minor = gt_target_minor(t);
	struct gt_func f;
	*why = NULL;
	if (gt_target_arch(t) != &gt_arch_amd64) {
		*why = say("probes on %s are not supported", gt_target_arch(t)->name);
		return -ENOTSUP;
	}
	if ((alt->from && minor < alt->from) || (alt->to && minor > alt->to)) {
		*why = say("is for other Go versions than %s", gt_target_goversion(t));
		return 0;
	}
	if (is_glob(where)) {
		plan_glob(t, alt, where, sites);
		if (sites->n == before)
			*why = say("no function matches %s", where);
	} else if (!gt_target_func_by_name(t, where, &f)) {
		*why = say("there is no function %s", where);
	} else if (!plan_one(t, alt, &f, sites)) {
		*why = missing(alt);
	}
	return (int)(sites->n - before);
}

const char *gt_site_alt_describe(const struct gt_site_alt *alt, char *buf, size_t cap)
{
	switch (alt->how) {
	case GT_AT_ENTRY:
		snprintf(buf, cap, "entry of %s", alt->func);
		break;
	case GT_AT_CALL:
		snprintf(buf, cap, "call of %s in %s", alt->func, alt->in);
		break;
	case GT_AT_RETURN:
		snprintf(buf, cap, "return of %s", alt->func);
		break;
	}
	return buf;
}

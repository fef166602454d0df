/*
 * The plan: what will run, in our own words. Programs, maps, slots, records, counters (the
 * manifest's own structs) and, per program, statements over typed expressions. Everything is
 * decided here; emit only translates. `-d plan` prints it.
 *
 * Values: numbers are i64 (GT_K_STR, GT_K_TUPLE and RECORD are memory in wire form). An expression
 * whose type is `maybe` yields a value and a presence bit; emit propagates: arithmetic with an
 * absent value is absent, a comparison with it is false, && || ! and conditions take absent as false.
 */
#ifndef GT_PLAN_PLAN_H
#define GT_PLAN_PLAN_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "object/manifest.h"
#include "arch/arch.h" /* enum gt_reg */
#include "ast/ast.h"

enum gt_px_op {
	GT_PX_CONST, /* num */
	GT_PX_VAR,   /* num: index in the program's vars */
	GT_PX_UNARY, /* uop a */
	GT_PX_BINARY, /* bop a b; is_signed decides / % >> < and so on; && || are short-circuit; by zero: 1 */
	GT_PX_COND,    /* a ? b : c; numbers only */
	GT_PX_ELVIS,   /* a if present, else b; a is maybe */
	GT_PX_PRESENT, /* 1 if a is present */
	GT_PX_REG,     /* num: enum gt_reg */
	GT_PX_SLOT, /* num: index in plan slots: its u64. An OFFSET slot may be GT_GONE: then absent if type->maybe */
	GT_PX_SLOT_AT, /* num: an ENUM slot; a: index (masked to 63): u16 */
	GT_PX_READ, /* num bytes (1 to 8) of user memory at a, sign-extended if is_signed. A fault: absent if maybe, else 0 and a FAULT count */
	GT_PX_READ_KERNEL, /* the same; kernel memory where the address is one of the kernel */
	GT_PX_CALL,	   /* library function str(args...); see below */
	GT_PX_CTX,	   /* argument of CALL: the program's context pointer */
	GT_PX_STACKS,	   /* argument of CALL: pointer to the gt_stacks map */
	GT_PX_MAP_GET, /* map num, key args: stored number or string. Missing: absent if maybe, else 0 or "" */
	GT_PX_HAS_KEY, /* map num, key args: 0 or 1 */
	GT_PX_AGG_GET, /* map num, key args: its aggregation as a number, over all CPUs */
	GT_PX_DELETE,  /* map num, key args: deletes; 1 if it was there */
	GT_PX_LEN,     /* map num: how many elements */
	GT_PX_STR,     /* str, len: literal of type->size bytes */
	GT_PX_STR_EQ,  /* a, b strings, or both tuples or records: 1 if equal */
	GT_PX_STR_NE,
	GT_PX_BLOCK,	 /* body, then a is the value */
	GT_PX_FETCH_ADD, /* map num, key args: adds a, atomically; the value before. counter: FULL */
	GT_PX_TUPLE,	 /* args, in wire form: a tuple, or a record by its type's fields */
	GT_PX_PART,	 /* part num of a, a tuple or record */
	GT_PX_BYTE,	 /* byte b of string a, signed; 0 where there is none */
	GT_PX_READ_RAW, /* num bytes of memory at a: a struct, an array, a tuple. A fault as in READ */
	GT_PX_ELEM, /* where element b of num bytes lies in an array of len at a; 0, which nobody can read, out of bounds */
	GT_PX_INSIDE, /* of the struct or array a: type at byte num; b: index, out of bounds is 0 */
	GT_PX_BYTES,  /* the number or string a as an array of its bytes */
	GT_PX_ADDR_VAR,	  /* num: where the variable lies */
	GT_PX_ADDR_VALUE, /* where the struct or array a lies, until the statement ends */
	GT_PX_ADDR_MAP	  /* map num, key args: where the value lies, 0 where there is none */
};

/*
 * CALL conventions (the C library in runtime/bpf): numbers are u64. A number result: `u64 f(args)`. A number
 * that may be absent: `bool f(args, u64 *out)`. A string: `void f(args, char *out, u64 cap)`, zero-padded to
 * cap by the callee; one that may be absent returns bool. A string argument is (const char *, u64 cap).
 */
struct gt_px {
	enum gt_px_op op;
	struct gt_vtype type;
	struct gt_span span;
	enum gt_op bop; /* BINARY and UNARY */
	bool is_signed;
	int64_t num;
	const char *str;
	size_t len;
	struct gt_px *a, *b, *c;
	struct gt_px **args;
	int nargs;
	struct gt_ps *body; /* BLOCK */
	enum gt_agg agg;    /* AGG_GET: what of it; of stats count, avg or sum */
	int counter;	    /* -1 none; FETCH_ADD: FULL, BINARY / and %: ZERO */
};

enum gt_ps_op {
	GT_PS_SET,     /* var = e */
	GT_PS_MAP_SET, /* map[key] = e: e a number, string or tuple; an absent e with a value type that is not maybe: skip, count counter skip */
	GT_PS_MAP_ADD, /* map[key] += e, atomically (e negative: subtract); creates from 0 */
	GT_PS_AGG,     /* aggregate e into map[key]; e NULL for count. Absent e: counter skip */
	GT_PS_DELETE,  /* delete map[key] */
	GT_PS_IF,      /* e, body, els */
	GT_PS_EMIT,    /* send record num with args */
	GT_PS_RETURN,  /* leave the clause */
	GT_PS_CLAUSE,  /* body: RETURN inside leaves to behind it; nothing else */
	GT_PS_WHILE,   /* body while e */
	GT_PS_RANGE,   /* body with var num from args[0] up to below args[1] */
	GT_PS_EACH,    /* body for each element of map num; var: key and value, a tuple */
	GT_PS_BREAK,
	GT_PS_CONTINUE,
	GT_PS_EXPR /* e for its effect */
};
struct gt_ps {
	enum gt_ps_op op;
	struct gt_span span;
	int num;	    /* SET: var; MAP_*, AGG, DELETE: map; EMIT: record */
	struct gt_px **key; /* key parts, as many as the map's key has elements */
	int nkey;
	struct gt_px *e;
	struct gt_px **args; /* EMIT */
	int nargs;
	int var;	      /* EACH */
	int skip, full, lost; /* counters, -1 none: SKIP and FULL of updates, LOST of EMIT */
	int cut;	      /* counter: a loop that went on for too long */
	struct gt_ps *body, *els;
	struct gt_ps *next;
};

struct gt_pvar {
	const char *name; /* "$x", or a hidden name for shared values */
	struct gt_vtype type;
};

struct gt_pprog {
	struct gt_mprog *m; /* in plan->manifest.progs, same index */
	int nvars;
	struct gt_pvar *vars;
	struct gt_ps *body; /* CLAUSEs, user's first, hidden state's last */
	int fault;	    /* counter */
	bool has_result;    /* TEST: the program returns variable `result` */
	int result;
	bool uses_row; /* BASE: reads slots through the process's row */
	struct gt_span span;
};

struct gt_plan {
	struct gt_manifest m;	/* slots without var and row; emit fills these in */
	struct gt_pprog *progs; /* m.nprogs of them */
	const struct gt_source *src;
	uint32_t max_entries; /* of keyed maps */
};

/*
 * In BASE programs a SLOT of a target reads the process's row (see manifest.h); with no row (thread of
 * no target) every such slot reads 0, and slot "target" (index + 1) is 0: that is how absence is told.
 * A BASE program whose manifest says target_filter returns at once when slot "filter" is 1 and the
 * process has no row. emit generates that, and for TARGET programs the tests of slots site.flags (skip
 * by cookie) and filter.
 */

/* "a condition in this clause jumps over more than 32767 instructions" */
void gt_plan_jumps_too_far(struct gt_diags *diags, struct gt_span span);

void gt_plan_print(const struct gt_plan *p, struct gt_buf *out);

/*
 * emit/: BPF ELF with manifest for a plan. Bytes are malloced. false with diags on failure.
 * dump_llvm: optional text of the module after the passes.
 */
struct gt_emit_opts {
	struct gt_buf *dump_llvm;
	struct gt_buf *dump_bpf; /* disassembly */
	void (*timed)(void *arg,
		      const char *step); /* called at the end of each step; may be NULL */
	void *timed_arg;
};
bool gt_emit(struct gt_plan *p, const struct gt_emit_opts *opts, void **elf, size_t *len,
	     struct gt_diags *diags);

#endif

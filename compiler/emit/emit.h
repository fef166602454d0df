/*
 * Inside of emit/: one struct for one translation of a plan. Nothing outlives gt_emit but the bytes.
 *
 * module.c	context, passes of a translation in their order
 * lines.c	spans to lines of a synthetic source, which verifier logs then quote
 * debug.c	what BTF needs: types, functions, maps, variables
 * maps.c	maps and constants
 * slots.c	facts left open: .rodata variables and row words
 * prog.c	one program: prologue, memory, exits
 * stmt.c	statements
 * loop.c	loops: bodies that the kernel calls
 * expr.c	numbers
 * elem.c	elements of maps
 * pack.c	records of strings
 * tuple.c	parts of tuples and records, comparison
 * cvalue.c	structs and arrays of C, addresses
 * mem.c	strings, tuples, keys: values that are memory in wire form
 * link.c	the BPF C library: declarations, linking
 * object.c	passes, code, dumps, LLVM's complaints
 */
#ifndef GT_EMIT_EMIT_H
#define GT_EMIT_EMIT_H

#include <setjmp.h>

#include <llvm-c/Core.h>
#include <llvm-c/DebugInfo.h>
#include <llvm-c/TargetMachine.h>

#include "plan/plan.h"

/* One number per map service, in bytes or elements. */
enum {
	GT_PROCS_MAX = 4096,	/* processes at a time */
	GT_SCRATCH_LEASES = 4,	/* pieces of gt_scratch per CPU: see runtime/bpf/map.bpf.h */
	GT_SCRATCH_MAX = 16384, /* bytes of a piece */
	GT_STACK_EACH = 64,	/* larger memory goes to scratch */
	GT_STACK_ALL =
		224, /* of the 512 bytes a BPF stack has: the rest is for spills and the library */
	GT_STACK_LOOPS =
		64 /* in a program with loops: callbacks have stacks too, of the same 512 */
};

/* A number; present is an i1, NULL where the value is always there. */
struct gt_val {
	LLVMValueRef v, present;
};

struct gt_line {
	struct gt_span span;
};

/* Memory of a program that is handed out and taken back like a stack. */
struct gt_pool {
	LLVMValueRef base; /* stands for what is made when the size is known */
	uint32_t top, max;
};

struct gt_var {
	LLVMValueRef v, present; /* numbers: allocas; memory: v is its place */
	uint32_t at;		 /* captured by a loop: place in scratch */
};

struct gt_slot {
	bool in_target, in_base;
	LLVMValueRef var;
};

/* The program at hand. */
struct gt_emit_prog {
	const struct gt_pprog *p;
	bool is_target;
	LLVMValueRef fn, ctx, row;
	LLVMMetadataRef sp;
	LLVMBasicBlockRef entry, body, leave, out;
	LLVMBasicBlockRef clause_end;
	LLVMValueRef result;	       /* where the program's value is kept; NULL: 0 */
	LLVMValueRef word;	       /* where calls of the function at hand write numbers */
	LLVMBasicBlockRef again, stop; /* of the loop around: its next round, its end */
	bool loops;		       /* has any */
	bool *captured;		       /* variables that a loop uses: they lie in scratch */
	int depth;		       /* loops around what is emitted */
	LLVMValueRef frame;	       /* what callbacks get: loop.c */
	uint32_t left;		       /* a word of scratch: the body has returned */
	struct gt_pool stack, scratch;
	struct gt_var *vars;
};

struct gt_emit {
	struct gt_plan *plan;
	struct gt_manifest *m;
	struct gt_diags *diags;
	struct gt_arena *arena;
	const struct gt_emit_opts *opts;

	LLVMContextRef ctx;
	LLVMModuleRef mod, lib;
	LLVMBuilderRef b;
	LLVMDIBuilderRef di;
	LLVMTargetMachineRef tm;
	LLVMTypeRef i1, i8, i16, i32, i64, ptr, none;

	LLVMMetadataRef file, unit, di_u16, di_u32, di_u64, di_char;
	GT_VEC(struct gt_line) lines;

	struct gt_slot *slots;
	LLVMValueRef *maps;
	LLVMValueRef counters, procs, scratch, zero, nil;
	uint32_t scratch_size; /* largest of all programs */
	uint32_t zero_size;

	struct gt_emit_prog prog;

	int nloops;  /* callbacks so far */
	int nerrors; /* of LLVM */
	jmp_buf fatal;
};

/* lines.c: before anything is emitted, the plan is walked once: lines, and which slots are used where. */
void gt_emit_collect(struct gt_emit *e);
/* The synthetic source; heap buffer. */
void gt_emit_source(struct gt_emit *e, struct gt_buf *out);
/* 0 for a span without a source. */
unsigned gt_emit_line(struct gt_emit *e, struct gt_span span);
/* Instructions from here on belong to the span; none: to what was before. */
void gt_emit_at(struct gt_emit *e, struct gt_span span);

/* debug.c */
bool gt_emit_debug_begin(struct gt_emit *e);
LLVMMetadataRef gt_emit_debug_array(struct gt_emit *e, LLVMMetadataRef elem, uint64_t elem_size,
				    uint64_t n);
LLVMMetadataRef gt_emit_debug_program(struct gt_emit *e, LLVMValueRef fn, const char *name,
				      unsigned line);
/* Of a loop's body: nparams words, the last a pointer. */
LLVMMetadataRef gt_emit_debug_callback(struct gt_emit *e, LLVMValueRef fn, const char *name,
				       unsigned line, unsigned nparams);
/* size in bytes */
void gt_emit_debug_var(struct gt_emit *e, LLVMValueRef global, const char *name,
		       LLVMMetadataRef type);
/* struct { int (*NAME)[VALUE]; ... } as libbpf reads maps */
struct gt_map_attr {
	const char *name;
	uint32_t value;
};
LLVMMetadataRef gt_emit_debug_map(struct gt_emit *e, const struct gt_map_attr *attrs, unsigned n);
LLVMMetadataRef gt_emit_debug_const(struct gt_emit *e, LLVMMetadataRef type);

/* maps.c */
void gt_emit_maps(struct gt_emit *e);
void gt_emit_scratch_map(struct gt_emit *e);
LLVMValueRef gt_emit_rodata(struct gt_emit *e, const char *name, LLVMTypeRef type,
			    LLVMValueRef init, LLVMMetadataRef di);
/* A word that is 0 and that the verifier does not know: .bss, not frozen. */
LLVMValueRef gt_emit_nil(struct gt_emit *e);
void gt_emit_manifest(struct gt_emit *e);
bool gt_emit_map_keyed(const struct gt_mmap *m);

/* slots.c */
void gt_emit_slots(struct gt_emit *e);
/* Index of a slot by name; added to the manifest where the plan has none. */
int gt_emit_slot_find(struct gt_emit *e, const char *name);
LLVMValueRef gt_emit_slot(struct gt_emit *e, int slot);
LLVMValueRef gt_emit_slot_at(struct gt_emit *e, int slot, LLVMValueRef index);

/* prog.c */
bool gt_emit_program(struct gt_emit *e, int index);
LLVMValueRef gt_emit_reg(struct gt_emit *e, int reg);
/* Memory until the release of an earlier mark. */
struct gt_mark {
	uint32_t stack, scratch;
};
struct gt_mark gt_emit_mark(struct gt_emit *e);
void gt_emit_release(struct gt_emit *e, struct gt_mark mark);
LLVMValueRef gt_emit_alloc(struct gt_emit *e, uint32_t size);
/* An alloca of the entry block, for what the passes turn into registers; holds 0. */
LLVMValueRef gt_emit_register(struct gt_emit *e, LLVMTypeRef type);
/* The one word that calls write a number to; holds 0. To be read before the next call. */
LLVMValueRef gt_emit_out(struct gt_emit *e);
LLVMBasicBlockRef gt_emit_block(struct gt_emit *e, const char *name);
void gt_emit_enter(struct gt_emit *e, LLVMBasicBlockRef block);
void gt_emit_count(struct gt_emit *e, int counter);
/* Counts a read that was not ok, in programs that count those. */
void gt_emit_fault(struct gt_emit *e, LLVMValueRef ok);

/* A function of the module as every BPF function here is. */
void gt_emit_function(struct gt_emit *e, LLVMValueRef fn);
/* The stack memory of the function at hand, now that its size is known. */
void gt_emit_stack_made(struct gt_emit *e);

/* loop.c: find, begin and var prepare a program that has loops */
void gt_emit_loops_find(struct gt_emit *e);
void gt_emit_loops_begin(struct gt_emit *e);
void gt_emit_loops_var(struct gt_emit *e, int i);
/* A loop, break or continue. */
void gt_emit_loop(struct gt_emit *e, const struct gt_ps *ps);

/* stmt.c */
void gt_emit_stmts(struct gt_emit *e, const struct gt_ps *list);

/* expr.c */
struct gt_val gt_emit_num(struct gt_emit *e, const struct gt_px *px);
/* i1: not zero, and present */
LLVMValueRef gt_emit_cond(struct gt_emit *e, const struct gt_px *px);
/* elem.c */
struct gt_val gt_emit_map_get(struct gt_emit *e, const struct gt_px *px);
struct gt_val gt_emit_has_key(struct gt_emit *e, const struct gt_px *px);
struct gt_val gt_emit_agg_get(struct gt_emit *e, const struct gt_px *px);
/* The aggregation of the element with the key at that place, over all CPUs. */
LLVMValueRef gt_emit_agg_value(struct gt_emit *e, int map, enum gt_agg agg, LLVMValueRef key);
LLVMValueRef gt_emit_delete(struct gt_emit *e, int map, struct gt_px *const *key, int nkey);
/* Element of a map, NULL pointer when there is none. */
LLVMValueRef gt_emit_elem(struct gt_emit *e, int map, struct gt_px *const *key, int nkey);
/* The same, made from zeros; NULL, and counted, when the map is full. */
LLVMValueRef gt_emit_elem_made(struct gt_emit *e, int map, struct gt_px *const *key, int nkey,
			       int full);
/*
 * A library call. Result: a number's value and presence, or a string written to out. The key of
 * absent arguments: the call is not made, the result is absent.
 */
struct gt_val gt_emit_call(struct gt_emit *e, const struct gt_px *px, LLVMValueRef out,
			   uint32_t cap);
LLVMValueRef gt_emit_const(struct gt_emit *e, uint64_t n);
LLVMValueRef gt_emit_and(struct gt_emit *e, LLVMValueRef a,
			 LLVMValueRef b); /* presence: NULL is true */
/* The same number, of which the verifier knows nothing. */
LLVMValueRef gt_emit_unknown(struct gt_emit *e, LLVMValueRef v);
LLVMValueRef gt_emit_forget(struct gt_emit *e, LLVMValueRef present);
/* A structured if over numbers: value and presence of the branch that was taken. */
struct gt_fork {
	LLVMBasicBlockRef then, els, join, then_end, els_end;
	struct gt_val a, b;
};
void gt_emit_fork(struct gt_emit *e, struct gt_fork *f, LLVMValueRef cond);
void gt_emit_fork_else(struct gt_emit *e, struct gt_fork *f);
struct gt_val gt_emit_fork_join(struct gt_emit *e, struct gt_fork *f, bool value);

/* mem.c */
bool gt_emit_is_mem(const struct gt_vtype *t);
bool gt_emit_is_bytes(const struct gt_vtype *t);
LLVMValueRef gt_emit_offset(struct gt_emit *e, LLVMValueRef p, uint32_t off);
LLVMValueRef gt_emit_load(struct gt_emit *e, LLVMTypeRef type, LLVMValueRef p, uint32_t off);
void gt_emit_store(struct gt_emit *e, LLVMValueRef v, LLVMValueRef p, uint32_t off);
/* Is it copied word by word, without a call? */
bool gt_emit_is_small(uint32_t size);
void gt_emit_zero(struct gt_emit *e, LLVMValueRef p, uint32_t size);
void gt_emit_copy(struct gt_emit *e, LLVMValueRef dst, LLVMValueRef src, uint32_t size);
/* Bytes of a memory value without its presence word. */
uint32_t gt_emit_mem_size(const struct gt_vtype *t);
/* Writes a memory value of type t (capacity of t) to dst; returns its presence. */
LLVMValueRef gt_emit_mem(struct gt_emit *e, const struct gt_px *px, const struct gt_vtype *t,
			 LLVMValueRef dst);
/* Writes any value in wire form of type t, zeros where absent; returns its presence. */
LLVMValueRef gt_emit_wire(struct gt_emit *e, const struct gt_px *px, const struct gt_vtype *t,
			  LLVMValueRef dst);
/* i1 */
LLVMValueRef gt_emit_str_eq(struct gt_emit *e, const struct gt_px *a, const struct gt_px *b,
			    LLVMValueRef *present);
/* Where a memory value lies, computed to scratch where it has no place, and its type there. */
LLVMValueRef gt_emit_place(struct gt_emit *e, const struct gt_px *px, LLVMValueRef *present,
			   const struct gt_vtype **type);
/* From a value in wire form to one of another type: strings of other capacities, fields by name. */
void gt_emit_copy_mem(struct gt_emit *e, LLVMValueRef dst, const struct gt_vtype *to,
		      LLVMValueRef src, const struct gt_vtype *from);
void gt_emit_copy_string(struct gt_emit *e, LLVMValueRef dst, uint32_t to, LLVMValueRef src,
			 uint32_t from);

/* tuple.c */
uint32_t gt_emit_part_offset(const struct gt_vtype *t, int i);
struct gt_val gt_emit_part(struct gt_emit *e, const struct gt_px *px);
struct gt_val gt_emit_byte(struct gt_emit *e, const struct gt_px *px);
LLVMValueRef gt_emit_parts_eq(struct gt_emit *e, const struct gt_px *a, const struct gt_px *b,
			      LLVMValueRef *present);
/* Writes a literal tuple or record. */
void gt_emit_tuple(struct gt_emit *e, const struct gt_px *px, const struct gt_vtype *t,
		   LLVMValueRef dst);

/* cvalue.c: structs and arrays of C */
/* Writes the bytes at an address; returns presence. */
LLVMValueRef gt_emit_read_raw(struct gt_emit *e, const struct gt_px *px, LLVMValueRef dst);
/* A part: a number, or memory of type t to dst. */
struct gt_val gt_emit_inside(struct gt_emit *e, const struct gt_px *px);
LLVMValueRef gt_emit_inside_mem(struct gt_emit *e, const struct gt_px *px, const struct gt_vtype *t,
				LLVMValueRef dst);
struct gt_val gt_emit_addr(struct gt_emit *e, const struct gt_px *px);
struct gt_val gt_emit_elem_at(struct gt_emit *e, const struct gt_px *px);

/* pack.c: a record whose long strings take what they hold */
void gt_emit_packed(struct gt_emit *e, const struct gt_ps *ps);

/* link.c */
bool gt_emit_lib_open(struct gt_emit *e);
/* The library's function or map of that name, declared; NULL when it has none. */
LLVMValueRef gt_emit_lib(struct gt_emit *e, const char *name);
LLVMValueRef gt_emit_lib_call(struct gt_emit *e, const char *name, LLVMValueRef *args, unsigned n);
bool gt_emit_link(struct gt_emit *e);

/* object.c */
bool gt_emit_target(struct gt_emit *e);
void gt_emit_catch(struct gt_emit *e);
void gt_emit_uncatch(void);
bool gt_emit_verify(struct gt_emit *e, const char *when);
bool gt_emit_passes(struct gt_emit *e);
bool gt_emit_object(struct gt_emit *e, void **elf, size_t *len);

#endif

/*
 * The checked program: every probe resolved, every name bound, every node typed.
 *
 * In: a script's tree and the library. Out: struct gt_program, whose clauses are private copies of
 * the tree, one per probe (fields differ between events, so do types). Types of maps and variables
 * are inferred over the whole program: passes repeat until nothing changes, and only the last one
 * reports.
 */
#ifndef GT_SEMA_SEMA_H
#define GT_SEMA_SEMA_H

#include "ast/ast.h"
#include "base/map.h"
#include "library/library.h"
#include "object/manifest.h"

struct gt_builtin;
struct gt_kuse;
struct gt_kfacts;

enum { GT_UNROLL_MAX = 100 };
struct gt_ctypes;

struct gt_varinfo {
	const char *name; /* without $ */
	struct gt_vtype type;
	int index;	  /* in its clause */
	const void *site; /* where it is born: the same in every pass */
	struct gt_span born;
	bool fixed;  /* its type is written */
	bool broken; /* what it was given had an error of its own */
};

struct gt_mapinfo {
	const char *name; /* "@x"; a state: its own name */
	struct gt_span first;
	bool typed_key, typed_value, typed_args, is_state;
	bool broken;	     /* what it was given had an error of its own */
	bool plain;	     /* something else than an aggregation's value is put there */
	bool read;	     /* before it had a type; in the last pass: and never assigned */
	struct gt_vtype key; /* TUPLE */
	struct gt_vtype value;
	enum gt_agg agg;
	int64_t lo, hi, step;  /* constant arguments of the aggregation: gt_mmap */
	enum gt_map_kind kind; /* as declared */
	uint32_t entries;
	int index; /* in the manifest; -1 until the plan uses it */
};

/* What sema knows of one expression. */
struct gt_tinfo {
	struct gt_vtype type;
	bool is_const; /* a literal or computed from literals: fits beside any unit */
	int64_t cval;
	const struct gt_builtin *builtin;
	const struct gt_field_decl *field; /* of the event */
	struct gt_expr
		*value; /* the field's own copy of the library's expression; COND: what it is */
	struct gt_mapinfo *map;
	struct gt_varinfo *var;
	int part;	  /* of a tuple or record: which one */
	bool key_moved;	  /* topk: its key is the map's last one */
	const char *slot; /* FIELD of a Go struct: "off:runtime.g.goid"; BINARY: "is:exe=server" */
	struct gt_kuse *kernel; /* read from the kernel or through a pointer: see kernel.h */
	bool load;		/* the bytes of the place that it is */
	bool shown;		/* MAP: printed, and so it may be several numbers */
	uint32_t scale;		/* pointer arithmetic: bytes of a step; 0: none */
};

struct gt_tclause {
	struct gt_clause *ast; /* private copy */
	bool hidden;	       /* a state's */
	GT_VEC(struct gt_varinfo *) vars;
};

/* One BPF program to be. */
struct gt_tprog {
	enum gt_prog_kind kind;
	const char *probe; /* "go:gopark", "interval:5s" */
	struct gt_span span;
	const struct gt_event_decl *event; /* GO */
	struct gt_expr *when;		   /* GO: the event's predicate, private copy */
	struct gt_expr *goroutine;	   /* GO: private copy */
	struct gt_expr *site_when;	   /* GO: the sites' own predicate */
	GT_VEC(const struct gt_at_decl *) ats;
	uint64_t period_ns;
	const char *category, *tracepoint;
	bool optional; /* one of a wildcard's many */
	bool many;     /* user programs: stands for several places, each with its own name */
	int nargs;     /* USDT: arguments that are used */
	GT_VEC(struct gt_tclause *) clauses;
	struct gt_map fields; /* name -> checked gt_expr of the field in this program */
};

struct gt_program {
	const struct gt_ast *ast;
	struct gt_cstruct *enums; /* the script's, and those of the kernel that it uses */
	const struct gt_library *lib;
	GT_VEC(struct gt_tprog *) progs;
	GT_VEC(struct gt_mapinfo *) maps; /* in order of first use */
	struct gt_map map_by_name;
	uint32_t max_map_keys;
	bool target_filter;
	enum gt_missing missing;  /* what of probes that are not there */
	const char *stack_mode;	  /* of stacks without one, see gt_stack_modes; NULL: the first */
	uint32_t max_strlen;	  /* of str() without a length */
	const char *str_trailer;  /* of what is cut to that */
	bool no_tseries;	  /* the script says that tseries() is an error */
	uint32_t max_cat_bytes;	  /* of a file that cat() prints; 0: all */
	bool unsafe, no_warnings; /* see gt_sema_opts */
	bool keep_maps_quiet;	  /* maps are not printed at the end */
};

/* The checker at work; builtin hooks get it. */
struct gt_sema {
	struct gt_arena *arena;
	struct gt_diags *diags;
	struct gt_program *p;
	struct gt_kfacts *kernel;     /* NULL: none */
	struct gt_ctypes *types;      /* of C: see ctypes.h */
	struct gt_tprog *prog;	      /* being checked */
	struct gt_tclause *clause;    /* being checked, NULL in an event's own expressions */
	const struct gt_origin *from; /* of the expression or statement being checked */
	bool library;	     /* inside the library's expressions: its private names are allowed */
	bool quiet;	     /* not the last pass */
	bool first;	     /* the first one: what stands behind has not been seen */
	bool changed;	     /* a map or variable got another type in this pass */
	bool deciding;	     /* types stand still: branches of comptime are taken */
	bool undecided;	     /* some such branch waits for that */
	int loops;	     /* loops around what is being checked */
	int measured;	     /* sizeof() and typeof() around it: nothing of it is executed */
	struct gt_map scope; /* $x of the clause */
};

struct gt_sema_opts {
	bool unsafe;		  /* system() and signal() are allowed */
	bool no_warnings;	  /* warnf() says nothing */
	struct gt_kfacts *kernel; /* type facts of the kernel that it is for; NULL without */
};
struct gt_program *gt_sema_check(struct gt_arena *arena, const struct gt_ast *ast,
				 const struct gt_sema_opts *opts, struct gt_diags *diags);
/* Its tables, which are no part of the arena. */
void gt_program_free(struct gt_program *p);

/* For builtin hooks. */
struct gt_vtype gt_sema_expr(struct gt_sema *s, struct gt_expr *e);
/* The same, but a struct or an array in memory stays a place: a pointer that stands for it. */
struct gt_vtype gt_sema_place(struct gt_sema *s, struct gt_expr *e);
void gt_sema_error(struct gt_sema *s, enum gt_tag tag, struct gt_span span, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));
void gt_sema_note(struct gt_sema *s, struct gt_span span, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
/* "an integer 'x'" for messages: kind and source text */
const char *gt_sema_show(struct gt_sema *s, const struct gt_expr *e);
const char *gt_sema_type_text(struct gt_sema *s, const struct gt_vtype *t);
/* Types its keys by this use; reports a mismatch. */
struct gt_mapinfo *gt_sema_map(struct gt_sema *s, struct gt_expr *map, bool whole);

/* types.c */
struct gt_vtype gt_type_int(int size, bool is_signed);
/* Of a number written out: as small as holds it; is_unsigned: it is above INT64_MAX. */
struct gt_vtype gt_type_literal(int64_t n, bool is_unsigned);
struct gt_vtype gt_type_of(enum gt_kind kind);
struct gt_vtype gt_type_str(uint16_t cap);
/* Of a type as written; ERROR kind and a diagnostic when unknown. */
struct gt_vtype gt_type_resolve(struct gt_sema *s, const struct gt_type_expr *t);
/* Of a builtin's signature: "uint64?", "enum gstatus", "string[16]". Ends the process on a bad one. */
struct gt_vtype gt_type_text(const char *text);
/* Widens *to so that it holds both; false when they cannot share a place. */
bool gt_type_merge(struct gt_sema *s, struct gt_vtype *to, const struct gt_vtype *from,
		   bool from_const);

/* agg.c */
/* The expression that an aggregation's call adds; NULL: none. */
const struct gt_expr *gt_agg_of(const struct gt_expr *call);

/* fold.c: an enumeration of the expanded script; NULL: none of that name */
const struct gt_cstruct *gt_enum_of(const struct gt_ast *ast, const char *name);

/* named.c: one of the script's, or else of the kernel's; NULL: none of that name */
const struct gt_cstruct *gt_sema_enum(struct gt_sema *s, const char *name);
/* named.c: makes a name that is an enumerator of the kernel's, or EPERM, SIGINT, __NR_read, its number; false when it is none */
bool gt_sema_named_number(struct gt_sema *s, struct gt_expr *e);

/* fold.c: a comparison, && or || of two numbers; false for any other operator */
bool gt_fold_compare(enum gt_op op, int64_t a, int64_t b, int64_t *out);

/* clone.c */
struct gt_expr *gt_clone_expr(struct gt_arena *a, const struct gt_expr *e);
struct gt_clause *gt_clone_clause(struct gt_arena *a, const struct gt_clause *c);

/* probes.c: makes the programs of all clauses. */
void gt_sema_probes(struct gt_sema *s, const struct gt_ast *ast);
/* Adds the clauses of a state to the programs, once. */
void gt_sema_use_state(struct gt_sema *s, const struct gt_state_decl *st);

/* Dumps for -d types and -d probes. */
void gt_program_print(const struct gt_program *p, struct gt_buf *out);
void gt_program_print_probes(const struct gt_program *p, struct gt_buf *out);

#endif

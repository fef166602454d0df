/*
 * Type facts of a kernel: what the compiler may know of its structs, functions and tracepoints. Kinds
 * and sizes go into programs; offsets are left open as slots, see gt_kfacts_slot.
 *
 * Nothing is read before the first question, so a script that names no kernel type pays nothing.
 * Answers live as long as the facts.
 */
#ifndef GT_TARGET_KFACTS_H
#define GT_TARGET_KFACTS_H

#include <stdbool.h>
#include <stdint.h>

struct gt_kfacts;

enum gt_kshape { GT_KS_INT, GT_KS_PTR, GT_KS_STRUCT, GT_KS_ARRAY, GT_KS_OTHER };

struct gt_ktype {
	enum gt_kshape shape;
	uint32_t id;   /* BTF id of the type itself, 0 unknown */
	uint32_t size; /* bytes */
	bool is_signed, is_char, is_bool;
	bool is_enum; /* INT: of the enumeration `name` */
	uint32_t
		of; /* PTR, ARRAY: BTF id of what it points to, holds; STRUCT: its own; 0 unknown */
	uint32_t n; /* ARRAY */
	const char *name; /* "struct file", "char"; PTR and ARRAY: of what it points to, holds */
	bool data_loc;	  /* a tracepoint's string of any length */
	uint32_t bits;	  /* of a bit field, 0: none */
};

struct gt_kfield {
	const char *name;
	struct gt_ktype type;
	uint64_t bit; /* where it begins in its struct, in bits; 0 of an argument */
};

/* The running kernel's. */
struct gt_kfacts *gt_kfacts_new(void);
void gt_kfacts_free(struct gt_kfacts *f);
/* Why there are no facts, for a message; NULL while nothing failed. */
const char *gt_kfacts_why(const struct gt_kfacts *f);

/* An enumeration; a nameless one is called after its BTF id. */
struct gt_kenum {
	const char *name;
	int n;
	const char **names;
	int64_t *values; /* bits of an unsigned one */
	bool is_signed;
};
/* By its name; NULL: there is none. */
const struct gt_kenum *gt_kfacts_enum(struct gt_kfacts *f, const char *name);
/* The one with an enumerator of that name, the first of several; NULL: there is none. */
const struct gt_kenum *gt_kfacts_enum_with(struct gt_kfacts *f, const char *enumerator);

/* BTF id of a struct or union, 0: there is none. */
uint32_t gt_kfacts_struct(struct gt_kfacts *f, const char *name);
/* What a typedef or a number's name stands for, 0: there is none. */
uint32_t gt_kfacts_typedef(struct gt_kfacts *f, const char *name);
bool gt_kfacts_type(struct gt_kfacts *f, uint32_t id, struct gt_ktype *out);
/* A field of a struct, members of nameless members included. */
bool gt_kfacts_field(struct gt_kfacts *f, uint32_t id, const char *name, struct gt_kfield *out);
/* All fields, in order; the number, -1 when it is no struct. */
int gt_kfacts_fields(struct gt_kfacts *f, uint32_t id, const struct gt_kfield **out);

/*
 * What a probe hands over: kind "tp" (name "sched:sched_switch"), "rawtp", "fn". Number of fields, -1: no
 * such thing. The last field of "fn" is named "" and is what the function returns, where it does.
 */
int gt_kfacts_args(struct gt_kfacts *f, const char *kind, const char *name,
		   const struct gt_kfield **out);
/* Names of a kind that match a pattern, sorted; the number. */
int gt_kfacts_match(struct gt_kfacts *f, const char *kind, const char *pattern,
		    const char *const **out);

/*
 * Worth of a slot's subject: "tp:sched:sched_switch.prev_comm" (bytes in the record), "rawtp:NAME.ARG",
 * "fn:NAME.ARG" (bytes in the arguments). 0 or -ENOENT.
 */
int gt_kfacts_arg_offset(struct gt_kfacts *f, const char *subject, uint64_t *out);

#endif

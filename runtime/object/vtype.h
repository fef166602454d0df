/*
 * Value types: what a value is, how it travels, how it prints. One vocabulary for the compiler's
 * checks, the plan, the manifest and the decoder.
 *
 * Wire form (map keys, plain map values, ring records): every scalar is 8 bytes, little endian,
 * sign- or zero-extended; a string is its capacity, NUL-padded, a multiple of 8; a tuple is its
 * elements one after the other. A type that may be absent is followed by one more u64: 1 present,
 * 0 absent (the value bytes are then 0, so that equal keys compare equal).
 *
 * FUNC, PLACE and GOTYPE travel as (target index + 1) << 48 | link-time address (bias-free), USYM as number of
 * the image << 48 | address.
 * STRUCT and ARRAY travel as the bytes that they are in memory, zero-padded to a multiple of 8; what they
 * hold has no wire form of its own: an INT is `size` bytes, a PTR 8, a STR `size` chars without a NUL, a
 * NONE something that is laid out and cannot be shown.
 *
 * A stack travels as its id in the stacks map; 0 is no stack.
 *
 * In a record that is packed, a string of a large capacity takes only the words up to its NUL.
 */
#ifndef GT_OBJECT_VTYPE_H
#define GT_OBJECT_VTYPE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "object/aggs.h"

/* GT_KIND(ID, "name in the manifest and in messages") */
#define GT_KINDS                                                                                   \
	GT_KIND(NONE, "nothing")	/* statement, no value */                                  \
	GT_KIND(ERROR, "error")		/* reported already; silences what follows */              \
	GT_KIND(INT, "integer")                                                                    \
	GT_KIND(BOOL, "bool")                                                                      \
	GT_KIND(PTR, "pointer")		/* prints as 0x... */                                      \
	GT_KIND(STR, "string")		/* size: capacity, NUL included */                         \
	GT_KIND(DURATION, "duration")	/* ns */                                                   \
	GT_KIND(BYTES, "bytes")                                                                    \
	GT_KIND(COUNT, "count")		/* of things, printed with k, M, G */                      \
	GT_KIND(ENUM, "enum")		/* name: the enumeration; the number is the session's */   \
	GT_KIND(FUNC, "func")		/* a code address, printed as its function */              \
	GT_KIND(PLACE, "place")		/* a return address, printed as function file:line */      \
	GT_KIND(GOTYPE, "type")		/* a *runtime._type, printed as the Go type */             \
	GT_KIND(EXE, "exe")		/* target index + 1, printed as the binary's name */       \
	GT_KIND(KSYM, "ksym")		/* a kernel address, printed as its symbol */              \
	GT_KIND(USYM, "usym")		/* an address of a process, printed as its symbol */       \
	GT_KIND(GSTACK, "stack")	/* goroutine or user stack; name: how frames print, see GT_STACK_MODES */ \
	GT_KIND(KSTACK, "kstack")                                                                  \
	GT_KIND(GOVERSION, "goversion") /* target index + 1, printed as the Go that built it */    \
	GT_KIND(MODULE, "module")	/* target index + 1, printed as its main module's path */  \
	GT_KIND(CODE, "code")		/* name: errno, signal, syscall, user: printed as its text */ \
	GT_KIND(TIME, "time")		/* monotonic ns; name: strftime's format */                \
	GT_KIND(MAC, "mac")		/* six bytes, the first one lowest */                      \
	GT_KIND(INET, "inet")		/* 24 bytes: family, address */                            \
	GT_KIND(BUF, "buffer")		/* size: bytes in all: a u64 with the length, the bytes */ \
	GT_KIND(TUPLE, "tuple")                                                                    \
	GT_KIND(RECORD, "record")                                                                  \
	GT_KIND(STRUCT, "struct")	/* of C, size bytes as they lie in memory */               \
	GT_KIND(ARRAY, "array")		/* of C: n elements of type elems[0] */

enum gt_kind {
#define GT_KIND(id, name) GT_K_##id,
	GT_KINDS
#undef GT_KIND
		GT_K_N
};

enum { GT_INET_SIZE = 24 };

struct gt_vtype {
	enum gt_kind kind;
	uint16_t
		size; /* INT: 1, 2, 4, 8 bytes of the value; STR, BUF, INET: capacity; STRUCT, ARRAY: bytes; else 8 */
	uint16_t width; /* STR: capacity as the script counts it, for sizeof */
	bool is_signed; /* INT */
	bool maybe;	/* may be absent */
	bool flex;	/* INT: of literals not below zero only, so that it takes any sign */
	const char *
		name; /* ENUM: enumeration; INT: one of the script, in the manifest; STRUCT: "struct
			     foo"; PTR: what it points to, "runtime.g" of Go's; or NULL */
	int nelems;   /* TUPLE, RECORD, STRUCT; 1 of an ARRAY */
	struct gt_vtype *elems;
	const char **fields; /* RECORD, STRUCT: names */
	uint32_t n;	     /* ARRAY: how many */
	uint32_t at;	     /* member of a STRUCT: where it begins, in bits */
	uint16_t bits;	     /* member of a STRUCT that is a bit field: how many */
	/* The compiler's own: */
	uint32_t
		btf; /* PTR: id of the type it points to, 0 unknown; STRUCT, ARRAY: its own (sema/ctypes.h) */
	const struct gt_vtype *to; /* PTR: the tuple or record that it points to, or NULL */
	bool place; /* stands for the struct or array itself, which is used by its address */
};

enum gt_agg {
#define GT_AGG(id, ...) GT_AGG_##id,
	GT_AGGS
#undef GT_AGG
		GT_AGG_N
};

/* How the frames of a stack print; NULL at the end. The first has no name in its type. */
extern const char *const gt_stack_modes[];
const char *gt_kind_name(enum gt_kind k);
const char *gt_agg_name(enum gt_agg a);
enum gt_agg_shape gt_agg_shape(enum gt_agg a);
const char *gt_agg_json_type(enum gt_agg a);
/* GT_K_N, GT_AGG_N when unknown. */
enum gt_kind gt_kind_find(const char *name);
enum gt_agg gt_agg_find(const char *name);

/* Bytes on the wire, presence word included. */
uint32_t gt_vtype_wire_size(const struct gt_vtype *t);
/* As a reader would write it: "uint64", "string[16]", "enum waitreason", "(duration?, string[16])". */
void gt_vtype_print(const struct gt_vtype *t, struct gt_buf *out);
bool gt_vtype_same(const struct gt_vtype *a, const struct gt_vtype *b);
/* Is it an integer to arithmetic and aggregation (units included)? */
bool gt_vtype_is_num(const struct gt_vtype *t);
/* Is it a number with a unit? */
bool gt_vtype_is_unit(const struct gt_vtype *t);
/* Is it a tuple or a record? */
bool gt_vtype_has_parts(const struct gt_vtype *t);
/* Is it a struct or an array of C? */
bool gt_vtype_is_raw(const struct gt_vtype *t);
/* Does it take only what it holds, as an argument of a packed record? */
bool gt_vtype_packs(const struct gt_vtype *t);
/* Part of `from` that goes into part i of `to`: records by name. -1: none. */
int gt_vtype_part_of(const struct gt_vtype *to, int i, const struct gt_vtype *from);

#endif

/*
 * One Go binary: what it is, where its functions are, how its runtime's structs are laid out.
 *
 * In: a path or file descriptor. Out: answers from the mapped file, found lazily and bounded by the
 * file's size: a hostile file gives an error, never a crash or a hang. A gt_target never changes
 * after gt_target_open, outlives the process, and knows only link-time addresses.
 */
#ifndef GT_TARGET_TARGET_H
#define GT_TARGET_TARGET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "arch/arch.h"
#include "base/arena.h"
#include "target/enums.h"
#include "target/layout.h"

struct gt_target;

struct gt_func {
	/* as pclntab has it: "net/http.(*conn).serve"; borrowed from the target */
	const char *name;
	uint64_t entry, end; /* link-time addresses; end is the next function's entry */
	uint8_t func_id;     /* runtime.funcID */
	bool wrapper;	     /* ABI wrapper or method wrapper: tail-jumps to the real body */
	uint32_t index;	     /* in the function table */
};

struct gt_line {
	const char *func;    /* borrowed */
	const char *file;    /* borrowed, as in pclntab; may be NULL */
	int line;	     /* 0 unknown */
	bool inlined;	     /* this frame was inlined into the next one */
	uint64_t func_entry; /* entry of the physical function */
};

/*
 * Opens a Go binary for reading. On failure returns negative errno and *why (text that is
 * good until this thread's next call) says what and where: -ENOENT, -EACCES, -ENOEXEC (not an ELF file; not a Go program), -EINVAL
 * (damaged), -ENOTSUP (Go version or architecture gotap does not know).
 */
int gt_target_open(const char *path, struct gt_target **out, const char **why);
void gt_target_close(struct gt_target *t);

const char *gt_target_path(const struct gt_target *t); /* as opened */
const char *gt_target_name(const struct gt_target *t); /* last path element */
const char *
gt_target_goversion(const struct gt_target *t); /* "go1.26.8", "go1.27.4-X:nogreenteagc" */
/* Path of the main module; "" when the program was built without one. */
const char *gt_target_module(const struct gt_target *t);
int gt_target_minor(const struct gt_target *t); /* 26; for development versions the best guess */
/* "table go1.26 (exact)", "DWARF", "table go1.27 (nearest; go1.28 is not known)" */
const char *gt_target_layout_source(const struct gt_target *t);
const struct gt_arch *gt_target_arch(const struct gt_target *t);
bool gt_target_is_pie(const struct gt_target *t);
dev_t gt_target_dev(const struct gt_target *t);
ino_t gt_target_ino(const struct gt_target *t);

/* Functions, in address order. */
size_t gt_target_nfuncs(const struct gt_target *t);
bool gt_target_func_at(const struct gt_target *t, size_t i, struct gt_func *f);
/* By exact name; a real body is preferred to a wrapper of the same name. */
bool gt_target_func_by_name(const struct gt_target *t, const char *name, struct gt_func *f);
bool gt_target_func_by_pc(const struct gt_target *t, uint64_t pc, struct gt_func *f);

/*
 * Source position of an address, innermost inlined frame first. For a return address give pc - 1.
 * Returns the number of frames written (0: not in this binary), at most max.
 */
int gt_target_lines(const struct gt_target *t, uint64_t pc, struct gt_line *lines, int max);

/* Bytes of stack a function has taken at an address inside it (its pcsp table); -1 unknown. */
int32_t gt_target_frame_size(const struct gt_target *t, uint32_t func, uint64_t pc);

/* Machine code of an address range, or NULL. */
const uint8_t *gt_target_code(const struct gt_target *t, uint64_t addr, size_t len);
/* File offset of a link-time address (what a uprobe takes); false when no segment holds it. */
bool gt_target_file_offset(const struct gt_target *t, uint64_t addr, uint64_t *offset);
/* Link-time address of the first loadable segment, page-aligned: load bias = mapping start - this. */
uint64_t gt_target_base(const struct gt_target *t);

/*
 * Byte offset of a runtime struct's field by the table or DWARF. -ENOENT: this version does not have
 * it (gone or not yet); -EINVAL: nobody knows the field.
 */
int gt_target_offset(const struct gt_target *t, const char *strct, const char *field,
		     uint64_t *offset);
/* Link-time address of a variable by .symtab; -ENOENT when stripped or missing. */
int gt_target_var(const struct gt_target *t, const char *name, uint64_t *addr, uint64_t *size);
/* Link-time addresses of the program's variables, [*start, *end); false when it has none. */
bool gt_target_data(const struct gt_target *t, uint64_t *start, uint64_t *end);
/* Offset of g from the fs base (amd64: negative). -ENOTSUP when it cannot be told. */
int gt_target_tls_g(const struct gt_target *t, int64_t *offset);
/* Name of a Go type by the link-time address of its descriptor, into buf; false when it is none. */
bool gt_target_type_name(const struct gt_target *t, uint64_t addr, char *buf, size_t cap);

/*
 * Enumerations: one numbering for all targets (enums.h). map[i] is the canonical number of the
 * target's number i; one that has no name there is GT_ENUM_UNKNOWN + i.
 * -ENOENT: no such enumeration.
 */
int gt_target_enum(const struct gt_target *t, const char *name, uint16_t map[GT_ENUM_MAX]);

/* A path is a Go program? Cheap: looks only for build info. */
bool gt_is_go(const char *path);

#endif

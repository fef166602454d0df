/*
 * Layout tables: where fields of the Go runtime's structs are, version by version. Built in from
 * probes-lib/layout, parsed at first use; pure data, no target needed.
 *
 * The format is described in layout.c.
 */
#ifndef GT_TARGET_LAYOUT_H
#define GT_TARGET_LAYOUT_H

#include <stdbool.h>
#include <stdint.h>

struct gt_layout_type {
	uint32_t size; /* bytes; 0: a struct (then embedded) or something no number is */
	bool is_signed;
	bool may_be_gone;     /* some known version does not have the field */
	const char *pointee;  /* struct that the field points to, "runtime.m", or NULL */
	const char *embedded; /* struct that the field is; go on with "field.inner"; or NULL */
};

/*
 * Type of a field, whatever the version: "goid" or "sched.sp" of "runtime.g". 0, -ENOENT: no such
 * struct or field.
 */
int gt_layout_field_type(const char *strct, const char *field, struct gt_layout_type *out);
/* The i-th field of a struct, or the i-th struct when strct is NULL; NULL past the end. */
const char *gt_layout_field_name(const char *strct, int i);
/* A Go release as one number: go1.23.12 is GT_GO_VERSION(23, 12). Patch releases do change layouts. */
enum { GT_GO_PATCHES = 1000 };
#define GT_GO_VERSION(minor, patch) ((minor) * GT_GO_PATCHES + (patch))
/*
 * Offset in one Go release. 0; -ENOENT: that version does not have it; -EINVAL: nobody knows the
 * field; -ERANGE: the tables do not cover that release.
 */
int gt_layout_offset(int version, const char *strct, const char *field, uint64_t *offset);
/* Minors that the tables cover, closed. */
void gt_layout_minors(int *first, int *last);
/* First minor without a field that had it, or 0; for messages: "gone since go1.23". */
int gt_layout_gone_since(const char *strct, const char *field);

#endif

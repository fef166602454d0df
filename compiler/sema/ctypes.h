/*
 * Types of C: those that the script defines and, behind them, the kernel's. Both are described by
 * kfacts.h's structs; an id names a type in either. A definition of the script hides the kernel's type
 * of that name. Of the script's own, offsets are known; of the kernel's they are slots.
 */
#ifndef GT_SEMA_CTYPES_H
#define GT_SEMA_CTYPES_H

#include "sema/sema.h"
#include "target/kfacts.h"

/* What the script defines, laid out as C does; what has no size is reported. */
void gt_ctype_begin(struct gt_sema *s, const struct gt_ast *ast);
void gt_ctype_end(struct gt_sema *s);

/* A struct, a union or an enumeration; 0 where there is none. */
uint32_t gt_ctype_struct(struct gt_sema *s, const char *name);
/* "unsigned long", "uint8_t", "void", a typedef of the kernel's; 0: no type of C. */
uint32_t gt_ctype_named(struct gt_sema *s, const char *name);
/* As written, stars and dimensions included; 0: no type of C, or an error that was reported. */
uint32_t gt_ctype_of(struct gt_sema *s, const struct gt_type_expr *t);
uint32_t gt_ctype_pointer(struct gt_sema *s, uint32_t to);
uint32_t gt_ctype_array(struct gt_sema *s, uint32_t of, uint32_t n);
/* The type whose memory a variable or a map's value of that type is; 0: none. */
uint32_t gt_ctype_of_value(struct gt_sema *s, const struct gt_vtype *t);

bool gt_ctype_get(struct gt_sema *s, uint32_t id, struct gt_ktype *out);
bool gt_ctype_is_own(uint32_t id);
/* A member, nameless structs' members included; .bit counts from the start of the outer one. */
bool gt_ctype_field(struct gt_sema *s, uint32_t id, const char *name, struct gt_kfield *out);
int gt_ctype_fields(struct gt_sema *s, uint32_t id, const struct gt_kfield **out);

/* "struct Foo", "int[4]", for messages. */
const char *gt_ctype_text(struct gt_sema *s, uint32_t id);

#endif

/*
 * Numbers that have a name outside of the script. Enumerations of the kernel are known by their names and by those of
 * their values, and then as if the script had them; errors, signals and system calls as C's headers call them.
 */
#include <string.h>

#include "base/codes.h"
#include "sema/kernel.h"

static struct gt_cstruct *adopt(struct gt_sema *s, const struct gt_kenum *k)
{
	struct gt_cstruct *c = gt_new(s->arena, struct gt_cstruct);
	struct gt_param **end = &c->fields;
	c->kind = "enum";
	c->name = k->name;
	for (int i = 0; i < k->n; i++, end = &(*end)->next) {
		*end = gt_new(s->arena, struct gt_param);
		(*end)->name = k->names[i];
		(*end)->value = gt_new(s->arena, struct gt_expr);
		*(*end)->value = (struct gt_expr){.kind = GT_E_INT,
						  .num = k->values[i],
						  .is_unsigned = !k->is_signed && k->values[i] < 0,
						  .str = k->name};
	}
	c->next = s->p->enums;
	return s->p->enums = c;
}

const struct gt_cstruct *gt_sema_enum(struct gt_sema *s, const char *name)
{
	for (const struct gt_cstruct *c = s->p->enums; c; c = c->next)
		if (!strcmp(c->name, name))
			return c;
	/* Names of structs come here too, and reading all enumerations takes its time. */
	if (!s->kernel || gt_kfacts_struct(s->kernel, name))
		return NULL;
	const struct gt_kenum *k = gt_kfacts_enum(s->kernel, name);
	return k ? adopt(s, k) : NULL;
}

static void be_number(struct gt_expr *e, int64_t n, bool is_unsigned, const char *enumeration)
{
	e->kind = GT_E_INT;
	e->num = n;
	e->is_unsigned = is_unsigned;
	e->str = enumeration;
}

bool gt_sema_named_number(struct gt_sema *s, struct gt_expr *e)
{
	int64_t n;
	const struct gt_kenum *k = s->kernel ? gt_kfacts_enum_with(s->kernel, e->str) : NULL;
	const struct gt_cstruct *c = k ? gt_sema_enum(s, k->name) : NULL;
	for (const struct gt_param *p = c ? c->fields : NULL; p; p = p->next) {
		if (!strcmp(p->name, e->str)) {
			be_number(e, p->value->num, p->value->is_unsigned, c->name);
			return true;
		}
	}
	if (!gt_code_of_header(s->arena, e->str, &n))
		return false;
	be_number(e, n, false, NULL);
	return true;
}

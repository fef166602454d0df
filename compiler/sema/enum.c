/* Enumerations of the kernel: known by name and by the names of their values, and then as if the script had them. */
#include <string.h>

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

bool gt_sema_enumerator(struct gt_sema *s, struct gt_expr *e)
{
	const struct gt_kenum *k = s->kernel ? gt_kfacts_enum_with(s->kernel, e->str) : NULL;
	const struct gt_cstruct *c = k ? gt_sema_enum(s, k->name) : NULL;
	for (const struct gt_param *p = c ? c->fields : NULL; p; p = p->next) {
		if (strcmp(p->name, e->str))
			continue;
		e->kind = GT_E_INT;
		e->num = p->value->num;
		e->is_unsigned = p->value->is_unsigned;
		e->str = c->name;
		return true;
	}
	return false;
}

/* Value types: names, sizes and comparison. Pure. */
#include "object/vtype.h"

#include <string.h>

static const char *const kind_names[] = {
#define GT_KIND(id, name) name,
	GT_KINDS
#undef GT_KIND
};
static const struct {
	const char *name;
	enum gt_agg_shape shape;
	const char *json_type;
} aggs[] = {
#define GT_AGG(id, name, shape, words, type, ...) {name, GT_AGG_##shape, type},
	GT_AGGS
#undef GT_AGG
};

const char *const gt_stack_modes[] = {"bpftrace", "perf", "raw", NULL};

const char *gt_kind_name(enum gt_kind k)
{
	return (unsigned)k < GT_K_N ? kind_names[k] : "?";
}

const char *gt_agg_name(enum gt_agg a)
{
	return (unsigned)a < GT_AGG_N ? aggs[a].name : "?";
}

enum gt_agg_shape gt_agg_shape(enum gt_agg a)
{
	return (unsigned)a < GT_AGG_N ? aggs[a].shape : GT_AGG_PLAIN;
}

const char *gt_agg_json_type(enum gt_agg a)
{
	return (unsigned)a < GT_AGG_N ? aggs[a].json_type : "map";
}

enum gt_kind gt_kind_find(const char *name)
{
	for (int i = 0; i < GT_K_N; i++)
		if (!strcmp(kind_names[i], name))
			return i;
	return GT_K_N;
}

enum gt_agg gt_agg_find(const char *name)
{
	for (int i = 0; i < GT_AGG_N; i++)
		if (!strcmp(aggs[i].name, name))
			return i;
	return GT_AGG_N;
}

uint32_t gt_vtype_wire_size(const struct gt_vtype *t)
{
	uint32_t n = 8;

	if (t->kind == GT_K_NONE || t->kind == GT_K_ERROR) {
		n = 0;
	} else if (t->kind == GT_K_STR || t->kind == GT_K_BUF || t->kind == GT_K_INET ||
		   gt_vtype_is_raw(t)) {
		n = (t->size + 7u) & ~7u;
	} else if (t->kind == GT_K_TUPLE || t->kind == GT_K_RECORD) {
		n = 0;
		for (int i = 0; i < t->nelems; i++)
			n += gt_vtype_wire_size(&t->elems[i]);
	}
	return n + (t->maybe ? 8 : 0);
}

void gt_vtype_print(const struct gt_vtype *t, struct gt_buf *out)
{
	switch (t->kind) {
	case GT_K_INT:
		if (t->name) {
			gt_buf_printf(out, *t->name == '#' ? "enum" : "enum %s", t->name);
			break;
		}
		gt_buf_printf(out, "%sint%d", t->is_signed ? "" : "u", t->size * 8);
		break;
	case GT_K_STR:
		gt_buf_printf(out, "string[%d]", t->size);
		break;
	case GT_K_BUF:
		gt_buf_printf(out, "buffer[%d]", t->size - 8);
		break;
	case GT_K_CODE:
		gt_buf_str(out, t->name ? t->name : "code");
		break;
	case GT_K_ENUM:
		gt_buf_printf(out, "enum %s", t->name ? t->name : "?");
		break;
	case GT_K_PTR:
		if (t->to) {
			gt_buf_char(out, '*');
			gt_vtype_print(t->to, out);
		} else if (t->name) {
			gt_buf_printf(out, "*%s", t->name);
		} else {
			gt_buf_str(out, "pointer");
		}
		break;
	case GT_K_STRUCT:
		gt_buf_str(out, t->name ? t->name : "struct");
		break;
	case GT_K_ARRAY: {
		const struct gt_vtype *of = t;
		while (of->kind == GT_K_ARRAY)
			of = &of->elems[0];
		gt_vtype_print(of, out);
		for (of = t; of->kind == GT_K_ARRAY; of = &of->elems[0])
			gt_buf_printf(out, "[%u]", of->n);
		break;
	}
	case GT_K_TUPLE:
	case GT_K_RECORD:
		gt_buf_char(out, t->kind == GT_K_TUPLE ? '(' : '{');
		for (int i = 0; i < t->nelems; i++) {
			if (i)
				gt_buf_str(out, ", ");
			if (t->kind == GT_K_RECORD && t->fields)
				gt_buf_printf(out, "%s: ", t->fields[i]);
			gt_vtype_print(&t->elems[i], out);
		}
		gt_buf_char(out, t->kind == GT_K_TUPLE ? ')' : '}');
		break;
	default:
		gt_buf_str(out, gt_kind_name(t->kind));
	}
	if (t->maybe)
		gt_buf_char(out, '?');
}

static bool same_text(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

bool gt_vtype_same(const struct gt_vtype *a, const struct gt_vtype *b)
{
	if (a->kind != b->kind || a->maybe != b->maybe || a->nelems != b->nelems)
		return false;
	if (a->kind == GT_K_INT && (a->size != b->size || a->is_signed != b->is_signed))
		return false;
	if ((a->kind == GT_K_STR || a->kind == GT_K_BUF) && a->size != b->size)
		return false;
	if (!same_text(a->name, b->name))
		return false;
	if (gt_vtype_is_raw(a) && (a->size != b->size || a->n != b->n))
		return false;
	for (int i = 0; i < a->nelems; i++)
		if (!gt_vtype_same(&a->elems[i], &b->elems[i]) ||
		    (a->kind == GT_K_RECORD && a->fields && b->fields &&
		     strcmp(a->fields[i], b->fields[i])))
			return false;
	return true;
}

bool gt_vtype_is_num(const struct gt_vtype *t)
{
	return t->kind == GT_K_INT || t->kind == GT_K_BOOL || gt_vtype_is_unit(t);
}

bool gt_vtype_is_unit(const struct gt_vtype *t)
{
	return t->kind == GT_K_DURATION || t->kind == GT_K_BYTES || t->kind == GT_K_COUNT;
}

bool gt_vtype_is_raw(const struct gt_vtype *t)
{
	return t->kind == GT_K_STRUCT || t->kind == GT_K_ARRAY;
}

bool gt_vtype_packs(const struct gt_vtype *t)
{
	enum { SHORT = 64 }; /* bytes that are no dearer than finding the NUL */
	return t->kind == GT_K_STR && t->size > SHORT;
}

bool gt_vtype_has_parts(const struct gt_vtype *t)
{
	return t->kind == GT_K_TUPLE || t->kind == GT_K_RECORD;
}

int gt_vtype_part_of(const struct gt_vtype *to, int i, const struct gt_vtype *from)
{
	if (to->kind != GT_K_RECORD || from->kind != GT_K_RECORD)
		return i < from->nelems ? i : -1;
	for (int k = 0; k < from->nelems; k++)
		if (!strcmp(to->fields[i], from->fields[k]))
			return k;
	return -1;
}

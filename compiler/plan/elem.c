/* Elements of maps: their keys, and reading them. */
#include "plan/lower.h"

struct gt_px **gt_lower_key(struct gt_lower *l, const struct gt_expr *map, int *n)
{
	const struct gt_vtype *key = &map->t->map->key;
	struct gt_px **parts = gt_new_n(l->arena, struct gt_px *, (size_t)key->nelems);
	const struct gt_expr *k = map->args;
	*n = 0;
	if (k && !k->next && k->t->type.kind == GT_K_TUPLE) {
		struct gt_px *tuple = gt_lower_expr(l, k);
		for (; *n < key->nelems; ++*n)
			parts[*n] = gt_px_part(l, tuple, *n);
		return parts;
	}
	for (; k && *n < key->nelems; k = k->next)
		parts[(*n)++] = gt_lower_expr(l, k);
	return parts;
}

static bool has_effect(const struct gt_px *px)
{
	if (!px)
		return false;
	if (px->op == GT_PX_BLOCK || px->op == GT_PX_FETCH_ADD || px->op == GT_PX_DELETE)
		return true;
	for (int i = 0; i < px->nargs; i++)
		if (has_effect(px->args[i]))
			return true;
	return has_effect(px->a) || has_effect(px->b) || has_effect(px->c);
}

struct gt_px **gt_lower_key_once(struct gt_lower *l, const struct gt_expr *map, int *n)
{
	struct gt_px **key = gt_lower_key(l, map, n);
	for (int i = 0; i < *n; i++)
		if (has_effect(key[i])) {
			struct gt_px *var = gt_lower_new_var(l, "key", key[i]->type);
			struct gt_ps *ps = gt_ps_add(l, GT_PS_SET, map->span);
			ps->num = (int)var->num;
			ps->e = key[i];
			key[i] = var;
		}
	return key;
}

/* stats() is three numbers: a record of three readings, of one key. */
static struct gt_px *read_stats(struct gt_lower *l, const struct gt_expr *e)
{
	static const enum gt_agg words[] = {GT_AGG_COUNT, GT_AGG_AVG, GT_AGG_SUM};
	struct gt_px *all = gt_px_special(l, GT_PX_TUPLE);
	int nkey, map = gt_lower_read_map(l, e->t->map);
	struct gt_px **key = gt_lower_key_once(l, e, &nkey);

	all->type = e->t->type;
	all->args = gt_new_n(l->arena, struct gt_px *, GT_COUNT(words));
	all->nargs = (int)GT_COUNT(words);
	for (size_t i = 0; i < GT_COUNT(words); i++) {
		struct gt_px *px = gt_px_special(l, GT_PX_AGG_GET);
		px->type = e->t->type.elems[i];
		px->span = e->span;
		px->num = map;
		px->agg = words[i];
		px->args = key;
		px->nargs = nkey;
		all->args[i] = px;
	}
	return all;
}

struct gt_px *gt_lower_map_get(struct gt_lower *l, const struct gt_expr *e)
{
	enum gt_agg agg = e->t->map->agg;
	if (agg == GT_AGG_STATS)
		return read_stats(l, e);
	struct gt_px *px = gt_px_special(l, agg ? GT_PX_AGG_GET : GT_PX_MAP_GET);
	px->type = e->t->type;
	px->agg = agg;
	px->num = agg ? gt_lower_read_map(l, e->t->map) : gt_lower_map(l, e->t->map);
	px->args = gt_lower_key(l, e, &px->nargs);
	return px;
}

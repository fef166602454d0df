/*
 * Manifest to JSON. Fields at their default (0, -1, NULL, false) are left out. A text that is not
 * UTF-8 (a script may hold any bytes) is written as {"latin1": TEXT}, one character per byte.
 */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "object/manifest.h"
#include "object/private.h"

static json_t *text(const char *s)
{
	json_t *j = json_string(s);
	struct gt_buf b = {0};

	if (j)
		return j;
	for (const unsigned char *p = (const void *)s; *p; p++) {
		if (*p < 0x80) {
			gt_buf_char(&b, (char)*p);
		} else {
			gt_buf_char(&b, (char)(0xc0 | *p >> 6));
			gt_buf_char(&b, (char)(0x80 | (*p & 0x3f)));
		}
	}
	j = json_pack("{s:s}", "latin1", gt_buf_text(&b));
	gt_buf_free(&b);
	return j;
}

static void put_text(json_t *o, const char *key, const char *s)
{
	if (s)
		json_object_set_new(o, key, text(s));
}

static void put_int(json_t *o, const char *key, int64_t n, int64_t dflt)
{
	if (n != dflt)
		json_object_set_new(o, key, json_integer(n));
}

static void put_flag(json_t *o, const char *key, bool b)
{
	if (b)
		json_object_set_new(o, key, json_true());
}

static void put_span(json_t *o, uint32_t start, uint32_t end)
{
	json_object_set_new(o, "span", json_pack("[I,I]", (json_int_t)start, (json_int_t)end));
}

static json_t *vtype(const struct gt_vtype *t)
{
	json_t *o = json_object(), *elems, *fields;

	put_text(o, "kind", gt_kind_name(t->kind));
	put_int(o, "size", t->size, 0);
	put_flag(o, "signed", t->is_signed);
	put_flag(o, "maybe", t->maybe);
	put_text(o, "name", t->name);
	put_int(o, "n", t->n, 0);
	put_int(o, "at", t->at, 0);
	put_int(o, "bits", t->bits, 0);
	if (t->nelems) {
		json_object_set_new(o, "elems", elems = json_array());
		for (int i = 0; i < t->nelems; i++)
			json_array_append_new(elems, vtype(&t->elems[i]));
		if (t->fields) {
			json_object_set_new(o, "fields", fields = json_array());
			for (int i = 0; i < t->nelems; i++)
				json_array_append_new(fields, text(t->fields[i]));
		}
	}
	return o;
}

static json_t *site_spec(const struct gt_site_spec *s)
{
	json_t *o = json_object(), *alts = json_array();

	put_flag(o, "optional", s->optional);
	json_object_set_new(o, "alts", alts);
	for (int i = 0; i < s->nalts; i++) {
		json_t *a = json_object();

		put_text(a, "how", gt_how_name(s->alts[i].how));
		put_text(a, "func", s->alts[i].func);
		put_text(a, "in", s->alts[i].in);
		put_int(a, "from", s->alts[i].from, 0);
		put_int(a, "to", s->alts[i].to, 0);
		json_array_append_new(alts, a);
	}
	return o;
}

static json_t *prog(const struct gt_mprog *p)
{
	json_t *o = json_object(), *sites;

	put_text(o, "name", p->name);
	put_text(o, "probe", p->probe);
	put_text(o, "kind", gt_prog_kind_name(p->kind));
	put_int(o, "period_ns", (int64_t)p->period_ns, 0);
	put_text(o, "category", p->category);
	put_text(o, "event", p->event);
	if (p->nsites) {
		json_object_set_new(o, "sites", sites = json_array());
		for (int i = 0; i < p->nsites; i++)
			json_array_append_new(sites, site_spec(&p->sites[i]));
	}
	put_text(o, "stack", p->stack);
	put_flag(o, "optional", p->optional);
	put_int(o, "args", p->nargs, 0);
	put_span(o, p->span_start, p->span_end);
	return o;
}

static json_t *slot(const struct gt_mslot *s)
{
	json_t *o = json_object();

	put_text(o, "name", s->name);
	put_text(o, "var", s->var);
	put_int(o, "row", s->row, -1);
	return o;
}

static json_t *map(const struct gt_mmap *m)
{
	json_t *o = json_object();

	put_text(o, "name", m->name);
	put_text(o, "var", m->var);
	json_object_set_new(o, "key", vtype(&m->key));
	json_object_set_new(o, "value", vtype(&m->value));
	if (m->agg != GT_AGG_NONE)
		put_text(o, "agg", gt_agg_name(m->agg));
	put_int(o, "lo", m->lo, 0);
	put_int(o, "hi", m->hi, 0);
	put_int(o, "step", m->step, 0);
	if (m->kind != GT_MAP_AUTO)
		put_text(o, "kind", gt_map_kind_name(m->kind));
	put_int(o, "entries", m->entries, 0);
	put_flag(o, "read", m->read);
	put_flag(o, "hidden", m->hidden);
	return o;
}

static json_t *record(const struct gt_mrecord *r)
{
	json_t *o = json_object(), *args;

	put_text(o, "kind", gt_rec_kind_name(r->kind));
	put_text(o, "fmt", r->fmt);
	put_int(o, "map", r->map, -1);
	put_int(o, "top", r->top, 0);
	put_int(o, "div", r->div, 0);
	put_flag(o, "packed", r->packed);
	if (r->kind == GT_REC_ERRORF || r->kind == GT_REC_WARNF)
		put_span(o, r->span_start, r->span_end);
	if (r->nargs) {
		json_object_set_new(o, "args", args = json_array());
		for (int i = 0; i < r->nargs; i++)
			json_array_append_new(args, vtype(&r->args[i]));
	}
	return o;
}

static json_t *counter(const struct gt_mcounter *c)
{
	json_t *o = json_object();

	put_text(o, "kind", gt_ctr_kind_name(c->kind));
	put_text(o, "text", c->text);
	put_span(o, c->span_start, c->span_end);
	return o;
}

static json_t *enumeration(const struct gt_menum *e)
{
	json_t *o = json_object(), *names = json_array(), *values = json_array();

	put_text(o, "name", e->name);
	for (int i = 0; i < e->n; i++) {
		json_array_append_new(names, text(e->names[i]));
		json_array_append_new(values, json_integer(e->values[i]));
	}
	json_object_set_new(o, "names", names);
	json_object_set_new(o, "values", values);
	return o;
}

#define put_list(o, key, n, v, one)                                                                \
	do {                                                                                       \
		json_t *list = json_array();                                                       \
		for (int i_ = 0; i_ < (n); i_++)                                                   \
			json_array_append_new(list, one(&(v)[i_]));                                \
		json_object_set_new(o, key, list);                                                 \
	} while (0)

void gt_manifest_write(const struct gt_manifest *m, struct gt_buf *out)
{
	json_t *o = json_object();
	char *s;

	put_int(o, "gotap", GT_MANIFEST_VERSION, 0);
	put_text(o, "arch", m->arch);
	put_text(o, "script_name", m->script_name);
	put_text(o, "script", m->script);
	put_list(o, "programs", m->nprogs, m->progs, prog);
	put_list(o, "slots", m->nslots, m->slots, slot);
	put_list(o, "maps", m->nmaps, m->maps, map);
	put_list(o, "records", m->nrecords, m->records, record);
	put_list(o, "counters", m->ncounters, m->counters, counter);
	if (m->nenums)
		put_list(o, "enums", m->nenums, m->enums, enumeration);
	put_int(o, "row_words", m->row_words, 0);
	put_flag(o, "needs_procs", m->needs_procs);
	put_int(o, "missing", m->missing, 0);
	put_flag(o, "target_filter", m->target_filter);
	put_int(o, "max_cat_bytes", m->max_cat_bytes, 0);
	put_flag(o, "keep_maps_quiet", m->keep_maps_quiet);
	s = json_dumps(o, JSON_COMPACT);
	if (!s)
		gt_die("out of memory");
	gt_buf_str(out, s);
	free(s);
	json_decref(o);
}

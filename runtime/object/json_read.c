/*
 * Manifest from JSON. The text may come from anyone: every key must be known, every number in its
 * range, every index inside its list, so that nobody behind this needs to check again.
 *
 * The first complaint wins and stops the reader: `why` set means that results are meaningless.
 */
#include <ctype.h>
#include <errno.h>
#include <jansson.h>
#include <string.h>

#include "bpf/gt_shared.h"
#include "object/limits.h"
#include "object/manifest.h"
#include "object/private.h"

enum {
	MAX_ALTS = 256,
	MAX_BUCKETS = 1 << 16,
	MAX_ROW = 4096 /* words */
};

struct reader {
	struct gt_arena *arena;
	const char *why;
};

/* An object being read: keys are ticked off, and close() complains about one that nobody asked for. */
struct obj {
	struct reader *r;
	json_t *j;
	const char *what;
	int index;
	size_t taken;
};

__attribute__((format(printf, 2, 3))) static void complain(struct obj *o, const char *fmt, ...)
{
	va_list ap;
	const char *text;

	if (o->r->why)
		return;
	va_start(ap, fmt);
	text = gt_arena_vprintf(o->r->arena, fmt, ap);
	va_end(ap);
	o->r->why = o->index < 0 ? gt_arena_printf(o->r->arena, "damaged manifest: %s: %s", o->what,
						   text)
				 : gt_arena_printf(o->r->arena, "damaged manifest: %s %d: %s",
						   o->what, o->index, text);
}

static struct obj open_obj(struct reader *r, json_t *j, const char *what, int index)
{
	struct obj o = {r, j, what, index, 0};

	if (!json_is_object(j)) {
		complain(&o, "not an object");
		o.j = NULL;
	}
	return o;
}

static json_t *take(struct obj *o, const char *key)
{
	json_t *j = o->j ? json_object_get(o->j, key) : NULL;

	o->taken += j != NULL;
	return j;
}

static void close_obj(struct obj *o)
{
	if (o->j && o->taken != json_object_size(o->j))
		complain(o, "holds something unknown; was it made by a newer gotap?");
}

/* {"latin1": TEXT}: each character a byte. */
static const char *latin1(struct obj *o, const char *s)
{
	char *out = gt_arena_alloc(o->r->arena, strlen(s) + 1), *p = out;

	while (*s) {
		unsigned char c = (unsigned char)*s++;

		if (c >= 0x80) {
			if ((c & 0xfc) != 0xc0 || !*s) {
				complain(o, "text is damaged");
				return out;
			}
			c = (unsigned char)(c << 6 | (*s++ & 0x3f));
		}
		*p++ = (char)c;
	}
	return out;
}

static const char *as_text(struct obj *o, json_t *j, const char *key)
{
	json_t *raw;

	if (json_is_string(j)) {
		if (strlen(json_string_value(j)) != json_string_length(j))
			complain(o, "%s holds a NUL", key);
		return gt_arena_strdup(o->r->arena, json_string_value(j));
	}
	raw = json_object_size(j) == 1 ? json_object_get(j, "latin1") : NULL;
	if (json_is_string(raw))
		return latin1(o, json_string_value(raw));
	complain(o, "%s is not a text", key);
	return NULL;
}

static const char *opt_text(struct obj *o, const char *key)
{
	json_t *j = take(o, key);

	return j ? as_text(o, j, key) : NULL;
}

static const char *need_text(struct obj *o, const char *key)
{
	const char *s = opt_text(o, key);

	if (!s)
		complain(o, "%s is missing", key);
	return s ? s : "";
}

/* A C identifier, which is what names in the ELF are. */
static const char *ident(struct obj *o, const char *key, const char *s)
{
	const char *p = s;

	if (s) {
		while (isalnum((unsigned char)*p) || *p == '_')
			p++;
		if (*p || !*s || p - s > 127)
			complain(o, "%s is not a name", key);
	}
	return s;
}

static int64_t get_int(struct obj *o, const char *key, int64_t dflt, int64_t lo, int64_t hi)
{
	json_t *j = take(o, key);

	if (!j)
		return dflt;
	if (!json_is_integer(j) || json_integer_value(j) < lo || json_integer_value(j) > hi) {
		complain(o, "%s is out of range", key);
		return dflt;
	}
	return json_integer_value(j);
}

static bool get_flag(struct obj *o, const char *key)
{
	json_t *j = take(o, key);

	if (j && !json_is_boolean(j))
		complain(o, "%s is not true or false", key);
	return json_is_true(j);
}

static json_t *get_list(struct obj *o, const char *key, int max, int *n)
{
	json_t *j = take(o, key);

	*n = 0;
	if (!j)
		return NULL;
	if (!json_is_array(j) || json_array_size(j) > (size_t)max) {
		complain(o, "%s is not a list of up to %d", key, max);
		return NULL;
	}
	*n = (int)json_array_size(j);
	return j;
}

static void get_span(struct obj *o, uint32_t *start, uint32_t *end)
{
	int n;
	json_t *j = get_list(o, "span", 2, &n), *a = json_array_get(j, 0),
	       *b = json_array_get(j, 1);

	if (n != 2 || !json_is_integer(a) || !json_is_integer(b) || json_integer_value(a) < 0 ||
	    json_integer_value(b) < json_integer_value(a) || json_integer_value(b) > UINT32_MAX) {
		complain(o, "span is missing or wrong");
		return;
	}
	*start = (uint32_t)json_integer_value(a);
	*end = (uint32_t)json_integer_value(b);
}

/* Index of the name among n that name_of() gives. */
#define get_kind(o, key, n, name_of)                                                               \
	({                                                                                         \
		const char *s_ = need_text(o, key);                                                \
		int k_ = 0;                                                                        \
		while (k_ < (n) && strcmp(name_of(k_), s_))                                        \
			k_++;                                                                      \
		if (k_ == (n)) {                                                                   \
			complain(o, "%s '%.40s' is unknown; was it made by a newer gotap?", key, s_); \
			k_ = 0;                                                                    \
		}                                                                                  \
		k_;                                                                                \
	})

static void read_vtype(struct reader *r, json_t *j, const char *what, int index, int depth,
		       struct gt_vtype *t)
{
	struct obj o = open_obj(r, j, what, index);
	json_t *elems, *fields;
	int nfields;

	if (depth > GT_MAX_NESTED + GT_MAX_RAW_NESTED) {
		complain(&o, "types nest too deep");
		return;
	}
	t->kind = get_kind(&o, "kind", GT_K_N, gt_kind_name);
	bool raw = gt_vtype_is_raw(t);
	t->size = (uint16_t)get_int(&o, "size", 0, 0, UINT16_MAX);
	t->is_signed = get_flag(&o, "signed");
	t->maybe = get_flag(&o, "maybe");
	t->name = opt_text(&o, "name");
	t->n = (uint32_t)get_int(&o, "n", 0, 0, GT_MAX_WIRE);
	t->at = (uint32_t)get_int(&o, "at", 0, 0, GT_MAX_WIRE * 8);
	t->bits = (uint16_t)get_int(&o, "bits", 0, 0, 64);
	elems = get_list(&o, "elems", raw ? GT_MAX_MEMBERS : GT_MAX_ELEMS, &t->nelems);
	fields = get_list(&o, "fields", raw ? GT_MAX_MEMBERS : GT_MAX_ELEMS, &nfields);
	close_obj(&o);
	if (t->kind == GT_K_ERROR)
		complain(&o, "a value of no type");
	if (t->kind == GT_K_STR && !t->size)
		complain(&o, "a string without room");
	if (t->kind == GT_K_INT && t->size != 1 && t->size != 2 && t->size != 4 && t->size != 8)
		complain(&o, "an integer of %d bytes", t->size);
	if (t->kind == GT_K_BUF && t->size < 8)
		complain(&o, "a buffer without room");
	if (t->kind == GT_K_INET && t->size != GT_INET_SIZE)
		complain(&o, "an address of %d bytes", t->size);
	if ((t->kind == GT_K_CODE || t->kind == GT_K_TIME) && !t->name)
		complain(&o, "a %s without a name", gt_kind_name(t->kind));
	if (t->kind == GT_K_ENUM && !t->name)
		complain(&o, "an enum without a name");
	if (t->nelems && !gt_vtype_has_parts(t) && !raw)
		complain(&o, "elements in what is no tuple");
	if (t->kind == GT_K_ARRAY && t->nelems != 1)
		complain(&o, "an array of no type");
	if (fields ? nfields != t->nelems
		   : (t->kind == GT_K_RECORD || t->kind == GT_K_STRUCT) && t->nelems)
		complain(&o, "fields and elements differ in number");
	if (r->why)
		return;
	t->elems = t->nelems ? gt_new_n(r->arena, struct gt_vtype, (size_t)t->nelems) : NULL;
	t->fields = fields ? gt_new_n(r->arena, const char *, (size_t)t->nelems) : NULL;
	for (int i = 0; i < t->nelems && !r->why; i++) {
		read_vtype(r, json_array_get(elems, (size_t)i), what, index, depth + 1,
			   &t->elems[i]);
		if (fields)
			t->fields[i] = as_text(&o, json_array_get(fields, (size_t)i), "field");
	}
	/* Checked at every level, so that sizes of at most 64 such cannot overflow. */
	if (!r->why && gt_vtype_wire_size(t) > GT_MAX_WIRE)
		complain(&o, "a value of more than %d bytes", GT_MAX_WIRE);
}

static void get_vtype(struct obj *o, const char *key, struct gt_vtype *t)
{
	json_t *j = take(o, key);

	if (!j)
		complain(o, "%s is missing", key);
	else
		read_vtype(o->r, j, o->what, o->index, 0, t);
}

static void read_alt(struct reader *r, json_t *j, int index, struct gt_site_alt *a)
{
	struct obj o = open_obj(r, j, "attach alternative", index);

	a->how = get_kind(&o, "how", GT_AT_RETURN + 1, gt_how_name);
	a->func = need_text(&o, "func");
	a->in = opt_text(&o, "in");
	a->from = (int)get_int(&o, "from", 0, 0, 10000);
	a->to = (int)get_int(&o, "to", 0, 0, 10000);
	close_obj(&o);
	if (a->how == GT_AT_CALL && !a->in)
		complain(&o, "a call without the function that holds it");
}

static void read_spec(struct reader *r, json_t *j, int index, struct gt_site_spec *s)
{
	struct obj o = open_obj(r, j, "attach point", index);
	json_t *alts = get_list(&o, "alts", MAX_ALTS, &s->nalts);

	s->optional = get_flag(&o, "optional");
	close_obj(&o);
	s->alts = gt_new_n(r->arena, struct gt_site_alt, (size_t)s->nalts);
	for (int i = 0; i < s->nalts && !r->why; i++)
		read_alt(r, json_array_get(alts, (size_t)i), i, &s->alts[i]);
}

static void read_prog(struct reader *r, json_t *j, int index, struct gt_mprog *p)
{
	struct obj o = open_obj(r, j, "program", index);
	json_t *sites;

	p->name = ident(&o, "name", need_text(&o, "name"));
	p->probe = need_text(&o, "probe");
	p->kind = get_kind(&o, "kind", GT_PROG_N, gt_prog_kind_name);
	p->period_ns = (uint64_t)get_int(&o, "period_ns", 0, 0, INT64_MAX);
	p->category = opt_text(&o, "category");
	p->event = opt_text(&o, "event");
	p->stack = opt_text(&o, "stack");
	p->optional = get_flag(&o, "optional");
	p->nargs = (int)get_int(&o, "args", 0, 0, GT_SITE_ARGS);
	sites = get_list(&o, "sites", MAX_ALTS, &p->nsites);
	get_span(&o, &p->span_start, &p->span_end);
	close_obj(&o);
	if ((p->kind == GT_PROG_INTERVAL || p->kind == GT_PROG_PROFILE) && !p->period_ns)
		complain(&o, "a timer without a period");
	if (p->kind == GT_PROG_TRACEPOINT && (!p->category || !p->event))
		complain(&o, "a tracepoint without a name");
	if (((p->kind >= GT_PROG_RAWTP && p->kind <= GT_PROG_SIGNAL) && !p->event) ||
	    ((p->kind == GT_PROG_UPROBE || p->kind == GT_PROG_URETPROBE ||
	      p->kind == GT_PROG_USDT) &&
	     !p->category))
		complain(&o, "a %s without its place", gt_prog_kind_name(p->kind));
	if ((p->kind == GT_PROG_SOFTWARE || p->kind == GT_PROG_HARDWARE) && !p->period_ns)
		complain(&o, "a %s event without a count", gt_prog_kind_name(p->kind));
	p->sites = gt_new_n(r->arena, struct gt_site_spec, (size_t)p->nsites);
	for (int i = 0; i < p->nsites && !r->why; i++)
		read_spec(r, json_array_get(sites, (size_t)i), i, &p->sites[i]);
}

static void read_slot(struct reader *r, json_t *j, int index, struct gt_mslot *s)
{
	struct obj o = open_obj(r, j, "slot", index);

	s->name = need_text(&o, "name");
	s->var = ident(&o, "var", opt_text(&o, "var"));
	s->row = (int)get_int(&o, "row", -1, 0, MAX_ROW - 1);
	s->kind = gt_slot_kind_of(s->name);
	close_obj(&o);
	if (s->kind == GT_SLOT_N)
		complain(&o, "'%.60s' is unknown; was it made by a newer gotap?", s->name);
	else if (s->row >= 0 && !gt_slot_is_target(s->kind))
		complain(&o, "'%.60s' is not a fact of a process", s->name);
}

static void read_map(struct reader *r, json_t *j, int index, struct gt_mmap *m)
{
	struct obj o = open_obj(r, j, "map", index);
	json_t *agg;

	m->name = need_text(&o, "name");
	m->var = ident(&o, "var", need_text(&o, "var"));
	get_vtype(&o, "key", &m->key);
	get_vtype(&o, "value", &m->value);
	agg = o.j ? json_object_get(o.j, "agg") : NULL;
	m->agg = agg ? get_kind(&o, "agg", GT_AGG_N, gt_agg_name) : GT_AGG_NONE;
	m->lo = get_int(&o, "lo", 0, INT64_MIN, INT64_MAX);
	m->hi = get_int(&o, "hi", 0, INT64_MIN, INT64_MAX);
	m->step = get_int(&o, "step", 0, 0, INT64_MAX);
	m->hidden = get_flag(&o, "hidden");
	m->read = get_flag(&o, "read");
	m->entries = (uint32_t)get_int(&o, "entries", 0, 0, UINT32_MAX);
	m->kind = o.j && json_object_get(o.j, "kind")
			  ? get_kind(&o, "kind", GT_MAP_N, gt_map_kind_name)
			  : GT_MAP_AUTO;
	close_obj(&o);
	if (m->key.kind != GT_K_TUPLE)
		complain(&o, "the key is not a tuple");
	if (m->agg == GT_AGG_LHIST &&
	    (m->hi <= m->lo || m->step <= 0 ||
	     ((uint64_t)m->hi - (uint64_t)m->lo) / (uint64_t)m->step > MAX_BUCKETS))
		complain(&o, "wrong bounds of a linear histogram");
	if (m->agg == GT_AGG_HIST && m->step > 5)
		complain(&o, "wrong buckets of a histogram");
	if (m->agg == GT_AGG_TSERIES && (m->lo < 1 || m->lo > MAX_BUCKETS || m->hi < 1))
		complain(&o, "wrong intervals of a time series");
}

static void read_record(struct reader *r, json_t *j, int index, struct gt_mrecord *c)
{
	struct obj o = open_obj(r, j, "record", index);
	json_t *args;

	c->kind = get_kind(&o, "kind", GT_REC_N, gt_rec_kind_name);
	c->fmt = opt_text(&o, "fmt");
	c->map = (int)get_int(&o, "map", -1, 0, GT_MAX_LIST);
	c->top = get_int(&o, "top", 0, 0, INT64_MAX);
	c->div = get_int(&o, "div", 0, INT64_MIN, INT64_MAX);
	c->packed = get_flag(&o, "packed");
	if (c->kind == GT_REC_ERRORF || c->kind == GT_REC_WARNF)
		get_span(&o, &c->span_start, &c->span_end);
	args = get_list(&o, "args", GT_MAX_ELEMS, &c->nargs);
	close_obj(&o);
	c->args = gt_new_n(r->arena, struct gt_vtype, (size_t)c->nargs);
	for (int i = 0; i < c->nargs && !r->why; i++)
		read_vtype(r, json_array_get(args, (size_t)i), "record", index, 0, &c->args[i]);
	if ((c->kind == GT_REC_PRINTF || c->kind == GT_REC_TIME || c->kind == GT_REC_CAT ||
	     c->kind == GT_REC_SYSTEM || c->kind == GT_REC_ERRORF || c->kind == GT_REC_WARNF) &&
	    !c->fmt)
		complain(&o, "a %s without a format", gt_rec_kind_name(c->kind));
	if ((c->kind == GT_REC_PRINT_VALUE || c->kind == GT_REC_JOIN) && c->nargs != 1)
		complain(&o, "a %s without its value", gt_rec_kind_name(c->kind));
}

static void read_counter(struct reader *r, json_t *j, int index, struct gt_mcounter *c)
{
	struct obj o = open_obj(r, j, "counter", index);

	c->kind = get_kind(&o, "kind", GT_CTR_N, gt_ctr_kind_name);
	c->text = need_text(&o, "text");
	get_span(&o, &c->span_start, &c->span_end);
	close_obj(&o);
}

static void read_enum(struct reader *r, json_t *j, int index, struct gt_menum *e)
{
	struct obj o = open_obj(r, j, "enumeration", index);
	int nvalues;
	json_t *names = get_list(&o, "names", GT_MAX_LIST, &e->n),
	       *values = get_list(&o, "values", GT_MAX_LIST, &nvalues);

	e->name = need_text(&o, "name");
	close_obj(&o);
	if (e->n != nvalues)
		complain(&o, "names and values differ in number");
	if (r->why)
		return;
	e->names = gt_new_n(r->arena, const char *, (size_t)e->n + 1);
	e->values = gt_new_n(r->arena, int64_t, (size_t)e->n + 1);
	for (int i = 0; i < e->n && !r->why; i++) {
		e->names[i] = as_text(&o, json_array_get(names, (size_t)i), "name");
		e->values[i] = json_integer_value(json_array_get(values, (size_t)i));
	}
}

static int slot_words(const struct gt_mslot *s)
{
	return s->kind == GT_SLOT_ENUM ? GT_ENUM_MAX * (int)sizeof(uint16_t) / 8 : 1;
}

/* What a single entry cannot tell: indices into lists, and that names are there once. */
static void check_whole(struct obj *o, const struct gt_manifest *m)
{
	size_t len = strlen(m->script);

	for (int i = 0; i < m->nprogs; i++) {
		if (m->progs[i].span_end > len)
			complain(o, "program %d lies outside the script", i);
		for (int k = 0; k < i; k++)
			if (!strcmp(m->progs[i].name, m->progs[k].name))
				complain(o, "two programs are called %s", m->progs[i].name);
	}
	for (int i = 0; i < m->ncounters; i++)
		if (m->counters[i].span_end > len)
			complain(o, "counter %d lies outside the script", i);
	for (int i = 0; i < m->nslots; i++)
		if (m->slots[i].row >= 0 &&
		    m->slots[i].row + slot_words(&m->slots[i]) > m->row_words)
			complain(o, "slot %d lies outside the row", i);
	for (int i = 0; i < m->nmaps; i++)
		for (int k = 0; k < i; k++)
			if (!strcmp(m->maps[i].var, m->maps[k].var))
				complain(o, "two maps are called %s", m->maps[i].var);
	for (int i = 0; i < m->nrecords; i++) {
		const struct gt_mrecord *r = &m->records[i];
		bool needs = r->kind == GT_REC_PRINT_MAP || r->kind == GT_REC_CLEAR ||
			     r->kind == GT_REC_ZERO;

		if (r->map >= m->nmaps || (needs && r->map < 0))
			complain(o, "record %d is about no map", i);
		if (r->span_end > len)
			complain(o, "record %d lies outside the script", i);
	}
}

#define read_list(o, key, count, array, type, one)                                                 \
	do {                                                                                       \
		json_t *list_ = get_list(o, key, GT_MAX_LIST, &(count));                              \
		(array) = gt_new_n((o)->r->arena, type, (size_t)(count));                          \
		for (int i_ = 0; i_ < (count) && !(o)->r->why; i_++)                               \
			one((o)->r, json_array_get(list_, (size_t)i_), i_, &(array)[i_]);          \
	} while (0)

int gt_manifest_read(const char *json, size_t len, struct gt_arena *arena, struct gt_manifest *m,
		     const char **why)
{
	struct reader r = {arena, NULL};
	json_error_t err;
	json_t *root = json_loadb(json, len, JSON_REJECT_DUPLICATES, &err);
	struct obj o;

	memset(m, 0, sizeof(*m));
	if (!root) {
		*why = gt_arena_printf(arena, "damaged manifest: %s at byte %d", err.text,
				       err.position);
		return -EINVAL;
	}
	o = open_obj(&r, root, "manifest", -1);
	if (get_int(&o, "gotap", 0, 0, INT64_MAX) != GT_MANIFEST_VERSION)
		complain(&o, "made by another version of gotap; compile the script again");
	m->arch = need_text(&o, "arch");
	m->script_name = need_text(&o, "script_name");
	m->script = need_text(&o, "script");
	read_list(&o, "programs", m->nprogs, m->progs, struct gt_mprog, read_prog);
	read_list(&o, "slots", m->nslots, m->slots, struct gt_mslot, read_slot);
	read_list(&o, "maps", m->nmaps, m->maps, struct gt_mmap, read_map);
	read_list(&o, "records", m->nrecords, m->records, struct gt_mrecord, read_record);
	read_list(&o, "counters", m->ncounters, m->counters, struct gt_mcounter, read_counter);
	read_list(&o, "enums", m->nenums, m->enums, struct gt_menum, read_enum);
	m->row_words = (int)get_int(&o, "row_words", 0, 0, MAX_ROW);
	m->needs_procs = get_flag(&o, "needs_procs");
	m->missing = (enum gt_missing)get_int(&o, "missing", 0, 0, GT_MISSING_IGNORE);
	m->target_filter = get_flag(&o, "target_filter");
	m->max_cat_bytes = (uint32_t)get_int(&o, "max_cat_bytes", 0, 0, UINT32_MAX);
	m->keep_maps_quiet = get_flag(&o, "keep_maps_quiet");
	close_obj(&o);
	if (!r.why)
		check_whole(&o, m);
	json_decref(root);
	*why = r.why;
	return r.why ? -EINVAL : 0;
}

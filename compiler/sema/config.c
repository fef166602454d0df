/*
 * config = { name = value; }: one row a setting. Names are taken as bpftrace takes them: max_map_keys,
 * MAX_MAP_KEYS and BPFTRACE_MAX_MAP_KEYS are the same.
 */
#include <ctype.h>
#include <string.h>

#include "bpf/gt_shared.h"
#include "sema/private.h"

static void set_max_map_keys(struct gt_program *p, int64_t v)
{
	p->max_map_keys = (uint32_t)v;
}

static void set_max_strlen(struct gt_program *p, int64_t v)
{
	p->max_strlen = (uint32_t)v;
}

static void set_max_cat_bytes(struct gt_program *p, int64_t v)
{
	p->max_cat_bytes = (uint32_t)v;
}

static void set_print_maps(struct gt_program *p, int64_t v)
{
	p->keep_maps_quiet = !v;
}

static void set_target_filter(struct gt_program *p, int64_t v)
{
	p->target_filter = v != 0;
}

static const struct {
	const char *name;
	int64_t min, max; /* 0, 1: true and false */
	void (*set)(struct gt_program *p, int64_t v);
} settings[] = {
	{"max_cat_bytes", 0, 1 << 30, set_max_cat_bytes},
	{"max_map_keys", 1, 1 << 24, set_max_map_keys},
	{"max_strlen", 1, 1024, set_max_strlen},
	{"print_maps_on_exit", 0, 1, set_print_maps},
	{"target_filter", 0, 1, set_target_filter},
};

static void set_missing(struct gt_program *p, int i)
{
	p->missing = (enum gt_missing)i;
}

static void set_stack_mode(struct gt_program *p, int i)
{
	p->stack_mode = i ? gt_stack_modes[i] : NULL;
}

/* Settings that are one of a few words; the first is what holds without them. */
static const char *const missing_words[] = {"error", "warn", "ignore", NULL};
static void set_tseries(struct gt_program *p, int i)
{
	p->no_tseries = i == 2;
}

static const char *const unstable_words[] = {"enable", "warn", "error", NULL};
static const struct {
	const char *name;
	const char *const *words;
	void (*set)(struct gt_program *p, int i);
} word_settings[] = {
	{"missing_probes", missing_words, set_missing},
	{"stack_mode", gt_stack_modes, set_stack_mode},
	{"unstable_tseries", unstable_words, set_tseries},
};

static const char number[] = "a number";

/*
 * Of bpftrace, where they tune what works in another way here: a script that has them runs as it is. With
 * what such a setting takes: one of a few words, a number, or NULL for anything.
 */
static const struct {
	const char *name, *words;
} without_effect[] = {
	{"cache_user_symbols", NULL},
	{"cpp_demangle", NULL},
	{"lazy_symbolication", NULL},
	{"license", "GPL|GPL v2|GPL and additional rights|Dual BSD/GPL|Dual MIT/GPL|Dual MPL/GPL"},
	{"log_size", number},
	{"max_bpf_progs", number},
	{"max_probes", number},
	{"on_stack_limit", number},
	{"perf_rb_pages", number},
	{"show_debug_info", NULL},
	{"symbol_source", NULL},
	{"use_blazesym", NULL},
};

static bool is_among(const char *words, const char *word)
{
	size_t n = strlen(word);
	for (const char *p = words; *p; p += strcspn(p, "|"), p += *p == '|')
		if (strcspn(p, "|") == n && !strncmp(p, word, n))
			return true;
	return false;
}

/* True where it is one of these. Features of bpftrace that may change ("unstable_...") just are there. */
static bool takes_no_effect(struct gt_sema *s, const struct gt_config_item *c, const char *name)
{
	static const char unstable[] = "unstable_";
	const struct gt_expr *v = c->value;
	if (!strncmp(name, unstable, strlen(unstable)))
		return true;
	for (size_t i = 0; i < GT_COUNT(without_effect); i++) {
		const char *words = without_effect[i].words;
		if (strcmp(name, without_effect[i].name))
			continue;
		bool word = v->kind == GT_E_STR || v->kind == GT_E_NAME;
		if (words == number ? v->kind != GT_E_INT
				    : words && !(word && is_among(words, v->str)))
			gt_error(s->diags, GT_TAG_CONFIG, v->span, "%s is %s%s", name,
				 words == number ? "" : "one of ", words);
		else if (!s->p->no_warnings)
			gt_warn(s->diags, GT_TAG_CONFIG, c->span,
				"the setting '%s' has no effect here", c->name);
		return true;
	}
	return false;
}

/* "BPFTRACE_MAX_MAP_KEYS" -> "max_map_keys" */
static const char *plain_name(struct gt_sema *s, const char *name)
{
	static const char prefix[] = "BPFTRACE_";
	if (!strncmp(name, prefix, strlen(prefix)))
		name += strlen(prefix);
	char *n = gt_arena_strdup(s->arena, name);
	for (char *p = n; *p; p++)
		*p = (char)tolower((unsigned char)*p);
	return n;
}

static void unknown(struct gt_sema *s, const struct gt_config_item *c, const char *name)
{
	struct gt_near near = {.name = name};
	for (size_t i = 0; i < GT_COUNT(settings); i++)
		gt_near_add(&near, settings[i].name);
	for (size_t i = 0; i < GT_COUNT(word_settings); i++)
		gt_near_add(&near, word_settings[i].name);
	gt_error(s->diags, GT_TAG_CONFIG, c->span, "there is no setting '%s'", c->name);
	if (near.n)
		gt_note(s->diags, (struct gt_span){0}, "did you mean '%s'?", near.best[0]);
	else
		gt_note(s->diags, (struct gt_span){0},
			"settings are max_map_keys, max_strlen, missing_probes, "
			"print_maps_on_exit, stack_mode, str_trunc_trailer and "
			"target_filter");
}

/* False: it is no setting of that kind. */
static bool set_word(struct gt_sema *s, const struct gt_config_item *c, const char *name)
{
	const struct gt_expr *v = c->value;
	struct gt_buf all = {0};
	size_t k = 0;
	int i = 0;

	while (k < GT_COUNT(word_settings) && strcmp(name, word_settings[k].name))
		k++;
	if (k == GT_COUNT(word_settings))
		return false;
	for (; word_settings[k].words[i]; i++) {
		const char *word = word_settings[k].words[i];

		if ((v->kind == GT_E_NAME || v->kind == GT_E_STR) && !strcmp(v->str, word)) {
			word_settings[k].set(s->p, i);
			gt_buf_free(&all);
			return true;
		}
		gt_buf_printf(&all, "%s%s", i ? ", " : "", word);
	}
	gt_error(s->diags, GT_TAG_CONFIG, v->span, "%s is one of: %s", name, gt_buf_text(&all));
	gt_buf_free(&all);
	return true;
}

/* False: it is another setting. */
static bool set_trailer(struct gt_sema *s, const struct gt_config_item *c, const char *name)
{
	const struct gt_expr *v = c->value;

	if (strcmp(name, "str_trunc_trailer"))
		return false;
	if (v->kind == GT_E_STR && v->len <= GT_TRAILER_MAX)
		s->p->str_trailer = v->str;
	else
		gt_error(s->diags, GT_TAG_CONFIG, v->span, "%s is a text of at most %d bytes", name,
			 GT_TRAILER_MAX);
	return true;
}

static void set_one(struct gt_sema *s, const struct gt_config_item *c)
{
	const char *name = plain_name(s, c->name);
	if (set_word(s, c, name) || set_trailer(s, c, name))
		return;
	if (takes_no_effect(s, c, name))
		return;
	for (size_t i = 0; i < GT_COUNT(settings); i++) {
		if (strcmp(name, settings[i].name))
			continue;
		const struct gt_expr *v = c->value;
		bool is_bool = settings[i].max == 1;
		bool fits = v->kind == GT_E_INT ? !v->is_unsigned && v->num >= settings[i].min &&
							  v->num <= settings[i].max
						: v->kind == GT_E_BOOL && is_bool;
		if (fits)
			settings[i].set(s->p, v->num);
		else if (is_bool)
			gt_error(s->diags, GT_TAG_CONFIG, v->span, "%s is true or false", name);
		else
			gt_error(s->diags, GT_TAG_CONFIG, v->span,
				 "%s is a number from %lld to %lld", name,
				 (long long)settings[i].min, (long long)settings[i].max);
		return;
	}
	unknown(s, c, name);
}

void gt_sema_config(struct gt_sema *s, const struct gt_ast *ast)
{
	for (const struct gt_config_item *c = ast->config; c; c = c->next)
		set_one(s, c);
}

/*
 * The manifest's vocabulary: names of kinds, and what follows from them. Reading and writing the
 * JSON form are in json_read.c and json_write.c.
 */
#include "object/manifest.h"

#include <string.h>

static const struct {
	const char *name;
	enum gt_scope scope;
} progs[] = {
#define GT_PROG(id, name, scope) {name, GT_SCOPE_##scope},
	GT_PROGS
#undef GT_PROG
};
static const struct {
	const char *prefix;
	bool is_target;
} slots[] = {
#define GT_SLOT(id, prefix, is_target) {prefix, is_target},
	GT_SLOTS
#undef GT_SLOT
};
static const struct {
	const char *name;
	bool control;
} recs[] = {
#define GT_REC(id, name, control) {name, control},
	GT_RECS
#undef GT_REC
};
static const char *const map_kinds[] = {
#define GT_MAPKIND(id, name, percpu) name,
	GT_MAPKINDS
#undef GT_MAPKIND
};
static const char *const ctrs[] = {
#define GT_CTR(id, name) name,
	GT_CTRS
#undef GT_CTR
};

const char *gt_prog_kind_name(enum gt_prog_kind k)
{
	return (unsigned)k < GT_PROG_N ? progs[k].name : "?";
}

enum gt_scope gt_prog_kind_scope(enum gt_prog_kind k)
{
	return (unsigned)k < GT_PROG_N ? progs[k].scope : GT_SCOPE_BASE;
}

const char *gt_map_kind_name(enum gt_map_kind k)
{
	return (unsigned)k < GT_MAP_N ? map_kinds[k] : "?";
}

bool gt_prog_is_timer(enum gt_prog_kind k)
{
	return k == GT_PROG_INTERVAL || k == GT_PROG_PROFILE;
}

const char *gt_rec_kind_name(enum gt_rec_kind k)
{
	return (unsigned)k < GT_REC_N ? recs[k].name : "?";
}

bool gt_rec_is_control(enum gt_rec_kind k)
{
	return (unsigned)k < GT_REC_N && recs[k].control;
}

const char *gt_ctr_kind_name(enum gt_ctr_kind k)
{
	return (unsigned)k < GT_CTR_N ? ctrs[k] : "?";
}

bool gt_slot_is_target(enum gt_slot_kind k)
{
	return (unsigned)k < GT_SLOT_N && slots[k].is_target;
}

/* A prefix that ends in ':' is followed by a subject; any other is the whole name. */
static bool has_subject(const char *prefix)
{
	return prefix[strlen(prefix) - 1] == ':';
}

enum gt_slot_kind gt_slot_kind_of(const char *name)
{
	for (int i = 0; i < GT_SLOT_N; i++) {
		const char *p = slots[i].prefix;

		if (has_subject(p) ? !strncmp(name, p, strlen(p)) && name[strlen(p)]
				   : !strcmp(name, p))
			return i;
	}
	return GT_SLOT_N;
}

const char *gt_slot_subject(const char *name)
{
	enum gt_slot_kind k = gt_slot_kind_of(name);

	return k < GT_SLOT_N && has_subject(slots[k].prefix) ? name + strlen(slots[k].prefix) : "";
}

uint32_t gt_mmap_value_size(const struct gt_mmap *m)
{
	switch (m->agg) {
#define GT_AGG(id, name, shape, words, ...)                                                        \
	case GT_AGG_##id:                                                                          \
		return 8 * (uint32_t)(words);
		GT_AGGS
#undef GT_AGG
	case GT_AGG_N:
		break;
	}
	return 0;
}

const char *gt_menum_name(const struct gt_manifest *m, const char *name, int64_t value)
{
	for (int i = 0; i < m->nenums; i++)
		if (!strcmp(m->enums[i].name, name))
			for (int k = m->enums[i].n; k-- > 0;)
				if (m->enums[i].values[k] == value)
					return m->enums[i].names[k];
	return NULL;
}

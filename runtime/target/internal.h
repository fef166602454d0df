/* What the files of this folder share about one target. Nobody outside includes it. */
#ifndef GT_TARGET_INTERNAL_H
#define GT_TARGET_INTERNAL_H

#include <pthread.h>

#include "target/elf.h"
#include "target/target.h"

/* Go minors that gotap reads: the function table is the same since go1.18. */
enum { GT_GO_OLDEST = 18 };

/* pclntab, resolved to file bytes: each part ends where the table does. */
struct gt_pcln {
	uint64_t addr; /* of the table */
	const uint8_t *p, *end;
	uint8_t quantum; /* bytes per pc unit */
	size_t nfunc, nfiles;
	size_t names, cu, files, pctab, funcs; /* offsets of the parts */
	uint64_t text;			       /* what entry offsets count from */
	uint64_t gofunc;      /* what function data offsets count from; 0 unknown */
	uint32_t header;      /* size of _func before its pcdata */
	uint32_t func_id;     /* offset of _func.funcID; flag follows, nfuncdata at + 3 */
	uint32_t inline_size; /* of an inline tree record */
	uint8_t wrapper;      /* runtime.funcID of wrappers */
};

struct gt_dwarf;

/* Found when first asked for; `lock` guards it, for a gt_target is constant to its users. */
struct gt_lazy {
	pthread_mutex_t lock;
	uint32_t *by_name; /* hash slots: function index + 1 */
	size_t nslots;
	struct gt_dwarf *dwarf;
	bool dwarf_tried;
};

struct gt_target {
	struct gt_arena arena;
	struct gt_elf elf;
	const struct gt_arch *arch;
	const char *path, *name, *version, *module;
	const char *layout_source;
	int minor;
	int layout_version; /* of the table to use (GT_GO_VERSION); 0: DWARF */
	dev_t dev;
	ino_t ino;
	struct gt_pcln pcln;
	uint64_t moduledata; /* address, 0 when not found */
	uint64_t types, etypes;
	struct gt_lazy *lazy;
};

/* buildinfo.c: the version string in the arena, or NULL: not a Go program. */
const char *gt_buildinfo_version(const struct gt_elf *e, struct gt_arena *a);
/* Path of the main module in the arena, "" without one. */
const char *gt_buildinfo_module(const struct gt_elf *e, struct gt_arena *a);
/*
 * "go1.26.8" -> GT_GO_VERSION(26, 8); *plain: a release, as the tables know it. -1: no version that is
 * understood.
 */
int gt_buildinfo_parse(const char *version, bool *plain);

/* pclntab.c */
int gt_pcln_open(struct gt_target *t, const char **why);

/* moduledata.c: finds it, and what the function table needs of it. */
bool gt_moduledata_open(struct gt_target *t);
/* Field of runtime.moduledata as the loader leaves it. */
bool gt_moduledata_field(const struct gt_target *t, const char *field, uint64_t *value);

/* dwarf.c */
bool gt_dwarf_present(const struct gt_elf *e);
struct gt_dwarf *gt_dwarf_open(const struct gt_elf *e);
void gt_dwarf_close(struct gt_dwarf *d);
/* 0, -ENOENT: no such struct or field. "sizeof" is the struct's size. */
int gt_dwarf_offset(struct gt_dwarf *d, const char *strct, const char *field, uint64_t *offset);

/* layout.c: the name that an older version has for a field; false when there is none. */
bool gt_layout_older(const char *strct, const char *field, int i, const char **ostrct, char *ofield,
		     size_t cap);

#endif

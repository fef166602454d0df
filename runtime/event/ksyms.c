/* Kernel symbols: /proc/kallsyms, text symbols only, read once when the first kernel stack prints. */
#include "event/private.h"

#include <stdlib.h>
#include <string.h>

struct sym {
	uint64_t addr;
	size_t name; /* offset in names */
};
struct gt_ksyms {
	GT_VEC(struct sym) syms;
	struct gt_buf names;
};

static int by_addr(const void *a, const void *b)
{
	const struct sym *x = a, *y = b;
	return x->addr != y->addr ? (x->addr < y->addr ? -1 : 1)
				  : (x->name > y->name) - (x->name < y->name);
}

struct gt_ksyms *gt_ksyms_load(const char *path)
{
	FILE *f = fopen(path, "re");
	if (!f)
		return NULL;
	struct gt_ksyms *k = gt_xcalloc(1, sizeof(*k));
	char *line = NULL;
	size_t cap = 0;
	while (getline(&line, &cap, f) > 0) {
		char *end, *name;
		uint64_t addr = strtoull(line, &end, 16);
		/* Unprivileged readers see zeros. */
		if (!addr || end[0] != ' ' || !end[1] || !strchr("tTwW", end[1]) || end[2] != ' ')
			continue;
		name = end + 3;
		name[strcspn(name, "\t \n")] = 0;
		gt_vec_push(NULL, &k->syms, (struct sym){addr, k->names.n});
		gt_buf_add(&k->names, name, strlen(name) + 1);
	}
	free(line);
	fclose(f);
	if (k->syms.n)
		qsort(k->syms.v, k->syms.n, sizeof(*k->syms.v), by_addr);
	return k;
}

const char *gt_ksyms_find(const struct gt_ksyms *k, uint64_t addr, uint64_t *start)
{
	size_t lo = 0, hi = k ? k->syms.n : 0;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (k->syms.v[mid].addr <= addr)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (!lo)
		return NULL;
	*start = k->syms.v[lo - 1].addr;
	return k->names.p + k->syms.v[lo - 1].name;
}

void gt_ksyms_free(struct gt_ksyms *k)
{
	if (!k)
		return;
	gt_vec_free(&k->syms);
	gt_buf_free(&k->names);
	free(k);
}

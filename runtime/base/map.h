/*
 * String-keyed hash map of pointers, and "did you mean". Keys are borrowed: they must outlive the map.
 * Iteration is in order of insertion: for (i = 0; i < m.n; i++) m.items[i].key, .value
 */
#ifndef GT_BASE_MAP_H
#define GT_BASE_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct gt_map_item {
	const char *key;
	void *value;
};
struct gt_map {
	struct gt_map_item *items;
	size_t n, cap;
	uint32_t *slots;
	size_t nslots;
};

/* NULL when the key is not there. */
void *gt_map_get(const struct gt_map *m, const char *key);
/* Adds or replaces. */
void gt_map_set(struct gt_map *m, const char *key, void *value);
/* Frees the table; keys and values are the caller's. */
void gt_map_free(struct gt_map *m);

uint64_t gt_hash(const void *p, size_t n);

/*
 * Nearest names: gt_near_add() for each candidate; best[] then holds up to three of plausible
 * distance, nearest first. Candidates are borrowed.
 */
struct gt_near {
	const char *name;
	const char *best[3];
	int dist[3];
	int n;
};
void gt_near_add(struct gt_near *near, const char *candidate);

/* Glob match: '*' any run, '?' one character; nothing else is special. */
bool gt_glob(const char *pattern, const char *text);
/* The same, where a literal "(*" in the pattern is a Go receiver and not a wildcard. */
bool gt_glob_go(const char *pattern, const char *text);

#endif

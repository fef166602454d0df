#include "base/map.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

uint64_t gt_hash(const void *p, size_t n)
{
	const unsigned char *s = p;
	uint64_t h = 0xcbf29ce484222325u;
	for (size_t i = 0; i < n; i++)
		h = (h ^ s[i]) * 0x100000001b3u;
	return h ^ h >> 29;
}

static size_t probe(const struct gt_map *m, const char *key)
{
	size_t mask = m->nslots - 1, i = gt_hash(key, strlen(key)) & mask;
	while (m->slots[i] && strcmp(m->items[m->slots[i] - 1].key, key))
		i = (i + 1) & mask;
	return i;
}

void *gt_map_get(const struct gt_map *m, const char *key)
{
	if (!m->nslots)
		return NULL;
	uint32_t s = m->slots[probe(m, key)];
	return s ? m->items[s - 1].value : NULL;
}

void gt_map_set(struct gt_map *m, const char *key, void *value)
{
	if (m->n * 2 >= m->nslots) {
		m->nslots = m->nslots ? m->nslots * 2 : 16;
		free(m->slots);
		m->slots = gt_xcalloc(m->nslots, sizeof(*m->slots));
		for (size_t i = 0; i < m->n; i++)
			m->slots[probe(m, m->items[i].key)] = (uint32_t)i + 1;
	}
	size_t i = probe(m, key);
	if (m->slots[i]) {
		m->items[m->slots[i] - 1].value = value;
		return;
	}
	if (m->n == m->cap) {
		m->cap = m->cap ? m->cap * 2 : 16;
		m->items = gt_xrealloc(m->items, m->cap * sizeof(*m->items));
	}
	m->items[m->n++] = (struct gt_map_item){key, value};
	m->slots[i] = (uint32_t)m->n;
}

void gt_map_free(struct gt_map *m)
{
	free(m->items);
	free(m->slots);
	*m = (struct gt_map){0};
}

/* Edit distance with transpositions, given up at `limit`. */
static int distance(const char *a, const char *b, int limit)
{
	enum { max = 64 };
	size_t la = strlen(a), lb = strlen(b);
	if (la > max || lb > max || abs((int)la - (int)lb) > limit)
		return limit + 1;
	int d[3][max + 1];
	for (size_t j = 0; j <= lb; j++)
		d[0][j] = (int)j;
	for (size_t i = 1; i <= la; i++) {
		int *cur = d[i % 3], *prev = d[(i + 2) % 3], *prev2 = d[(i + 1) % 3];
		cur[0] = (int)i;
		for (size_t j = 1; j <= lb; j++) {
			int v = prev[j - 1] + (a[i - 1] != b[j - 1]);
			if (prev[j] + 1 < v)
				v = prev[j] + 1;
			if (cur[j - 1] + 1 < v)
				v = cur[j - 1] + 1;
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
			    prev2[j - 2] + 1 < v)
				v = prev2[j - 2] + 1;
			cur[j] = v;
		}
	}
	return d[la % 3][lb];
}

void gt_near_add(struct gt_near *near, const char *candidate)
{
	size_t len = strlen(near->name);
	int limit = len <= 3 ? 1 : len <= 7 ? 2 : 3;
	int d = distance(near->name, candidate, limit);
	if (d > limit && len >= 4 && strstr(candidate, near->name))
		d = limit;
	if (d > limit)
		return;
	int at = near->n < 3 ? near->n++ : 2;
	if (at == 2 && near->best[2] && near->dist[2] <= d)
		return;
	while (at > 0 && near->dist[at - 1] > d) {
		near->best[at] = near->best[at - 1];
		near->dist[at] = near->dist[at - 1];
		at--;
	}
	near->best[at] = candidate;
	near->dist[at] = d;
}

static bool glob(const char *p, const char *t, bool go)
{
	const char *star = NULL, *mark = NULL;
	char before = 0;
	while (*t) {
		bool literal = go && before == '(';
		if (*p == '*' && !literal) {
			star = ++p;
			mark = t;
			before = '*';
		} else if (*p && (*p == *t || (*p == '?' && !literal))) {
			before = *p++;
			t++;
		} else if (star) {
			p = star;
			t = ++mark;
			before = '*';
		} else {
			return false;
		}
	}
	while (*p == '*')
		p++;
	return !*p;
}

bool gt_glob(const char *pattern, const char *text)
{
	return glob(pattern, text, false);
}

bool gt_glob_go(const char *pattern, const char *text)
{
	return glob(pattern, text, true);
}

/* What a target slot is worth in one binary, and the rows of processes; see bind.h. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "bind/private.h"

/* In place of an unknown offset from the fs base: any address with it faults, so that g is absent. */
#define NO_TLS_G (1ull << 62)

/* "runtime.g.sched.sp": the struct's name ends at the second dot, fields of fields follow. */
static int offset(struct gt_binding *b, const char *subject, uint64_t *out, const char **why)
{
	const char *dot = strchr(subject, '.');
	int err = -EINVAL;

	dot = dot ? strchr(dot + 1, '.') : NULL;
	if (dot) {
		const char *strct = gt_arena_strndup(&b->arena, subject, (size_t)(dot - subject));

		err = gt_target_offset(b->target, strct, dot + 1, out);
	}
	if (err == -ENOENT) {
		*out = GT_GONE;
		return 0;
	}
	if (err)
		*why = gt_arena_printf(&b->arena, "where %s lies in %s (%s) is not known: %s",
				       subject, gt_target_path(b->target),
				       gt_target_goversion(b->target),
				       err == -EINVAL ? "no table and no debug information has it"
						      : strerror(-err));
	return err;
}

/* Matches as the attach alternatives do. */
static bool has_func(const struct gt_target *t, const char *name)
{
	struct gt_func f;
	size_t n;

	if (gt_target_func_by_name(t, name, &f))
		return true;
	if (!strpbrk(name, "*?"))
		return false;
	n = gt_target_nfuncs(t);
	for (size_t i = 0; i < n; i++)
		if (gt_target_func_at(t, i, &f) && gt_glob_go(name, f.name))
			return true;
	return false;
}

/* "goversion=go1.26.8", "module=example.org/shop", "exe=server" */
static bool is_named(const struct gt_target *t, const char *subject)
{
	const char *eq = strchr(subject, '=');

	if (!eq)
		return false;
	if (!strncmp(subject, "goversion=", 10))
		return !strcmp(eq + 1, gt_target_goversion(t));
	if (!strncmp(subject, "module=", 7))
		return !strcmp(eq + 1, gt_target_module(t));
	return !strcmp(eq + 1, gt_target_name(t));
}

static bool any_site(const struct gt_binding *b, bool (*is)(const struct gt_site *))
{
	for (int p = 0; p < b->m->nprogs; p++)
		for (size_t i = 0; i < b->sites[p].n; i++)
			if (is(&b->sites[p].v[i]))
				return true;
	return false;
}

static bool needs_flags(const struct gt_site *s)
{
	return s->skip_jbe;
}

static bool has_delta(const struct gt_site *s)
{
	return s->delta != 0;
}

static int bind_slot(struct gt_binding *b, const struct gt_mslot *s, struct gt_bound_slot *out,
		     const char **why)
{
	const struct gt_target *t = b->target;
	const char *subject = gt_slot_subject(s->name);
	uint16_t *map;
	uint64_t size;
	int64_t tls;
	int err;

	switch (s->kind) {
	case GT_SLOT_OFFSET:
		return offset(b, subject, &out->num, why);
	case GT_SLOT_ENUM:
		out->map = map = gt_new_n(&b->arena, uint16_t, GT_ENUM_MAX);
		err = gt_target_enum(t, subject, map);
		if (err)
			*why = gt_arena_printf(&b->arena, "no table has the enumeration %s",
					       subject);
		return err;
	case GT_SLOT_HAS:
		out->num = has_func(t, subject);
		return 0;
	case GT_SLOT_SINCE:
		out->num = gt_target_minor(t) >= atoi(subject);
		return 0;
	case GT_SLOT_VAR:
		if (gt_target_var(t, subject, &out->num, &size))
			out->num = GT_GONE;
		return 0;
	case GT_SLOT_IS:
		out->num = is_named(t, subject);
		return 0;
	case GT_SLOT_TARGET:
		out->num = (uint64_t)b->index + 1;
		return 0;
	case GT_SLOT_TLS_G:
		out->num = gt_target_tls_g(t, &tls) ? NO_TLS_G : (uint64_t)tls;
		return 0;
	case GT_SLOT_FLAGS:
		out->num = any_site(b, needs_flags);
		return 0;
	case GT_SLOT_DELTA:
		out->num = any_site(b, has_delta);
		return 0;
	case GT_SLOT_PIE:
		out->num = gt_target_is_pie(t);
		return 0;
	case GT_SLOT_BIAS: /* of a process: gt_bind_row */
	case GT_SLOT_FILTER:
	case GT_SLOT_PIDNS_DEV:
	case GT_SLOT_PIDNS_INO:
	case GT_SLOT_BTF:
	case GT_SLOT_BTFBIT:
	case GT_SLOT_KARG:
	case GT_SLOT_STAT:
	case GT_SLOT_NCPUS:
	case GT_SLOT_KSYM:
	case GT_SLOT_UADDR:
	case GT_SLOT_CPID:
	case GT_SLOT_CGROUP:
	case GT_SLOT_START:
	case GT_SLOT_SELF_TGID:
	case GT_SLOT_N:
		break;
	}
	return 0;
}

int gt_bind_slots(struct gt_binding *b, const char **why)
{
	for (int i = 0; i < b->m->nslots; i++) {
		int err = bind_slot(b, &b->m->slots[i], &b->slots[i], why);

		if (err)
			return err;
	}
	return 0;
}

const void *gt_bind_value(const struct gt_binding *b, int slot, size_t *len)
{
	const struct gt_bound_slot *s = &b->slots[slot];

	*len = s->map ? sizeof(*s->map) * GT_ENUM_MAX : sizeof(s->num);
	return s->map ? (const void *)s->map : &s->num;
}

void gt_bind_row(const struct gt_binding *b, uint64_t bias, uint64_t *row)
{
	memset(row, 0, sizeof(*row) * (size_t)b->m->row_words);
	for (int i = 0; i < b->m->nslots; i++) {
		size_t len;
		const void *v = gt_bind_value(b, i, &len);

		/* The reader of manifests has checked that it fits. */
		if (b->m->slots[i].row >= 0)
			memcpy(&row[b->m->slots[i].row], v, len);
	}
	if (b->m->row_words > 0)
		row[0] = (uint64_t)b->index + 1;
	if (b->m->row_words > 1)
		row[1] = bias;
}

int gt_bind_bias(const struct gt_target *t, pid_t pid, uint64_t *bias)
{
	char path[64], *line = NULL;
	size_t cap = 0;
	bool found = false;
	FILE *f;

	*bias = 0;
	if (!gt_target_is_pie(t))
		return 0;
	snprintf(path, sizeof(path), "/proc/%d/maps", pid);
	f = fopen(path, "re");
	if (!f)
		return errno == ENOENT ? -ESRCH : -errno;
	/* The file's first mapping in the address space is its first segment. */
	while (!found && getline(&line, &cap, f) > 0) {
		unsigned long start, off, ino;
		unsigned int maj, min;

		if (sscanf(line, "%lx-%*x %*s %lx %x:%x %lu", &start, &off, &maj, &min, &ino) != 5)
			continue;
		/* Overlay file systems show another device here than stat does: the inode decides. */
		if (ino == gt_target_ino(t)) {
			*bias = start - gt_target_base(t);
			found = true;
		}
	}
	free(line);
	fclose(f);
	return found ? 0 : -ENOEXEC;
}

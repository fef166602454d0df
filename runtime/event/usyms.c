/*
 * Symbols of processes. An image is a process from one exec to the next, numbered by the programs that met it. Its
 * mappings are read once it is met, and again when an address is in none of them while the process still is: libraries
 * come later. Files are opened at that time too, each once, whoever maps them.
 */
#include <bpf/libbpf.h>
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/map.h"
#include "event/private.h"
#include "target/image.h"

enum { MAX_MAPPINGS = 4096 };

struct file {
	const char *key; /* "dev:inode" */
	const char *path;
	struct gt_image *im;  /* NULL: cannot be read */
	struct gt_target *go; /* NULL: not Go */
};

struct mapping {
	uint64_t lo, hi, offset;
	struct file *file;
};

struct image {
	pid_t pid;
	uint64_t ticks;	  /* of the process's start */
	uint64_t read_ns; /* when its mappings were read last */
	GT_VEC(struct mapping) maps;
};

struct gt_usyms {
	struct ring_buffer *ring;
	struct gt_arena arena;
	struct gt_map files;
	struct image *images[GT_IMAGES_MAX + 1];
	GT_VEC(struct file *) programs; /* that probes are in */
	GT_VEC(struct image *)
	known; /* of processes that the session is about, before programs met them */
};

static struct file *find_file(struct gt_usyms *u, pid_t pid, const char *key, const char *path)
{
	struct file *f = gt_map_get(&u->files, key);
	const char *why, *inside;

	if (f)
		return f;
	f = gt_new(&u->arena, struct file);
	f->key = gt_arena_strdup(&u->arena, key);
	f->path = gt_arena_strdup(&u->arena, path);
	/* As the process sees it: in its own root. */
	inside = gt_arena_printf(&u->arena, "/proc/%d/root%s", pid, path);
	if (gt_image_open(inside, &f->im, &why))
		gt_image_open(path, &f->im, &why);
	if (f->im && gt_image_is_go(f->im) && gt_target_open(inside, &f->go, &why))
		f->go = NULL;
	gt_map_set(&u->files, f->key, f);
	return f;
}

/* When a process started, in clock ticks since boot; 0: there is none. */
static uint64_t ticks_of(pid_t pid)
{
	char path[64], text[1024], *p;
	size_t n;
	FILE *f;

	snprintf(path, sizeof(path), "/proc/%d/stat", pid);
	f = fopen(path, "re");
	if (!f)
		return 0;
	n = fread(text, 1, sizeof(text) - 1, f);
	fclose(f);
	text[n] = 0;
	p = strrchr(text, ')'); /* the name may hold anything */
	for (int field = 2; p && field < 22; field++)
		p = strchr(p + 1, ' ');
	return p ? strtoull(p, NULL, 10) : 0;
}

static void read_mappings(struct gt_usyms *u, struct image *im)
{
	char path[64], line[4400];
	FILE *f;

	im->read_ns = gt_now_ns();
	snprintf(path, sizeof(path), "/proc/%d/maps", im->pid);
	f = ticks_of(im->pid) == im->ticks ? fopen(path, "re") : NULL;
	if (!f)
		return;
	im->maps.n = 0;
	while (fgets(line, sizeof(line), f) && im->maps.n < MAX_MAPPINGS) {
		struct mapping m;
		char perms[5], dev[16], ino[24], key[48];
		int at = 0;

		line[strcspn(line, "\n")] = 0;
		if (sscanf(line, "%" SCNx64 "-%" SCNx64 " %4s %" SCNx64 " %15s %23s %n", &m.lo,
			   &m.hi, perms, &m.offset, dev, ino, &at) < 6 ||
		    !at || line[at] != '/' || perms[2] != 'x')
			continue;
		snprintf(key, sizeof(key), "%s:%s", dev, ino);
		m.file = find_file(u, im->pid, key, line + at);
		gt_vec_push(&u->arena, &im->maps, m);
	}
	fclose(f);
}

static struct image *add_image(struct gt_usyms *u, pid_t pid, uint64_t ticks)
{
	struct image *im = gt_new(&u->arena, struct image);

	im->pid = pid;
	im->ticks = ticks;
	read_mappings(u, im);
	return im;
}

/* It ended before anybody looked. Its program may be one that probes are in: then that much of it is known. */
static void add_program(struct gt_usyms *u, struct image *im, const struct gt_image_seen *seen)
{
	uint64_t addr, offset, len;

	for (size_t i = 0; i < u->programs.n; i++) {
		struct file *f = u->programs.v[i];

		if (gt_image_ino(f->im) != seen->exe || !gt_image_code(f->im, &addr, &offset, &len))
			continue;
		gt_vec_push(&u->arena, &im->maps,
			    (struct mapping){seen->code, seen->code + len, offset, f});
		return;
	}
}

void gt_usyms_know_file(struct gt_usyms *u, const char *path, const char *name)
{
	struct file *f = gt_new(&u->arena, struct file);
	const char *why;

	if (gt_image_open(path, &f->im, &why))
		return;
	f->path = gt_arena_strdup(&u->arena, name);
	f->key = gt_arena_printf(&u->arena, "program %zu", u->programs.n);
	gt_map_set(&u->files, f->key, f);
	gt_vec_push(&u->arena, &u->programs, f);
}

static int on_image(void *ctx, void *data, size_t n)
{
	const struct gt_image_seen *seen = data;
	struct gt_usyms *u = ctx;
	long hz = sysconf(_SC_CLK_TCK);
	struct image *im;

	if (n < sizeof(*seen) || !seen->number || seen->number > GT_IMAGES_MAX ||
	    u->images[seen->number])
		return 0;
	im = add_image(u, (pid_t)seen->pid, seen->start / (1000000000ull / (uint64_t)hz));
	/* It has ended already; what was seen of it before is better than nothing. */
	for (size_t i = 0; i < u->known.n && !im->maps.n; i++)
		if (u->known.v[i]->pid == im->pid && u->known.v[i]->ticks == im->ticks)
			im = u->known.v[i];
	u->images[seen->number] = im;
	if (!im->maps.n)
		add_program(u, im, seen);
	return 0;
}

int gt_usyms_new(int images_fd, struct gt_usyms **out)
{
	struct gt_usyms *u = gt_xcalloc(1, sizeof(*u));

	u->ring = ring_buffer__new(images_fd, on_image, u, NULL);
	if (!u->ring) {
		free(u);
		return -errno;
	}
	*out = u;
	return 0;
}

void gt_usyms_free(struct gt_usyms *u)
{
	if (!u)
		return;
	for (size_t i = 0; i < u->files.n; i++) {
		struct file *f = u->files.items[i].value;

		gt_image_close(f->im);
		gt_target_close(f->go);
	}
	ring_buffer__free(u->ring);
	gt_map_free(&u->files);
	gt_arena_free(&u->arena);
	free(u);
}

void gt_usyms_know(struct gt_usyms *u, pid_t pid)
{
	uint64_t ticks = ticks_of(pid);

	if (ticks)
		gt_vec_push(&u->arena, &u->known, add_image(u, pid, ticks));
}

void gt_usyms_take(struct gt_usyms *u)
{
	ring_buffer__consume(u->ring);
}

int gt_usyms_fd(const struct gt_usyms *u)
{
	return ring_buffer__epoll_fd(u->ring);
}

static const struct mapping *mapping_of(const struct image *im, uint64_t addr)
{
	for (size_t i = 0; i < im->maps.n; i++)
		if (addr >= im->maps.v[i].lo && addr < im->maps.v[i].hi)
			return &im->maps.v[i];
	return NULL;
}

void gt_usyms_find(struct gt_usyms *u, unsigned int number, uint64_t addr, struct gt_usym *out)
{
	enum { AGAIN_NS = 50000000 };
	struct image *im = number <= GT_IMAGES_MAX ? u->images[number] : NULL;
	const struct mapping *m;
	const struct gt_image_sym *sym;

	*out = (struct gt_usym){0};
	if (!im)
		return;
	m = mapping_of(im, addr);
	if (!m && gt_now_ns() - im->read_ns > AGAIN_NS) {
		read_mappings(u, im);
		m = mapping_of(im, addr);
	}
	if (!m)
		return;
	out->file = m->file->path;
	if (!m->file->im || !gt_image_addr(m->file->im, addr - m->lo + m->offset, &out->addr))
		return;
	out->go = m->file->go;
	sym = gt_image_at(m->file->im, out->addr);
	if (sym) {
		out->name = sym->name;
		out->offset = out->addr - sym->addr;
	}
}

/* Kernel struct offsets; see kbtf.h. Everything read is checked against the length. */
#include "session/kbtf.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/btf.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"

enum { MAX_NEST = 16 };

struct kbtf {
	const uint8_t *types, *types_end;
	const char *strs;
	uint32_t strs_len;
};

static bool open_btf(struct kbtf *b, const void *p, size_t len)
{
	struct btf_header h;

	if (len < sizeof(h))
		return false;
	memcpy(&h, p, sizeof(h));
	if (h.magic != BTF_MAGIC || h.hdr_len < sizeof(h) || h.hdr_len > len)
		return false;
	len -= h.hdr_len;
	p = (const uint8_t *)p + h.hdr_len;
	if (h.type_off > len || h.type_len > len - h.type_off || h.str_off > len ||
	    h.str_len > len - h.str_off || h.type_off % 4)
		return false;
	b->types = (const uint8_t *)p + h.type_off;
	b->types_end = b->types + h.type_len;
	b->strs = (const char *)p + h.str_off;
	b->strs_len = h.str_len;
	return h.str_len && !b->strs[h.str_len - 1];
}

static const char *name_of(const struct kbtf *b, uint32_t off)
{
	return off < b->strs_len ? b->strs + off : "";
}

/* Bytes of a type's description, 0 when it is damaged. */
static size_t type_size(const struct btf_type *t)
{
	size_t n = BTF_INFO_VLEN(t->info);

	switch (BTF_INFO_KIND(t->info)) {
	case BTF_KIND_INT:
	case BTF_KIND_VAR:
	case BTF_KIND_DECL_TAG:
		return sizeof(*t) + 4;
	case BTF_KIND_ARRAY:
		return sizeof(*t) + sizeof(struct btf_array);
	case BTF_KIND_STRUCT:
	case BTF_KIND_UNION:
		return sizeof(*t) + n * sizeof(struct btf_member);
	case BTF_KIND_ENUM:
		return sizeof(*t) + n * sizeof(struct btf_enum);
	case BTF_KIND_ENUM64:
		return sizeof(*t) + n * sizeof(struct btf_enum64);
	case BTF_KIND_FUNC_PROTO:
		return sizeof(*t) + n * sizeof(struct btf_param);
	case BTF_KIND_DATASEC:
		return sizeof(*t) + n * sizeof(struct btf_var_secinfo);
	case BTF_KIND_UNKN:
		return 0;
	default:
		return BTF_INFO_KIND(t->info) < NR_BTF_KINDS ? sizeof(*t) : 0;
	}
}

/* The type with this number, or the struct of this name when number is 0. */
static const struct btf_type *find_type(const struct kbtf *b, uint32_t number, const char *name,
					size_t n)
{
	const uint8_t *p = b->types;
	uint32_t id = 1;

	while ((size_t)(b->types_end - p) >= sizeof(struct btf_type)) {
		const struct btf_type *t = (const void *)p;
		size_t size = type_size(t);

		if (!size || size > (size_t)(b->types_end - p))
			return NULL;
		if (number ? id == number
			   : (BTF_INFO_KIND(t->info) == BTF_KIND_STRUCT ||
			      BTF_INFO_KIND(t->info) == BTF_KIND_UNION) &&
				     !strncmp(name_of(b, t->name_off), name, n) &&
				     !name_of(b, t->name_off)[n])
			return t;
		p += size;
		id++;
	}
	return NULL;
}

/* Through typedefs and qualifiers to a struct or union. */
static const struct btf_type *find_struct(const struct kbtf *b, uint32_t id)
{
	for (int i = 0; i < MAX_NEST; i++) {
		const struct btf_type *t = find_type(b, id, NULL, 0);

		if (!t)
			return NULL;
		switch (BTF_INFO_KIND(t->info)) {
		case BTF_KIND_STRUCT:
		case BTF_KIND_UNION:
			return t;
		case BTF_KIND_TYPEDEF:
		case BTF_KIND_CONST:
		case BTF_KIND_VOLATILE:
		case BTF_KIND_TYPE_TAG:
			id = t->type;
			break;
		default:
			return NULL;
		}
	}
	return NULL;
}

/* Looks into members without a name too: their fields belong to the struct around them. */
static int find_member(const struct kbtf *b, const struct btf_type *t, const char *name, size_t n,
		       int nest, uint64_t *bits, uint32_t *type)
{
	const struct btf_member *m = (const void *)(t + 1);
	bool flag = BTF_INFO_KFLAG(t->info);

	for (uint32_t i = 0; i < BTF_INFO_VLEN(t->info); i++, m++) {
		uint32_t off = flag ? BTF_MEMBER_BIT_OFFSET(m->offset) : m->offset;
		const char *s = name_of(b, m->name_off);

		if (*s && !strncmp(s, name, n) && !s[n]) {
			*bits += off;
			*type = m->type;
			return 0;
		}
		if (!*s && nest < MAX_NEST) {
			const struct btf_type *inner = find_struct(b, m->type);

			if (inner && !find_member(b, inner, name, n, nest + 1, bits, type)) {
				*bits += off;
				return 0;
			}
		}
	}
	return -ENOENT;
}

int gt_kbtf_bits_in(const void *btf, size_t len, const char *path, uint64_t *offset)
{
	struct kbtf b;
	const struct btf_type *t;
	uint64_t bits = 0;
	size_t n = strcspn(path, ".");

	if (!open_btf(&b, btf, len))
		return -EINVAL;
	t = find_type(&b, 0, path, n);
	for (path += n; t && *path; path += n) {
		uint32_t type;
		int err;

		n = strcspn(++path, ".");
		err = find_member(&b, t, path, n, 0, &bits, &type);
		if (err)
			return err;
		t = path[n] ? find_struct(&b, type) : t;
	}
	if (!t)
		return -ENOENT;
	*offset = bits;
	return 0;
}

int gt_kbtf_offset_in(const void *btf, size_t len, const char *path, uint64_t *offset)
{
	uint64_t bits;
	int err = gt_kbtf_bits_in(btf, len, path, &bits);

	if (!err && bits % 8)
		err = -EINVAL;
	if (!err)
		*offset = bits / 8;
	return err;
}

/* Older kernels do not let the file be mapped. */
static int read_all(int fd, uint8_t **out, size_t *len)
{
	uint8_t *p = NULL;
	size_t cap = 0, n = 0;
	ssize_t got;

	do {
		if (n == cap)
			p = gt_xrealloc(p, cap = cap ? cap * 2 : 8 << 20);
		got = read(fd, p + n, cap - n);
		n += got > 0 ? (size_t)got : 0;
	} while (got > 0);
	*out = p;
	*len = n;
	return got < 0 ? -errno : 0;
}

/* The kernel's BTF: mapped, or read into memory of its own. */
struct image {
	void *map;
	uint8_t *bytes;
	const void *at;
	size_t len;
};

static int open_image(struct image *im)
{
	int fd = open("/sys/kernel/btf/vmlinux", O_RDONLY | O_CLOEXEC), err = 0;
	struct stat st;

	*im = (struct image){.map = MAP_FAILED};
	if (fd < 0)
		return -errno == -ENOENT ? -ENODATA : -errno;
	if (fstat(fd, &st)) {
		err = -errno;
		close(fd);
		return err;
	}
	im->len = (size_t)st.st_size;
	im->at = im->map = mmap(NULL, im->len, PROT_READ, MAP_PRIVATE, fd, 0);
	if (im->map == MAP_FAILED) {
		err = read_all(fd, &im->bytes, &im->len);
		im->at = im->bytes;
	}
	close(fd);
	return err;
}

static void close_image(struct image *im)
{
	if (im->map != MAP_FAILED)
		munmap(im->map, im->len);
	free(im->bytes);
}

int gt_kbtf_bits(const char *path, uint64_t *offset)
{
	struct image im;
	int err = open_image(&im);

	if (!err)
		err = gt_kbtf_bits_in(im.at, im.len, path, offset);
	close_image(&im);
	return err;
}

/* Each name is there once: it is looked for as text, and then as a number in the types. */
static int find_func(const struct kbtf *b, const char *name, uint32_t *id)
{
	size_t n = strlen(name) + 1;
	const char *s = b->strs;
	const uint8_t *p = b->types;

	while (s && (s == b->strs || s[-1]))
		s = memmem(s + 1, b->strs_len - (size_t)(s + 1 - b->strs), name, n);
	for (uint32_t i = 1; s && (size_t)(b->types_end - p) >= sizeof(struct btf_type); i++) {
		const struct btf_type *t = (const void *)p;
		size_t size = type_size(t);

		if (!size || size > (size_t)(b->types_end - p))
			return -EINVAL;
		if (BTF_INFO_KIND(t->info) == BTF_KIND_FUNC &&
		    t->name_off == (uint32_t)(s - b->strs)) {
			*id = i;
			return 0;
		}
		p += size;
	}
	return -ENOENT;
}

int gt_kbtf_func_in(const void *btf, size_t len, const char *name, uint32_t *id)
{
	struct kbtf b;

	return open_btf(&b, btf, len) ? find_func(&b, name, id) : -EINVAL;
}

int gt_kbtf_func(const char *name, uint32_t *id)
{
	struct image im;
	int err = open_image(&im);

	if (!err)
		err = gt_kbtf_func_in(im.at, im.len, name, id);
	close_image(&im);
	return err;
}

int gt_kbtf_offset(const char *path, uint64_t *offset)
{
	uint64_t bits;
	int err = gt_kbtf_bits(path, &bits);

	if (!err && bits % 8)
		err = -EINVAL;
	if (!err)
		*offset = bits / 8;
	return err;
}

/*
 * Build information: the Go version that linked a program. It is a section of its own, else the first
 * thing in the data segment: a magic, flags, and (go1.18 and later) two strings with their lengths.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "target/internal.h"

static const char magic[] = "\xff Go buildinf:";
enum { MAGIC = 14, FLAGS = 15, STRINGS = 32, INLINE_STRINGS = 2 };

static const uint8_t *find(const struct gt_elf *e, size_t *len)
{
	Elf64_Shdr sh;
	if (gt_elf_section(e, ".go.buildinfo", &sh)) {
		const uint8_t *p = gt_elf_bytes(e, &sh, len);
		if (p && *len >= STRINGS && !memcmp(p, magic, MAGIC))
			return p;
	}
	for (uint32_t i = 0; i < e->nphdrs; i++) {
		Elf64_Phdr ph;
		gt_elf_phdr(e, i, &ph);
		if (ph.p_type != PT_LOAD || ph.p_flags & PF_X || ph.p_offset > e->n ||
		    ph.p_filesz > e->n - ph.p_offset)
			continue;
		const uint8_t *p = e->p + ph.p_offset, *end = p + ph.p_filesz;
		for (; (p = memmem(p, (size_t)(end - p), magic, MAGIC)); p++)
			if (end - p >= STRINGS) {
				*len = (size_t)(end - p);
				return p;
			}
	}
	return NULL;
}

/* The k-th of the two strings, with its length; NULL when it is not there. */
static const uint8_t *string_at(const struct gt_elf *e, int k, size_t *n)
{
	size_t len = 0, i = STRINGS;
	const uint8_t *p = find(e, &len);
	if (!p || !(p[FLAGS] & INLINE_STRINGS))
		return NULL;
	for (*n = 0; k >= 0; k--) {
		if (*n > len - i)
			return NULL;
		i += *n;
		*n = 0;
		for (int shift = 0; i < len && shift < 63; shift += 7) {
			*n |= (size_t)(p[i] & 0x7f) << shift;
			if (!(p[i++] & 0x80))
				break;
		}
	}
	return i < len && *n && *n <= len - i ? p + i : NULL;
}

const char *gt_buildinfo_version(const struct gt_elf *e, struct gt_arena *a)
{
	size_t n;
	const uint8_t *p = string_at(e, 0, &n);
	if (!p || n > 256)
		return NULL;
	for (size_t k = 0; k < n; k++)
		if (!isprint(p[k]))
			return NULL;
	return gt_arena_strndup(a, (const char *)p, n);
}

/* The second string is a text of lines between two marks of 16 bytes: "mod\texample.org/shop\tv1.2.3\t". */
const char *gt_buildinfo_module(const struct gt_elf *e, struct gt_arena *a)
{
	size_t n = 0, len = 0;
	const char *text = (const char *)string_at(e, 1, &n);
	const char *p = text ? memmem(text, n, "\nmod\t", 5) : NULL;
	if (!p)
		return "";
	p += 5;
	while (p + len < text + n && isprint((unsigned char)p[len]))
		len++;
	return gt_arena_strndup(a, p, len);
}

int gt_buildinfo_parse(const char *version, bool *plain)
{
	/* "devel go1.28-abcdef Tue ...", "go1.27-devel_abcdef", "go1.26.8 X:nogreenteagc" */
	const char *p = strstr(version, "go1.");
	*plain = false;
	if (!p || !isdigit((unsigned char)p[4]))
		return -1;
	char *end;
	long minor = strtol(p + 4, &end, 10), patch = 0;
	if (minor > 1000)
		return -1;
	if (*end == '.' && isdigit((unsigned char)end[1]))
		patch = strtol(end + 1, &end, 10);
	if (patch >= GT_GO_PATCHES)
		return -1;
	*plain = p == version && !*end;
	return (int)GT_GO_VERSION(minor, patch);
}

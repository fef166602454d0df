/*
 * Markers (USDT): notes of owner "stapsdt" in section .note.stapsdt. Each is three addresses (the no-op, the
 * section .stapsdt.base as linked, the semaphore) and three texts (provider, name, arguments). A tool that moves
 * sections later does not touch notes: the difference of the base tells how far.
 *
 * An argument is SIZE@PLACE, the size negative where it is signed: "$5", "%edi", "-8(%rbp)",
 * "(%rdx,%rax,8)", "16+x(%rip)" and "x(%rip)" name a constant, a register, memory.
 */
#include <stdlib.h>
#include <string.h>

#include "arch/arch.h"
#include "target/image_private.h"

enum { NOTE_TYPE = 3, MAX_MARKERS = 1 << 16 };

/* "eax", "al", "r8d": the 64-bit register that it is part of, as its place in the saved registers. */
static int find_reg(const char *name, size_t n, int *shift)
{
	static const char *const names[] = {"ax", "bx", "cx", "dx", "si", "di", "bp", "sp"};
	static const int offsets[] = {80, 40, 88, 96, 104, 112, 32, 152};
	static const int numbered[] = {72, 64, 56, 48, 24, 16, 8, 0}; /* r8 to r15 */
	char is[8] = "";

	*shift = 0;
	if (n < 2 || n > 4)
		return -1;
	memcpy(is, name, n);
	if (is[0] == 'r' && is[1] >= '0' && is[1] <= '9') {
		int number = atoi(is + 1);

		return number >= 8 && number <= 15 ? numbered[number - 8] : -1;
	}
	const char *base = is[0] == 'r' || is[0] == 'e' ? is + 1 : is;
	for (size_t i = 0; i < GT_COUNT(names); i++) {
		const char *full = names[i];

		if (!strcmp(base, full))
			return offsets[i];
		if (base != is)
			continue;
		if (i < 4 && is[0] == full[0] && (is[1] == 'l' || is[1] == 'h') && !is[2]) {
			*shift = is[1] == 'h' ? 8 : 0;
			return offsets[i];
		}
		if (i >= 4 && !strncmp(is, full, 2) && is[2] == 'l' && !is[3])
			return offsets[i];
	}
	return -1;
}

static bool parse_reg(const char **p, unsigned short *out, int *shift)
{
	size_t n = **p == '%' ? strcspn(*p + 1, ",) \t") : 0;
	int reg = n ? find_reg(*p + 1, n, shift) : -1;

	if (reg < 0)
		return false;
	*out = (unsigned short)reg;
	*p += n + 1;
	return true;
}

/* "16", "x", "16+x", "-8": what stands before the parenthesis. */
static bool parse_displacement(const struct gt_image *im, const char *text, size_t n, int64_t *out)
{
	char part[256];
	uint64_t addr, size;

	*out = 0;
	while (n) {
		size_t len = 1;

		while (len < n && text[len] != '+' && text[len] != '-')
			len++;
		if (len >= sizeof(part))
			return false;
		memcpy(part, text, len);
		part[len] = 0;
		const char *word = part[0] == '+' ? part + 1 : part;
		char *end;
		int64_t number = strtoll(word, &end, 0);
		if (*word && !*end)
			*out += number;
		else if (gt_image_any(im, word, &addr, &size))
			*out += (int64_t)addr;
		else
			return false;
		text += len;
		n -= len;
	}
	return true;
}

/* disp(%base,%index,scale) */
static bool parse_memory(const struct gt_image *im, const struct gt_marker *m, const char *p,
			 struct gt_site_arg *a)
{
	const char *open = strchr(p, '(');
	int shift;
	int64_t disp;

	if (!open || !parse_displacement(im, p, (size_t)(open - p), &disp))
		return false;
	p = open + 1;
	a->kind = GT_SITE_MEM;
	a->off = disp;
	if (!strncmp(p, "%rip)", 5)) {
		/* A place beside the code: from the marker, which is where the thread is. */
		a->reg = GT_SITE_IP;
		a->off = disp - (int64_t)m->addr;
		return true;
	}
	if (*p != ',' && !parse_reg(&p, &a->reg, &shift))
		return false;
	if (*p == ',') {
		p++;
		if (!parse_reg(&p, &a->index, &shift))
			return false;
		a->has_index = 1;
		a->scale = 1;
		if (*p == ',')
			a->scale = (unsigned char)strtoul(p + 1, (char **)&p, 10);
	}
	return *p == ')';
}

static bool parse_arg(const struct gt_image *im, const struct gt_marker *m, const char *text,
		      struct gt_site_arg *a)
{
	char *p;
	long size = strtol(text, &p, 10);
	int shift = 0;
	const char *place = p + 1;

	memset(a, 0, sizeof(*a));
	if (*p != '@') { /* no size: a word */
		size = 8;
		place = text;
	}
	a->size = (unsigned char)labs(size);
	a->is_signed = size < 0;
	if (a->size != 1 && a->size != 2 && a->size != 4 && a->size != 8)
		return false;
	if (*place == '$') {
		a->kind = GT_SITE_CONST;
		a->off = strtoll(place + 1, NULL, 0);
		return true;
	}
	if (*place == '%') {
		a->kind = GT_SITE_REG;
		if (!parse_reg(&place, &a->reg, &shift))
			return false;
		a->shift = (unsigned char)shift;
		return true;
	}
	return parse_memory(im, m, place, a);
}

/* Arguments behind one that is not understood keep their places; it is read as 0 and said to be unknown. */
static void parse_args(const struct gt_image *im, struct gt_marker *m)
{
	char *text = gt_xstrdup(m->args), *save = NULL;

	for (char *w = strtok_r(text, " ", &save); w && m->spec.n < GT_SITE_ARGS;
	     w = strtok_r(NULL, " ", &save)) {
		struct gt_site_arg *a = &m->spec.args[m->spec.n++];

		if (!parse_arg(im, m, w, a))
			*a = (struct gt_site_arg){.kind = GT_SITE_NONE};
	}
	free(text);
}

/* Three words and three texts in n bytes; false when they are not there. */
static bool read_note(struct gt_image *im, const uint8_t *p, size_t n, uint64_t base)
{
	const char *text[3];
	struct gt_marker m = {0};
	uint64_t semaphore, noted;
	size_t at = 24;

	for (int i = 0; i < 3; i++) {
		const uint8_t *end = at < n ? memchr(p + at, 0, n - at) : NULL;

		if (!end)
			return false;
		text[i] = (const char *)p + at;
		at = (size_t)(end - p) + 1;
	}
	m.provider = text[0];
	m.name = text[1];
	m.args = text[2];
	noted = gt_u64(p + 8);
	semaphore = gt_u64(p + 16);
	m.addr = gt_u64(p);
	if (base && noted) {
		m.addr += base - noted;
		semaphore += semaphore ? base - noted : 0;
	}
	if (semaphore && !gt_elf_offset(&im->elf, semaphore, &m.semaphore))
		return false;
	parse_args(im, &m);
	gt_vec_push(NULL, &im->markers, m);
	return true;
}

static void read_notes(struct gt_image *im, const uint8_t *p, size_t n, uint64_t base)
{
	while (n >= 12 && im->markers.n < MAX_MARKERS) {
		size_t name = gt_u32(p), desc = gt_u32(p + 4), head = 12 + ((name + 3) & ~3ul);

		if (name > n || desc > n || head > n || desc > n - head)
			return;
		if (gt_u32(p + 8) == NOTE_TYPE && name == 8 && !memcmp(p + 12, "stapsdt", 8) &&
		    desc > 24)
			read_note(im, p + head, desc, base);
		head += (desc + 3) & ~3ul;
		if (head > n)
			return;
		p += head;
		n -= head;
	}
}

static int by_name(const void *a, const void *b)
{
	const struct gt_marker *x = a, *y = b;
	int c = strcmp(x->provider, y->provider);

	c = c ? c : strcmp(x->name, y->name);
	return c ? c : (x->addr > y->addr) - (x->addr < y->addr);
}

const struct gt_marker *gt_image_markers(struct gt_image *im, size_t *n)
{
	Elf64_Shdr sh;
	size_t len = 0;

	if (!im->markers_read) {
		im->markers_read = true;
		uint64_t base = gt_elf_section(&im->elf, ".stapsdt.base", &sh) ? sh.sh_addr : 0;
		const uint8_t *p = gt_elf_section(&im->elf, ".note.stapsdt", &sh)
					   ? gt_elf_bytes(&im->elf, &sh, &len)
					   : NULL;

		if (p)
			read_notes(im, p, len, base);
		if (im->markers.n)
			qsort(im->markers.v, im->markers.n, sizeof(*im->markers.v), by_name);
	}
	*n = im->markers.n;
	return im->markers.v;
}

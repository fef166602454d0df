/*
 * pclntab: every Go program's own table of functions, files, lines and inlined calls. It survives
 * stripping, for the Go runtime needs it. Layout of go1.18 and later:
 *
 *	header		magic, pc quantum, pointer size, nfunc, nfiles, text start, offsets of the parts
 *	funcs		nfunc times {u32 entry - text, u32 offset of _func}, u32 end - text
 *	_func		fixed part, pcdata[npcdata] (offsets in pctab), funcdata[nfuncdata] (offsets from gofunc)
 *	pc tables	value delta (zigzag varint), pc delta (varint); starts at -1, ends with delta 0
 *
 * A function's inline tree is a funcdata; which record covers a pc is a pc table. A record names
 * the inlined function and a pc of its parent at which the call stands.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "target/internal.h"

enum {
	MAGIC_118 = 0xfffffff0,
	MAGIC_120 = 0xfffffff1,
	HEADER = 72,
	FUNC_NAME = 4,
	FUNC_PCSP = 16,
	FUNC_PCFILE = 20,
	FUNC_PCLN = 24,
	FUNC_NPCDATA = 28,
	FUNC_CU = 32,
	PCDATA_INLINE = 2,
	FUNCDATA_INLINE = 3,
	MAX_NAME = 16 << 10,
	MAX_INLINE = 256,
};

/* Bytes [off, off + len) of the table, or NULL. */
static const uint8_t *bytes(const struct gt_pcln *c, uint64_t off, uint64_t len)
{
	uint64_t n = (uint64_t)(c->end - c->p);
	return off <= n && len <= n - off ? c->p + off : NULL;
}

static const char *string(const struct gt_pcln *c, uint64_t part, uint64_t off)
{
	const uint8_t *s = off <= UINT32_MAX ? bytes(c, part + off, 1) : NULL;
	if (!s)
		return NULL;
	size_t rest = (size_t)(c->end - s);
	return memchr(s, 0, rest < MAX_NAME ? rest : MAX_NAME) ? (const char *)s : NULL;
}

/* Is there a table of this many bytes here? Fills c. */
static bool header(const struct gt_elf *e, uint64_t addr, const uint8_t *p, size_t n,
		   struct gt_pcln *c)
{
	if (n < HEADER)
		return false;
	uint32_t magic = gt_u32(p);
	if ((magic != MAGIC_118 && magic != MAGIC_120) || p[4] || p[5] || p[7] != 8 ||
	    (p[6] != 1 && p[6] != 2 && p[6] != 4))
		return false;
	*c = (struct gt_pcln){.addr = addr, .p = p, .end = p + n, .quantum = p[6]};
	c->nfunc = gt_u64(p + 8);
	c->nfiles = gt_u64(p + 16);
	c->names = gt_u64(p + 32);
	c->cu = gt_u64(p + 40);
	c->files = gt_u64(p + 48);
	c->pctab = gt_u64(p + 56);
	c->funcs = gt_u64(p + 64);
	if (!c->nfunc || c->nfunc > n / 8 || c->names >= n || c->cu >= n || c->files >= n ||
	    c->pctab >= n || c->funcs >= n || c->nfunc * 8 + 4 > n - c->funcs)
		return false;
	/* As the loader leaves it; go1.26 writes 0. */
	if (!gt_elf_word(e, addr + 24, &c->text))
		c->text = 0;
	bool old = magic == MAGIC_118;
	c->header = old ? 40 : 44;
	c->func_id = old ? 36 : 40;
	c->inline_size = old ? 20 : 16;
	return true;
}

static bool find(const struct gt_elf *e, struct gt_pcln *c)
{
	static const char *const sections[] = {".gopclntab", ".data.rel.ro.gopclntab"};
	Elf64_Shdr sh;
	for (size_t i = 0; i < GT_COUNT(sections); i++) {
		size_t n = 0;
		const uint8_t *p =
			gt_elf_section(e, sections[i], &sh) ? gt_elf_bytes(e, &sh, &n) : NULL;
		if (p && header(e, sh.sh_addr, p, n, c))
			return true;
	}
	/* Folded into another section, or no section headers: by its first bytes, 8-aligned at least. */
	for (uint32_t i = 0; i < e->nphdrs; i++) {
		static const uint8_t tail[] = {0xff, 0xff, 0xff, 0, 0};
		Elf64_Phdr ph;
		gt_elf_phdr(e, i, &ph);
		if (ph.p_type != PT_LOAD || ph.p_offset > e->n || ph.p_filesz > e->n - ph.p_offset)
			continue;
		const uint8_t *start = e->p + ph.p_offset, *end = start + ph.p_filesz, *p = start;
		while ((p = memmem(p, (size_t)(end - p), tail, sizeof(tail)))) {
			uint64_t addr = ph.p_vaddr + (uint64_t)(p - start) - 1;
			if (p > start && !(addr & 7) &&
			    header(e, addr, p - 1, (size_t)(end - p) + 1, c))
				return true;
			p++;
		}
	}
	return false;
}

int gt_pcln_open(struct gt_target *t, const char **why)
{
	struct gt_pcln *c = &t->pcln;
	*why = "no Go function table: not a Go program, or damaged";
	if (!find(&t->elf, c))
		return -EINVAL;
	c->wrapper = t->minor < 22 ? 21 : t->minor < 25 ? 22 : 23;
	uint64_t text, v;
	gt_moduledata_open(t);
	if (gt_moduledata_field(t, "text", &text))
		c->text = text;
	if (gt_moduledata_field(t, "gofunc", &v))
		c->gofunc = v;
	*why = "the Go function table does not say where the code starts";
	if (!c->text)
		return -EINVAL;
	*why = "the Go function table does not fit the code";
	struct gt_func f;
	if (!gt_target_func_at(t, 0, &f) || !gt_elf_is_code(&t->elf, f.entry))
		return -EINVAL;
	return 0;
}

static uint32_t entry_offset(const struct gt_pcln *c, size_t i)
{
	return gt_u32(c->p + c->funcs + i * 8); /* i <= nfunc: inside, see header() */
}

/* The i-th _func: its fixed part lies inside; NULL when damaged. */
static const uint8_t *func_data(const struct gt_pcln *c, size_t i)
{
	return bytes(c, c->funcs + gt_u32(c->p + c->funcs + i * 8 + 4), c->header);
}

size_t gt_target_nfuncs(const struct gt_target *t)
{
	return t->pcln.nfunc;
}

bool gt_target_func_at(const struct gt_target *t, size_t i, struct gt_func *f)
{
	const struct gt_pcln *c = &t->pcln;
	const uint8_t *d = i < c->nfunc ? func_data(c, i) : NULL;
	const char *name = d ? string(c, c->names, gt_u32(d + FUNC_NAME)) : NULL;
	if (!name)
		return false;
	*f = (struct gt_func){.name = name, .index = (uint32_t)i, .func_id = d[c->func_id]};
	f->entry = c->text + entry_offset(c, i);
	f->end = c->text + entry_offset(c, i + 1);
	if (f->end < f->entry)
		f->end = f->entry;
	f->wrapper = f->func_id == c->wrapper;
	return true;
}

static void index_names(const struct gt_target *t)
{
	struct gt_lazy *l = t->lazy;
	size_t n = 16;
	while (n < t->pcln.nfunc * 2)
		n *= 2;
	uint32_t *slots = gt_xcalloc(n, sizeof(*slots));
	for (size_t i = 0; i < t->pcln.nfunc; i++) {
		struct gt_func f, g;
		if (!gt_target_func_at(t, i, &f))
			continue;
		size_t s = gt_hash(f.name, strlen(f.name)) & (n - 1);
		for (; slots[s]; s = (s + 1) & (n - 1))
			if (gt_target_func_at(t, slots[s] - 1, &g) && !strcmp(g.name, f.name))
				break;
		if (!slots[s] || (g.wrapper && !f.wrapper))
			slots[s] = (uint32_t)i + 1;
	}
	l->by_name = slots;
	l->nslots = n;
}

bool gt_target_func_by_name(const struct gt_target *t, const char *name, struct gt_func *f)
{
	struct gt_lazy *l = t->lazy;
	pthread_mutex_lock(&l->lock);
	if (!l->by_name)
		index_names(t);
	pthread_mutex_unlock(&l->lock);
	for (size_t s = gt_hash(name, strlen(name)) & (l->nslots - 1); l->by_name[s];
	     s = (s + 1) & (l->nslots - 1))
		if (gt_target_func_at(t, l->by_name[s] - 1, f) && !strcmp(f->name, name))
			return true;
	return false;
}

bool gt_target_func_by_pc(const struct gt_target *t, uint64_t pc, struct gt_func *f)
{
	const struct gt_pcln *c = &t->pcln;
	if (pc < c->text || pc - c->text > UINT32_MAX)
		return false;
	uint32_t off = (uint32_t)(pc - c->text);
	size_t lo = 0, hi = c->nfunc; /* first entry above off */
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (entry_offset(c, mid) <= off)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo && off < entry_offset(c, lo) && gt_target_func_at(t, lo - 1, f);
}

static bool varint(const struct gt_pcln *c, const uint8_t **p, uint32_t *v)
{
	*v = 0;
	for (unsigned int shift = 0; *p < c->end && shift < 35; shift += 7) {
		uint8_t b = *(*p)++;
		*v |= (uint32_t)(b & 0x7f) << shift;
		if (!(b & 0x80))
			return true;
	}
	return false;
}

/* Value at pc of the pc table at `table` in pctab, for a function of this entry; -1 outside. */
static int32_t pc_value(const struct gt_pcln *c, uint32_t table, uint64_t entry, uint64_t pc)
{
	const uint8_t *p = table ? bytes(c, c->pctab + (uint64_t)table, 1) : NULL;
	int32_t value = -1;
	uint64_t at = entry;
	for (bool first = true; p; first = false) {
		uint32_t dv, dpc;
		if (!varint(c, &p, &dv) || (!dv && !first) || !varint(c, &p, &dpc))
			break;
		uint32_t delta = dv & 1 ? ~(dv >> 1) : dv >> 1;
		value = (int32_t)((uint32_t)value + delta);
		at += (uint64_t)dpc * c->quantum;
		if (pc < at)
			return value;
	}
	return -1;
}

int32_t gt_target_frame_size(const struct gt_target *t, uint32_t func, uint64_t pc)
{
	const struct gt_pcln *c = &t->pcln;
	const uint8_t *d = func < c->nfunc ? func_data(c, func) : NULL;
	return d ? pc_value(c, gt_u32(d + FUNC_PCSP), c->text + entry_offset(c, func), pc) : -1;
}

/* Offset in pctab of the function's table of inline tree indices; 0 when nothing is inlined. */
static uint32_t inline_table(const struct gt_pcln *c, const uint8_t *d)
{
	if (gt_u32(d + FUNC_NPCDATA) <= PCDATA_INLINE)
		return 0;
	const uint8_t *p = bytes(c, (uint64_t)(d - c->p) + c->header + PCDATA_INLINE * 4, 4);
	return p ? gt_u32(p) : 0;
}

/* The function's i-th inline record, or NULL. */
static const uint8_t *inline_record(const struct gt_target *t, const uint8_t *d, int32_t i)
{
	const struct gt_pcln *c = &t->pcln;
	if (i < 0 || !c->gofunc || d[c->func_id + 3] <= FUNCDATA_INLINE)
		return NULL;
	uint64_t at = (uint64_t)(d - c->p) + c->header +
		      ((uint64_t)gt_u32(d + FUNC_NPCDATA) + FUNCDATA_INLINE) * 4;
	const uint8_t *p = bytes(c, at, 4);
	if (!p || gt_u32(p) == UINT32_MAX)
		return NULL;
	return gt_elf_at(&t->elf, c->gofunc + gt_u32(p) + (uint64_t)i * c->inline_size,
			 c->inline_size, NULL);
}

static const char *file_name(const struct gt_pcln *c, const uint8_t *d, int32_t i)
{
	const uint8_t *p =
		i >= 0 ? bytes(c, c->cu + ((uint64_t)gt_u32(d + FUNC_CU) + (uint32_t)i) * 4, 4)
		       : NULL;
	return p && gt_u32(p) != UINT32_MAX ? string(c, c->files, gt_u32(p)) : NULL;
}

int gt_target_lines(const struct gt_target *t, uint64_t pc, struct gt_line *lines, int max)
{
	const struct gt_pcln *c = &t->pcln;
	struct gt_func f;
	if (!gt_target_func_by_pc(t, pc, &f))
		return 0;
	const uint8_t *d = func_data(c, f.index);
	uint32_t table = inline_table(c, d);
	bool old = c->inline_size == 20;
	int n = 0;
	/* Each round resolves one frame at pc, then moves to the place of the call in its parent. */
	for (unsigned depth = 0; n < max && depth < MAX_INLINE; depth++) {
		const uint8_t *r =
			inline_record(t, d, table ? pc_value(c, table, f.entry, pc) : -1);
		const char *inlined = r ? string(c, c->names, gt_u32(r + (old ? 12 : 4))) : NULL;
		int32_t line = pc_value(c, gt_u32(d + FUNC_PCLN), f.entry, pc);
		lines[n++] = (struct gt_line){
			.func = inlined ? inlined : f.name,
			.file = file_name(c, d, pc_value(c, gt_u32(d + FUNC_PCFILE), f.entry, pc)),
			.line = line > 0 ? line : 0,
			.inlined = inlined,
			.func_entry = f.entry,
		};
		if (!inlined)
			break;
		int32_t parent = (int32_t)gt_u32(r + (old ? 16 : 8));
		if (parent < 0 || (uint64_t)parent >= f.end - f.entry)
			break;
		pc = f.entry + (uint32_t)parent;
	}
	return n;
}

/*
 * Names of Go types: a descriptor (internal/abi.Type) lies between moduledata.types and etypes and
 * holds the offset of its name: flags, length (varint), bytes. Survives stripping.
 */
#include <string.h>

#include "target/internal.h"

enum {
	TYPE_SIZE = 48,
	TYPE_TFLAG = 20,
	TYPE_KIND = 23,
	TYPE_STR = 40,
	KIND_MASK = 31,
	KIND_LAST = 26,		   /* unsafe.Pointer */
	TFLAG_EXTRA_STAR = 1 << 1, /* the stored name has a star too many */
};

bool gt_target_type_name(const struct gt_target *t, uint64_t addr, char *buf, size_t cap)
{
	if (addr < t->types || addr >= t->etypes || addr & 7 || !cap)
		return false;
	const uint8_t *p = gt_elf_at(&t->elf, addr, TYPE_SIZE, NULL);
	unsigned int kind = p ? p[TYPE_KIND] & KIND_MASK : 0;
	if (!kind || kind > KIND_LAST)
		return false;
	uint64_t at = t->types + gt_u32(p + TYPE_STR), n = 0;
	if (gt_u32(p + TYPE_STR) >= t->etypes - t->types)
		return false;
	size_t avail, i = 1;
	const uint8_t *s = gt_elf_at(&t->elf, at, 2, &avail);
	if (!s)
		return false;
	for (int shift = 0; i < avail && shift < 28; shift += 7) {
		n |= (uint64_t)(s[i] & 0x7f) << shift;
		if (!(s[i++] & 0x80))
			break;
	}
	if (!n || n > avail - i)
		return false;
	s += i;
	if (p[TYPE_TFLAG] & TFLAG_EXTRA_STAR && *s == '*')
		s++, n--;
	if (n >= cap)
		n = cap - 1;
	memcpy(buf, s, n);
	buf[n] = 0;
	return true;
}

#include "snapshot/memory.h"

#include <errno.h>
#include <sys/uio.h>

#include "bind/bind.h"

int gt_memory_open(struct gt_memory *m, const struct gt_target *t, pid_t pid)
{
	*m = (struct gt_memory){.target = t, .pid = pid};
	return gt_bind_bias(t, pid, &m->bias);
}

int gt_memory_read(const struct gt_memory *m, uint64_t addr, void *buf, size_t len)
{
	struct iovec local = {buf, len}, remote = {(void *)(uintptr_t)addr, len};
	ssize_t n = process_vm_readv(m->pid, &local, 1, &remote, 1, 0);

	return n < 0 ? -errno : (size_t)n == len ? 0 : -EFAULT;
}

bool gt_memory_number(const struct gt_memory *m, uint64_t addr, uint32_t size, bool is_signed,
		      int64_t *out)
{
	uint64_t v = 0;

	if (!size || size > sizeof(v) || gt_memory_read(m, addr, &v, size))
		return false;
	uint32_t unused = 64 - size * 8;
	*out = is_signed ? (int64_t)(v << unused) >> unused : (int64_t)v;
	return true;
}

bool gt_memory_field(const struct gt_memory *m, uint64_t base, const char *strct, const char *field,
		     int64_t *out)
{
	struct gt_layout_type type;
	uint64_t off;

	return base && !gt_layout_field_type(strct, field, &type) &&
	       !gt_target_offset(m->target, strct, field, &off) &&
	       gt_memory_number(m, base + off, type.size, type.is_signed, out);
}

uint64_t gt_memory_var(const struct gt_memory *m, const char *name)
{
	uint64_t addr, size;

	return gt_target_var(m->target, name, &addr, &size) ? 0 : addr + m->bias;
}

/*
 * Offsets in the running kernel's structs, and numbers of its functions, by a scan of its BTF as it lies in sysfs. Reading it with
 * a library costs 17 ms and 11 MB for two numbers; this costs a tenth of a millisecond.
 */
#ifndef GT_SESSION_KBTF_H
#define GT_SESSION_KBTF_H

#include <stddef.h>
#include <stdint.h>

/*
 * Byte offset of "task_struct.thread.fsbase". 0; -ENOENT: no such struct or field; -EINVAL: damaged,
 * or the field begins inside a byte; else why the BTF cannot be read.
 */
int gt_kbtf_offset(const char *path, uint64_t *offset);
/* The same in bits, for bit fields too. */
int gt_kbtf_bits(const char *path, uint64_t *offset);
int gt_kbtf_bits_in(const void *btf, size_t len, const char *path, uint64_t *offset);
/* The same in BTF given as bytes. */
int gt_kbtf_offset_in(const void *btf, size_t len, const char *path, uint64_t *offset);

/* The type number of a function; name is not empty. 0; -ENOENT: none; else as above. */
int gt_kbtf_func(const char *name, uint32_t *id);
int gt_kbtf_func_in(const void *btf, size_t len, const char *name, uint32_t *id);

#endif

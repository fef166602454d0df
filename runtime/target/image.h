/*
 * Any ELF program or library: its functions by name and by address, and its markers (USDT). Addresses are
 * link-time. Reads what the file says and nothing else; damaged parts are as if they were not there.
 *
 * An image owns its memory; what it hands out lives as long as it does.
 */
#ifndef GT_TARGET_IMAGE_H
#define GT_TARGET_IMAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "bpf/gt_shared.h"

struct gt_image;

/* A function, or other code with a name. */
struct gt_image_sym {
	const char *name;
	uint64_t addr, size; /* size: 0 where the file does not say */
};

struct gt_marker {
	const char *provider, *name;
	const char *args;	  /* as the file has them: "-4@%edi 8@%rax" */
	uint64_t addr;		  /* of the no-op */
	uint64_t semaphore;	  /* its offset in the file, 0: none */
	struct gt_site_args spec; /* args, understood */
};

/* 0, or negative errno with *why (static). */
int gt_image_open(const char *path, struct gt_image **out, const char **why);
void gt_image_close(struct gt_image *im);
dev_t gt_image_dev(const struct gt_image *im);
ino_t gt_image_ino(const struct gt_image *im);
bool gt_image_is_go(const struct gt_image *im);

/* Functions of the symbol tables, sorted by address; names that share one follow each other. */
const struct gt_image_sym *gt_image_syms(struct gt_image *im, size_t *n);
const struct gt_image_sym *gt_image_find(struct gt_image *im, const char *name);
/* The function that holds the address, NULL: none is known. */
const struct gt_image_sym *gt_image_at(struct gt_image *im, uint64_t addr);
/* Any symbol by its name, data too. */
bool gt_image_any(const struct gt_image *im, const char *name, uint64_t *addr, uint64_t *size);

const struct gt_marker *gt_image_markers(struct gt_image *im, size_t *n);

/* Where an address lies in the file, and back. False: in no loadable part. */
bool gt_image_offset(const struct gt_image *im, uint64_t addr, uint64_t *offset);
bool gt_image_addr(const struct gt_image *im, uint64_t offset, uint64_t *addr);
/* The first part with code: its address, place in the file and length. */
bool gt_image_code(const struct gt_image *im, uint64_t *addr, uint64_t *offset, uint64_t *len);
/* Does an instruction begin at this address of the function? */
bool gt_image_boundary(const struct gt_image *im, const struct gt_image_sym *f, uint64_t addr);

#endif

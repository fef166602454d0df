/* What image.c and markers.c share. Nobody outside includes it. */
#ifndef GT_TARGET_IMAGE_PRIVATE_H
#define GT_TARGET_IMAGE_PRIVATE_H

#include "base/arena.h"
#include "base/map.h"
#include "target/elf.h"
#include "target/image.h"
#include "target/target.h"

struct gt_image {
	const void *p;
	size_t n;
	struct gt_elf elf;
	dev_t dev;
	ino_t ino;
	bool syms_read, names_read, markers_read;
	GT_VEC(struct gt_image_sym) syms;
	GT_VEC(struct gt_marker) markers;
	struct gt_map by_name;
	const char *path;
	struct gt_target *go; /* of a Go program without symbols: its functions' names are there */
	struct gt_arena arena;
};

#endif

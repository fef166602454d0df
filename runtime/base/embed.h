/* Files built into the program by tools/embed.sh. Arrays end with a NULL name; texts are NUL-terminated. */
#ifndef GT_BASE_EMBED_H
#define GT_BASE_EMBED_H

struct gt_embedded {
	const char *name; /* path in the source tree */
	const char *start, *end;
};

extern const struct gt_embedded gt_tables[];	  /* libgotap: probes-lib layout and enums */
extern const struct gt_embedded gt_bpf_objects[]; /* libgotap: ready-made BPF objects */
extern const struct gt_embedded gt_library[];	  /* libgotapc: probes-lib events and lib */
extern const struct gt_embedded gt_bitcode[];	  /* libgotapc: the BPF C library, one entry */

#endif

/* What the reader and the writer of manifests share. */
#ifndef GT_OBJECT_PRIVATE_H
#define GT_OBJECT_PRIVATE_H

#include "object/manifest.h"

enum { GT_MANIFEST_VERSION = 1 };

/* GT_HOW(ID, "name in the manifest") */
#define GT_HOWS                                                                                    \
	GT_HOW(ENTRY, "entry")                                                                     \
	GT_HOW(CALL, "call")                                                                       \
	GT_HOW(RETURN, "return")

static inline const char *gt_how_name(enum gt_how how)
{
	switch (how) {
#define GT_HOW(id, name)                                                                           \
	case GT_AT_##id:                                                                           \
		return name;
		GT_HOWS
#undef GT_HOW
	}
	return "?";
}

#endif

/*
 * Enumerations of the Go runtime: one numbering for all targets, by name. Built in from
 * probes-lib/enums; names that only a target knows are appended, for the life of the process.
 */
#ifndef GT_TARGET_ENUMS_H
#define GT_TARGET_ENUMS_H

#include <stdint.h>

#include "object/manifest.h" /* GT_ENUM_MAX */

/* Canonical number of a name ("chan receive" in "waitreason"), -1 when there is none. */
int gt_enum_find(const char *enumeration, const char *name);
/* Canonical name of a number, NULL when out of range. */
const char *gt_enum_name(const char *enumeration, int number);
/* Numbers run from 0 to this - 1; -1: no such enumeration. */
int gt_enum_count(const char *enumeration);
/* The i-th enumeration's name, NULL past the end. */
const char *gt_enum_list(int i);

/* Number of a name, appended when it is new; -1: no such enumeration, or no room. */
int gt_enum_add(const char *enumeration, const char *name);
/* A number that no name is known for: the target's number plus this. */
enum { GT_ENUM_UNKNOWN = 0x4000 };
/* A version's numbering as a map to the canonical one. 0; -ENOENT: no such enumeration. */
int gt_enum_of_minor(const char *enumeration, int minor, uint16_t map[GT_ENUM_MAX]);

#endif

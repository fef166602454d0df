/*
 * The probe library as the compiler sees it: events with fields, aliases and docs, hidden states.
 * Read from probes-lib/events (built in), in the language's own syntax.
 */
#ifndef GT_LIBRARY_LIBRARY_H
#define GT_LIBRARY_LIBRARY_H

#include "ast/ast.h"
#include "base/map.h"

struct gt_library {
	struct gt_arena arena;
	struct gt_event_decl **events; /* by name, sorted */
	int nevents;
	struct gt_event_decl *any; /* its fields are values of every probe */
	struct gt_map by_name;	   /* name or alias -> gt_event_decl */
	struct gt_state_decl **states;
	int nstates;
	struct gt_map state_by_name;
	struct gt_fn *fns; /* macros and functions of probes-lib/lib */
};

/* The built-in library, read once per process; errors in it end the process (they are ours). */
const struct gt_library *gt_library_get(void);
/* Events whose name or alias matches a glob ("go:gc_*"), each once; count, and at most max in out. */
int gt_library_match(const struct gt_library *lib, const char *glob,
		     const struct gt_event_decl **out, int max);
/* Type of a field as people read it: "enum waitreason", "duration?". */
const char *gt_library_field_type(const struct gt_field_decl *f);

#endif

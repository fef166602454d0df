/*
 * The kernel's verifier log -> one line that a script's author can use.
 *
 * The compiler gave each instruction a line text "[LINE:COL-LINE:COL] source", which the kernel prints as
 * "; [7:3-7:27] ..." before the instructions of that line. The complaint stands behind the last
 * instruction and before "processed N insns".
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "session/private.h"

/* GT_COMPLAINT("part of the kernel's text", "what it means") */
#define GT_COMPLAINTS                                                                              \
	GT_COMPLAINT("too large", "the program is too complex for this kernel; split the clause")  \
	GT_COMPLAINT("complexity limit", "the program is too complex for this kernel; split the clause") \
	GT_COMPLAINT("too many states", "the program is too complex for this kernel; split the clause") \
	GT_COMPLAINT("BPF program is too", "the program is too complex for this kernel; split the clause") \
	GT_COMPLAINT("back-edge", "this kernel does not allow such a loop")                        \
	GT_COMPLAINT("infinite loop", "the kernel cannot see that this loop ends")                 \
	GT_COMPLAINT("unknown func", "this kernel lacks a function that the clause needs")         \
	GT_COMPLAINT("invalid func", "this kernel lacks a function that the clause needs")         \
	GT_COMPLAINT("helper call is not allowed", "this kernel does not allow that in this kind of probe") \
	GT_COMPLAINT("program of this type cannot use helper", "this kernel does not allow that in this kind of probe") \
	GT_COMPLAINT("stack size", "the clause needs more stack than the kernel gives")            \
	GT_COMPLAINT("stack of", "the clause needs more stack than the kernel gives")              \
	GT_COMPLAINT("sequence of", "the clause calls too deep")

static const struct {
	const char *part, *meaning;
} complaints[] = {
#define GT_COMPLAINT(part, meaning) {part, meaning},
	GT_COMPLAINTS
#undef GT_COMPLAINT
};

static const char *meaning_of(const char *message)
{
	for (size_t i = 0; i < GT_COUNT(complaints); i++)
		if (strstr(message, complaints[i].part))
			return complaints[i].meaning;
	return "this is gotap's mistake rather than the script's; please report it with the output "
	       "of -vv";
}

/* "41: (db) lock ..." */
static bool is_insn(const char *line)
{
	const char *p = line;

	while (isdigit((unsigned char)*p))
		p++;
	return p > line && !strncmp(p, ": (", 3);
}

/* Register states: "R1=ctx() R10=fp0", "from 12 to 14: R0=...", "41: R0=...". They explain nothing. */
static bool is_state(const char *line)
{
	const char *p = line;

	while (isdigit((unsigned char)*p))
		p++;
	if (p > line && !strncmp(p, ": R", 3))
		return true;
	return !strncmp(line, "from ", 5) ||
	       (line[0] == 'R' && isdigit((unsigned char)line[1]) && strchr(line, '=')) ||
	       !strncmp(line, "arg#", 4) || !strncmp(line, "mark_precise", 12) ||
	       !strncmp(line, "func#", 5);
}

char *gt_verifier_explain(const struct gt_manifest *m, const char *probe, const char *log)
{
	char message[256] = "";
	int line = 0, col = 0;

	for (const char *p = log; *p;) {
		size_t n = strcspn(p, "\n");
		int l, c;

		if (sscanf(p, "; [%d:%d-", &l, &c) == 2) {
			line = l;
			col = c;
			*message = 0;
		} else if (is_insn(p)) {
			*message = 0;
		} else if (!strncmp(p, "processed ", 10)) {
			break;
		} else if (n && p[0] != ';' && !is_state(p) && !*message) {
			snprintf(message, sizeof(message), "%.*s", (int)n, p);
		}
		p += n + (p[n] == '\n');
	}
	if (!*message)
		snprintf(message, sizeof(message), "no reason given");
	if (!line)
		return gt_xprintf("the kernel refuses %s: %s (%s)", probe, message,
				  meaning_of(message));
	return gt_xprintf("%s:%d:%d: the kernel refuses %s: %s (%s)", m->script_name, line, col,
			  probe, message, meaning_of(message));
}

/* Where code came from that a macro or a function of the script put in its place. */
#include "ast/ast.h"

void gt_origin_note(struct gt_diags *diags, const struct gt_origin *from)
{
	for (; from; from = from->up)
		gt_note(diags, from->call, "expanded from %s '%s' here", from->what, from->name);
}

struct gt_span gt_origin_span(const struct gt_origin *from)
{
	while (from->up)
		from = from->up;
	return from->call;
}

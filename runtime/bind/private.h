/* What the files of bind/ share. */
#ifndef GT_BIND_PRIVATE_H
#define GT_BIND_PRIVATE_H

#include "bind/bind.h"

/* Fills b->slots; the sites must be there already. */
int gt_bind_slots(struct gt_binding *b, const char **why);

#endif

#include "session/private.h"
int gt_session_selfcheck(struct gt_session *s) { (void)s; return 0; }

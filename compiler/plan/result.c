/* What a program returns: in a test the value of its return, kept in a hidden variable until the end. */
#include "plan/lower.h"

static int result_var(struct gt_lower *l)
{
	if (!l->prog->has_result) {
		gt_vec_push(l->arena, &l->vars, (struct gt_pvar){"result", gt_type_int(8, true)});
		l->prog->has_result = true;
		l->prog->result = (int)l->vars.n - 1;
	}
	return l->prog->result;
}

void gt_lower_return(struct gt_lower *l, const struct gt_stmt *st)
{
	struct gt_px *value = st->e ? gt_lower_expr(l, st->e) : NULL;
	if (value && l->tprog->kind == GT_PROG_TEST && gt_vtype_is_num(&value->type)) {
		struct gt_ps *ps = gt_ps_add(l, GT_PS_SET, st->span);
		ps->e = value;
		ps->num = result_var(l);
	} else if (value && value->op != GT_PX_CONST) { /* it may count something */
		gt_ps_add(l, GT_PS_EXPR, st->span)->e = value;
	}
	gt_ps_add(l, GT_PS_RETURN, st->span);
}

/* The passes, in order. */
#include "compile.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "ast/ast.h"
#include "plan/lower.h"
#include "sema/sema.h"

static const char *const stage_names[] = {
#define GT_STAGE(id, name) name,
	GT_STAGES
#undef GT_STAGE
};

unsigned gt_stages_parse(const char *text, const char **bad)
{
	unsigned mask = 0;
	*bad = NULL;
	while (*text) {
		size_t n = strcspn(text, ",");
		unsigned hit = 0;
		if (n == 3 && !strncmp(text, "all", 3))
			hit = (1u << GT_STAGE_N) - 1;
		for (int i = 0; i < GT_STAGE_N; i++)
			if (strlen(stage_names[i]) == n && !strncmp(text, stage_names[i], n))
				hit = 1u << i;
		if (!hit) {
			*bad = text;
			return 0;
		}
		mask |= hit;
		text += n + (text[n] == ',');
	}
	return mask;
}

static int64_t now(void)
{
	struct timespec ts;
	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec * 1000000000ll + ts.tv_nsec;
}

static void timed(struct gt_compilation *c, const char *name, int64_t *since)
{
	int64_t t = now();
	c->times[c->ntimes++] = (struct gt_pass_time){name, t - *since};
	*since = t;
}

/* A step of emit, under its own name. */
struct steps {
	struct gt_compilation *c;
	int64_t *since;
};

static void timed_step(void *arg, const char *step)
{
	struct steps *s = arg;
	timed(s->c, gt_arena_printf(&s->c->arena, "  %s", step), s->since);
}

static bool wants(const struct gt_compilation *c, enum gt_stage stage)
{
	return c->dumps & 1u << stage;
}

static void dump(struct gt_compilation *c, enum gt_stage stage, struct gt_buf *text)
{
	if (wants(c, stage) && text->n)
		fprintf(c->dump_to, "; %s\n%s%s", stage_names[stage], gt_buf_text(text),
			text->p[text->n - 1] == '\n' ? "" : "\n");
	gt_buf_free(text);
}

bool gt_compile(struct gt_compilation *c)
{
	struct gt_buf text = {0}, bpf = {0};
	int64_t t = now();
	c->diags.arena = &c->arena;

	struct gt_ast *ast = gt_parse(&c->arena, &c->src, false, &c->diags);
	timed(c, "parse", &t);
	if (wants(c, GT_STAGE_AST))
		gt_ast_print(ast, &text);
	dump(c, GT_STAGE_AST, &text);
	if (c->diags.nerrors)
		return false;

	gt_library_get();
	timed(c, "library", &t);
	c->options = gt_expand(&c->arena, ast, &c->expand, &c->diags);
	timed(c, "expand", &t);
	if (c->diags.nerrors || c->only_options)
		return !c->diags.nerrors;
	struct gt_program *p = c->program = gt_sema_check(
		&c->arena, ast, &(struct gt_sema_opts){c->unsafe, c->no_warnings, c->kernel},
		&c->diags);
	timed(c, "check", &t);
	if (c->diags.nerrors)
		return false;
	if (wants(c, GT_STAGE_TYPES))
		gt_program_print(p, &text);
	dump(c, GT_STAGE_TYPES, &text);
	if (wants(c, GT_STAGE_PROBES))
		gt_program_print_probes(p, &text);
	dump(c, GT_STAGE_PROBES, &text);

	struct gt_plan *plan = gt_new(&c->arena, struct gt_plan);
	bool ok = gt_plan_make(&c->arena, p, &c->diags, plan) &&
		  gt_plan_check_limits(&c->arena, plan, &c->diags);
	c->manifest = &plan->m;
	timed(c, "plan", &t);
	if (ok && wants(c, GT_STAGE_PLAN))
		gt_plan_print(plan, &text);
	dump(c, GT_STAGE_PLAN, &text);
	if (!ok || c->stop_after_plan)
		return ok;

	int64_t step = t;
	struct steps steps = {c, &step};
	struct gt_emit_opts opts = {
		.timed = timed_step,
		.timed_arg = &steps,
		.dump_llvm = wants(c, GT_STAGE_LLVM) ? &text : NULL,
		.dump_bpf = wants(c, GT_STAGE_BPF) ? &bpf : NULL,
	};
	ok = gt_emit(plan, &opts, &c->elf, &c->len, &c->diags);
	timed(c, "emit", &t);
	dump(c, GT_STAGE_LLVM, &text);
	dump(c, GT_STAGE_BPF, &bpf);
	return ok;
}

void gt_compilation_free(struct gt_compilation *c)
{
	if (c->program)
		gt_program_free(c->program);
	c->program = NULL;
	free(c->elf);
	c->elf = NULL;
	gt_arena_free(&c->arena);
}

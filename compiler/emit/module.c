/*
 * Plan in, BPF ELF with manifest out. One LLVM context per call, gone at its end; nothing of LLVM
 * is seen outside of this folder.
 */
#include "emit/emit.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static void timed(struct gt_emit *e, const char *step)
{
	if (e->opts && e->opts->timed)
		e->opts->timed(e->opts->timed_arg, step);
}

static void open_module(struct gt_emit *e)
{
	e->ctx = LLVMContextCreate();
	e->mod = LLVMModuleCreateWithNameInContext("gotap", e->ctx);
	e->b = LLVMCreateBuilderInContext(e->ctx);
	e->i1 = LLVMInt1TypeInContext(e->ctx);
	e->i8 = LLVMInt8TypeInContext(e->ctx);
	e->i16 = LLVMInt16TypeInContext(e->ctx);
	e->i32 = LLVMInt32TypeInContext(e->ctx);
	e->i64 = LLVMInt64TypeInContext(e->ctx);
	e->ptr = LLVMPointerTypeInContext(e->ctx, 0);
	e->none = LLVMVoidTypeInContext(e->ctx);
}

static void close_module(struct gt_emit *e)
{
	if (e->di)
		LLVMDisposeDIBuilder(e->di);
	if (e->lib)
		LLVMDisposeModule(e->lib);
	LLVMDisposeBuilder(e->b);
	LLVMDisposeModule(e->mod);
	if (e->tm)
		LLVMDisposeTargetMachine(e->tm);
	LLVMContextDispose(e->ctx);
}

/* The module before passes: all in our own words. */
static bool build(struct gt_emit *e)
{
	int errors = e->diags->nerrors;
	e->slots = gt_new_n(e->arena, struct gt_slot, (size_t)e->m->nslots + 1);
	gt_emit_collect(e);
	if (!gt_emit_debug_begin(e))
		return false;
	gt_emit_slots(e);
	gt_emit_maps(e);
	for (int i = 0; i < e->m->nprogs; i++)
		if (!gt_emit_program(e, i))
			return false;
	e->prog.p = NULL;
	if (e->scratch)
		gt_emit_scratch_map(e);
	gt_emit_lib(e, "gt_license");
	gt_emit_manifest(e);
	LLVMDIBuilderFinalize(e->di);
	return e->diags->nerrors == errors;
}

static bool translate(struct gt_emit *e, void **elf, size_t *len)
{
	if (!gt_emit_target(e))
		return false;
	timed(e, "init");
	if (!gt_emit_lib_open(e))
		return false;
	timed(e, "library");
	if (!build(e))
		return false;
	timed(e, "build");
	if (!gt_emit_link(e))
		return false;
	timed(e, "link");
	if (!gt_emit_verify(e, "after linking"))
		return false;
	timed(e, "verify");
	if (!gt_emit_passes(e))
		return false;
	timed(e, "passes");
	if (!gt_emit_object(e, elf, len))
		return false;
	timed(e, "object");
	return true;
}

bool gt_emit(struct gt_plan *p, const struct gt_emit_opts *opts, void **elf, size_t *len,
	     struct gt_diags *diags)
{
	struct gt_emit *e = gt_xcalloc(1, sizeof(*e));
	volatile bool ok = false;

	*elf = NULL;
	*len = 0;
	e->plan = p;
	e->m = &p->m;
	e->diags = diags;
	e->arena = diags->arena;
	e->opts = opts;
	if (!gt_arch_find(p->m.arch)) {
		gt_error(diags, GT_TAG_INTERNAL, (struct gt_span){0}, "no code for %s", p->m.arch);
		free(e);
		return false;
	}
	open_module(e);
	gt_emit_catch(e);
	if (!setjmp(e->fatal)) {
		ok = translate(e, elf, len);
		gt_emit_uncatch();
		close_module(e);
		timed(e, "close");
	} else {
		gt_emit_uncatch(); /* LLVM's state is unknown: its memory is left alone */
	}
	free(e);
	return ok;
}

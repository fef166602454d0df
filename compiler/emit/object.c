/*
 * From the module to bytes: passes, code, dumps. And LLVM's complaints: it reports errors of code
 * generation to a handler and goes on, and calls another one before it would abort; both become
 * diagnostics here.
 */
#include "emit/emit.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include <llvm-c/Analysis.h>
#include <llvm-c/ErrorHandling.h>
#include <llvm-c/Support.h>
#include <llvm-c/Target.h>
#include <llvm-c/Transforms/PassBuilder.h>

static _Thread_local struct gt_emit *catching;

/* The span of "script.gt:12:1: ...": line 12 of the made-up source. */
static struct gt_span span_of(struct gt_emit *e, const char *text)
{
	const char *p = strstr(text, "script.gt:");
	unsigned long line = p ? strtoul(p + strlen("script.gt:"), NULL, 10) : 0;
	if (line && line <= e->lines.n)
		return e->lines.v[line - 1].span;
	return e->prog.p ? e->prog.p->span : (struct gt_span){0};
}

/* The program with the most code: what the assembler finds too far away, it finds in that one. */
static struct gt_span largest(struct gt_emit *e)
{
	struct gt_span span = {0};
	size_t most = 0;
	for (int i = 0; i < e->m->nprogs; i++) {
		LLVMValueRef f = LLVMGetNamedFunction(e->mod, e->m->progs[i].name);
		size_t n = 0;
		for (LLVMBasicBlockRef b = f ? LLVMGetFirstBasicBlock(f) : NULL; b;
		     b = LLVMGetNextBasicBlock(b))
			for (LLVMValueRef in = LLVMGetFirstInstruction(b); in;
			     in = LLVMGetNextInstruction(in))
				n++;
		if (n > most) {
			most = n;
			span = e->plan->progs[i].span;
		}
	}
	return span;
}

static void report(struct gt_emit *e, const char *text)
{
	struct gt_span span = span_of(e, text);
	if (strstr(text, "out of insn range"))
		gt_plan_jumps_too_far(e->diags, largest(e));
	else if (strstr(text, "stack limit"))
		gt_error(e->diags, GT_TAG_LIMIT, span,
			 "a clause needs more than the 512 bytes of stack that a BPF program has: "
			 "use fewer variables "
			 "or shorter keys");
	else
		gt_error(e->diags, GT_TAG_INTERNAL, span, "LLVM makes no BPF code of this: %s",
			 text);
}

static void on_diagnostic(LLVMDiagnosticInfoRef info, void *arg)
{
	struct gt_emit *e = arg;
	if (LLVMGetDiagInfoSeverity(info) != LLVMDSError)
		return;
	char *text = LLVMGetDiagInfoDescription(info);
	if (!e->nerrors++)
		report(e, text); /* the first one says it; others follow from it */
	LLVMDisposeMessage(text);
}

/* LLVM aborts when this returns. */
static void on_fatal(const char *text)
{
	struct gt_emit *e = catching;
	if (!e)
		return;
	report(e, text);
	longjmp(e->fatal, 1);
}

void gt_emit_catch(struct gt_emit *e)
{
	static bool installed;
	if (!installed) {
		LLVMInstallFatalErrorHandler(on_fatal);
		installed = true;
	}
	catching = e;
	LLVMContextSetDiagnosticHandler(e->ctx, on_diagnostic, e);
}

void gt_emit_uncatch(void)
{
	catching = NULL;
}

bool gt_emit_target(struct gt_emit *e)
{
	static bool ready;
	static const char triple[] = "bpfel";
	LLVMTargetRef target;
	char *why = NULL;
	if (!ready) {
		/* The scheduler that LLVM would take, list-ilp, needs the square of a block's length. */
		static const char *const options[] = {"gotap", "-pre-RA-sched=list-burr"};
		LLVMParseCommandLineOptions(GT_COUNT(options), options, NULL);
		LLVMInitializeBPFTargetInfo();
		LLVMInitializeBPFTarget();
		LLVMInitializeBPFTargetMC();
		LLVMInitializeBPFAsmPrinter();
		ready = true;
	}
	if (LLVMGetTargetFromTriple(triple, &target, &why)) {
		gt_error(e->diags, GT_TAG_INTERNAL, (struct gt_span){0},
			 "LLVM has no BPF back end: %s", why);
		LLVMDisposeMessage(why);
		return false;
	}
	e->tm = LLVMCreateTargetMachine(target, triple, "v3", "", LLVMCodeGenLevelLess,
					LLVMRelocDefault, LLVMCodeModelDefault);
	LLVMTargetDataRef layout = LLVMCreateTargetDataLayout(e->tm);
	LLVMSetTarget(e->mod, triple);
	LLVMSetModuleDataLayout(e->mod, layout);
	LLVMDisposeTargetData(layout);
	return true;
}

bool gt_emit_verify(struct gt_emit *e, const char *when)
{
	char *why = NULL;
	bool bad = LLVMVerifyModule(e->mod, LLVMReturnStatusAction, &why);
	if (bad)
		gt_error(e->diags, GT_TAG_INTERNAL, (struct gt_span){0},
			 "the module is broken %s: %s", when, why);
	LLVMDisposeMessage(why);
	return !bad;
}

/* Inlined instructions take the script's line: the outermost place they were inlined at. */
static void flatten_lines(struct gt_emit *e)
{
	for (LLVMValueRef f = LLVMGetFirstFunction(e->mod); f; f = LLVMGetNextFunction(f)) {
		size_t n;
		bool loop = !strncmp(LLVMGetValueName2(f, &n), "gt_loop_", 8);
		if (LLVMIsDeclaration(f) || (!LLVMGetSection(f) && !loop))
			continue;
		for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(f); b;
		     b = LLVMGetNextBasicBlock(b))
			for (LLVMValueRef i = LLVMGetFirstInstruction(b); i;
			     i = LLVMGetNextInstruction(i)) {
				LLVMMetadataRef loc = LLVMInstructionGetDebugLoc(i), at;
				if (!loc || !LLVMDILocationGetInlinedAt(loc))
					continue;
				while ((at = LLVMDILocationGetInlinedAt(loc)))
					loc = at;
				LLVMInstructionSetDebugLoc(i, loc);
			}
	}
}

static bool all_defined(struct gt_emit *e)
{
	for (LLVMValueRef f = LLVMGetFirstFunction(e->mod); f; f = LLVMGetNextFunction(f)) {
		if (!LLVMIsDeclaration(f) || LLVMGetIntrinsicID(f))
			continue;
		size_t n;
		gt_error(e->diags, GT_TAG_INTERNAL, (struct gt_span){0},
			 "%s is called and nowhere defined", LLVMGetValueName2(f, &n));
		return false;
	}
	return true;
}

bool gt_emit_passes(struct gt_emit *e)
{
	LLVMPassBuilderOptionsRef opts = LLVMCreatePassBuilderOptions();
	LLVMErrorRef err = LLVMRunPasses(
		e->mod,
		"always-inline,globaldce,function(sroa,early-cse,simplifycfg<no-speculate-blocks>)",
		e->tm, opts);
	LLVMDisposePassBuilderOptions(opts);
	if (err) {
		char *text = LLVMGetErrorMessage(err);
		gt_error(e->diags, GT_TAG_INTERNAL, (struct gt_span){0}, "LLVM's passes fail: %s",
			 text);
		LLVMDisposeErrorMessage(text);
		return false;
	}
	flatten_lines(e);
	return all_defined(e);
}

/* Of the assembly only what executes: labels of functions and blocks, instructions. */
static void keep_code(const char *text, size_t len, struct gt_buf *out)
{
	const char *end = text + len;
	bool code = true;
	while (text < end) {
		const char *nl = memchr(text, '\n', (size_t)(end - text));
		size_t n = nl ? (size_t)(nl - text) : (size_t)(end - text);
		const char *p = text;
		while (p < text + n && isspace((unsigned char)*p))
			p++;
		size_t rest = (size_t)(text + n - p);
		if (rest > 8 && !strncmp(p, ".section", 8))
			code = !memmem(p, rest, ".BTF", 4) && !memmem(p, rest, "maps", 4) &&
			       !memmem(p, rest, "rodata", 6) && !memmem(p, rest, "license", 7) &&
			       !memmem(p, rest, "gotap", 5) && !memmem(p, rest, "debug", 5);
		const char *comment = memmem(p, rest, "#", 1);
		size_t keep = comment ? (size_t)(comment - text) : n;
		while (keep && isspace((unsigned char)text[keep - 1]))
			keep--;
		bool label = keep && text[keep - 1] == ':',
		     noise = rest && (*p == '.' || !strncmp(p, "$tmp", 4)) && !label;
		if (label &&
		    (!strncmp(p, ".Ltmp", 5) || !strncmp(p, ".Lfunc", 6) || !strncmp(p, "$", 1)))
			noise = true;
		if (code && keep && !noise) {
			gt_buf_add(out, text, keep);
			gt_buf_char(out, '\n');
		}
		text += n + 1;
	}
}

static void dump_bpf(struct gt_emit *e, struct gt_buf *out)
{
	LLVMModuleRef copy = LLVMCloneModule(e->mod); /* making code changes the module */
	LLVMMemoryBufferRef text;
	char *why = NULL;
	if (LLVMTargetMachineEmitToMemoryBuffer(e->tm, copy, LLVMAssemblyFile, &why, &text)) {
		LLVMDisposeMessage(why);
	} else {
		keep_code(LLVMGetBufferStart(text), LLVMGetBufferSize(text), out);
		LLVMDisposeMemoryBuffer(text);
	}
	LLVMDisposeModule(copy);
}

bool gt_emit_object(struct gt_emit *e, void **elf, size_t *len)
{
	LLVMMemoryBufferRef bytes = NULL;
	char *why = NULL;
	if (e->opts && e->opts->dump_llvm) {
		char *text = LLVMPrintModuleToString(e->mod);
		gt_buf_str(e->opts->dump_llvm, text);
		LLVMDisposeMessage(text);
	}
	if (e->opts && e->opts->dump_bpf)
		dump_bpf(e, e->opts->dump_bpf);
	if (e->nerrors)
		return false;
	if (LLVMTargetMachineEmitToMemoryBuffer(e->tm, e->mod, LLVMObjectFile, &why, &bytes)) {
		if (!e->nerrors)
			report(e, why);
		LLVMDisposeMessage(why);
		return false;
	}
	if (!e->nerrors) { /* with errors there are bytes too, but not good ones */
		*len = LLVMGetBufferSize(bytes);
		*elf = gt_xcalloc(1, *len);
		memcpy(*elf, LLVMGetBufferStart(bytes), *len);
	}
	LLVMDisposeMemoryBuffer(bytes);
	return !e->nerrors;
}

/*
 * The BPF C library: bitcode that is built in and read lazily. What the program names is declared
 * with the library's own type; linking then takes in only what is named, and what that needs.
 */
#include "emit/emit.h"

#include <string.h>

#include <llvm-c/BitReader.h>
#include <llvm-c/Linker.h>

#include "base/embed.h"

/* Calls of one library function that are inlined; its arguments when it is not; instructions of a call. */
enum { COPIES_MAX = 16, REGISTERS = 5, CALL_INSNS = 4 };

bool gt_emit_lib_open(struct gt_emit *e)
{
	const struct gt_embedded *bc = &gt_bitcode[0];
	/* The lazy reader owns the buffer object, not the bytes. */
	LLVMMemoryBufferRef buf = LLVMCreateMemoryBufferWithMemoryRange(
		bc->start, (size_t)(bc->end - bc->start), "gotap", 0);
	if (LLVMGetBitcodeModuleInContext2(e->ctx, buf, &e->lib)) {
		e->lib = NULL;
		gt_error(e->diags, GT_TAG_INTERNAL, (struct gt_span){0},
			 "the built-in BPF library cannot be read");
		return false;
	}
	/* It would pull in every map. */
	LLVMValueRef used = LLVMGetNamedGlobal(e->lib, "llvm.compiler.used");
	if (used)
		LLVMDeleteGlobal(used);
	return true;
}

LLVMValueRef gt_emit_lib(struct gt_emit *e, const char *name)
{
	LLVMValueRef f = LLVMGetNamedFunction(e->mod, name), from;
	if (f || (f = LLVMGetNamedGlobal(e->mod, name)))
		return f;
	from = LLVMGetNamedFunction(e->lib, name);
	if (from)
		return LLVMAddFunction(e->mod, name, LLVMGlobalGetValueType(from));
	from = LLVMGetNamedGlobal(e->lib, name);
	return from ? LLVMAddGlobal(e->mod, LLVMGlobalGetValueType(from), name) : NULL;
}

LLVMValueRef gt_emit_lib_call(struct gt_emit *e, const char *name, LLVMValueRef *args, unsigned n)
{
	LLVMValueRef f = gt_emit_lib(e, name);
	if (!f)
		gt_die("internal: the BPF library has no %s", name);
	return LLVMBuildCall2(e->b, LLVMGlobalGetValueType(f), f, args, n, "");
}

static bool is_section(LLVMValueRef v, const char *name)
{
	const char *s = LLVMGetSection(v);
	return s && !strcmp(s, name);
}

static bool same_length(LLVMValueRef f)
{
	int n = 0;
	for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(f); b; b = LLVMGetNextBasicBlock(b))
		for (LLVMValueRef i = LLVMGetFirstInstruction(b); i; i = LLVMGetNextInstruction(i))
			if (++n > CALL_INSNS)
				return false;
	return true;
}

/* A function that so many places call is not copied to each: what is compiled and loaded stays small. */
static bool is_shared(LLVMValueRef f)
{
	int n = 0;
	if (LLVMCountParams(f) > REGISTERS || same_length(f))
		return false;
	for (LLVMUseRef u = LLVMGetFirstUse(f); u && n <= COPIES_MAX; u = LLVMGetNextUse(u))
		n++;
	return n > COPIES_MAX;
}

static unsigned attribute_kind(const char *name)
{
	return LLVMGetEnumAttributeKindForName(name, strlen(name));
}

/* Hidden, and not internal: libbpf then makes it static, which the kernel checks call by call. */
static void share(struct gt_emit *e, LLVMValueRef f)
{
	LLVMAttributeIndex at = (LLVMAttributeIndex)LLVMAttributeFunctionIndex;
	LLVMRemoveEnumAttributeAtIndex(f, at, attribute_kind("alwaysinline"));
	LLVMAddAttributeAtIndex(f, at,
				LLVMCreateEnumAttribute(e->ctx, attribute_kind("noinline"), 0));
	LLVMSetVisibility(f, LLVMHiddenVisibility);
}

bool gt_emit_link(struct gt_emit *e)
{
	/* Definitions of this linkage are taken only when something refers to them. */
	for (LLVMValueRef f = LLVMGetFirstFunction(e->lib); f; f = LLVMGetNextFunction(f))
		if (!LLVMIsDeclaration(f) && LLVMGetLinkage(f) == LLVMExternalLinkage)
			LLVMSetLinkage(f, LLVMLinkOnceODRLinkage);
	for (LLVMValueRef g = LLVMGetFirstGlobal(e->lib); g; g = LLVMGetNextGlobal(g))
		if (!LLVMIsDeclaration(g) && LLVMGetLinkage(g) == LLVMExternalLinkage &&
		    !is_section(g, "license"))
			LLVMSetLinkage(g, LLVMLinkOnceODRLinkage);
	LLVMModuleRef lib = e->lib;
	e->lib = NULL; /* the linker consumes it */
	if (LLVMLinkModules2(e->mod, lib)) {
		gt_error(e->diags, GT_TAG_INTERNAL, (struct gt_span){0},
			 "the BPF library does not link");
		return false;
	}
	for (LLVMValueRef f = LLVMGetFirstFunction(e->mod); f; f = LLVMGetNextFunction(f))
		if (LLVMGetLinkage(f) == LLVMLinkOnceODRLinkage && is_shared(f))
			share(e, f);
		else if (!LLVMIsDeclaration(f) && !LLVMGetSection(f))
			LLVMSetLinkage(f, LLVMInternalLinkage);
	for (LLVMValueRef g = LLVMGetFirstGlobal(e->mod); g; g = LLVMGetNextGlobal(g))
		if (LLVMGetLinkage(g) == LLVMLinkOnceODRLinkage)
			LLVMSetLinkage(g, LLVMExternalLinkage);
	return true;
}

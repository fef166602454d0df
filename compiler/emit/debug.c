/*
 * Debug information, as far as BTF needs it: without it libbpf finds no maps and no slots, and one
 * wrong entry makes the kernel drop all of it. Names are [A-Za-z0-9_]; every function has all its
 * parameters, kept.
 */
#include "emit/emit.h"

#include <string.h>

#include <llvm-c/IRReader.h>

/*
 * The builder cannot make a DIFile that carries its text, the IR parser can. Without the text LLVM
 * would open the path at run time.
 */
static LLVMMetadataRef file_with_text(struct gt_emit *e)
{
	struct gt_buf text = {0}, ir = {0};
	LLVMMetadataRef file = NULL;
	LLVMModuleRef m = NULL;
	char *why = NULL;

	gt_emit_source(e, &text);
	gt_buf_str(&ir,
		   "!x = !{!0}\n!0 = !DIFile(filename: \"script.gt\", directory: \"\", source: \"");
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.p[i];
		if (c < ' ' || c >= 0x7f || c == '"' || c == '\\')
			gt_buf_printf(&ir, "\\%02X", c);
		else
			gt_buf_char(&ir, (char)c);
	}
	gt_buf_str(&ir, "\")\n");
	/* the parser takes the buffer */
	if (!LLVMParseIRInContext(e->ctx,
				  LLVMCreateMemoryBufferWithMemoryRangeCopy(ir.p, ir.n, "file"), &m,
				  &why)) {
		LLVMValueRef op;
		LLVMGetNamedMetadataOperands(m, "x", &op);
		file = LLVMValueAsMetadata(op);
		LLVMDisposeModule(m);
	} else {
		gt_error(e->diags, GT_TAG_INTERNAL, (struct gt_span){0},
			 "the script's text does not pass: %s", why);
		LLVMDisposeMessage(why);
	}
	gt_buf_free(&text);
	gt_buf_free(&ir);
	return file;
}

static void module_flag(struct gt_emit *e, LLVMModuleFlagBehavior how, const char *name,
			uint32_t value)
{
	LLVMAddModuleFlag(e->mod, how, name, strlen(name),
			  LLVMValueAsMetadata(LLVMConstInt(e->i32, value, 0)));
}

static LLVMMetadataRef basic(struct gt_emit *e, const char *name, uint64_t bits, unsigned encoding)
{
	return LLVMDIBuilderCreateBasicType(e->di, name, strlen(name), bits, encoding,
					    LLVMDIFlagZero);
}

bool gt_emit_debug_begin(struct gt_emit *e)
{
	enum { UNSIGNED = 7, UNSIGNED_CHAR = 8, C99 = 0x0c };
	static const char producer[] = "gotap";
	/* BTF without DWARF: version 0 wins over the library's. */
	module_flag(e, LLVMModuleFlagBehaviorWarning, "Debug Info Version",
		    LLVMDebugMetadataVersion());
	module_flag(e, LLVMModuleFlagBehaviorWarning, "CodeView", 1);
	module_flag(e, LLVMModuleFlagBehaviorOverride, "Dwarf Version", 0);
	e->di = LLVMCreateDIBuilder(e->mod);
	e->file = file_with_text(e);
	if (!e->file)
		return false;
	e->unit = LLVMDIBuilderCreateCompileUnit(e->di, LLVMDWARFSourceLanguageC99, e->file,
						 producer, strlen(producer), 1, "", 0, 0, "", 0,
						 LLVMDWARFEmissionFull, 0, 0, 0, "", 0, "", 0);
	e->di_char = basic(e, "char", 8, UNSIGNED_CHAR);
	e->di_u16 = basic(e, "unsigned short", 16, UNSIGNED);
	e->di_u32 = basic(e, "unsigned int", 32, UNSIGNED);
	e->di_u64 = basic(e, "unsigned long", 64, UNSIGNED);
	return true;
}

LLVMMetadataRef gt_emit_debug_array(struct gt_emit *e, LLVMMetadataRef elem, uint64_t elem_size,
				    uint64_t n)
{
	LLVMMetadataRef range = LLVMDIBuilderGetOrCreateSubrange(e->di, 0, (int64_t)n);
	return LLVMDIBuilderCreateArrayType(e->di, n * elem_size * 8, 0, elem, &range, 1);
}

static LLVMMetadataRef pointer(struct gt_emit *e, LLVMMetadataRef to)
{
	return LLVMDIBuilderCreatePointerType(e->di, to, 64, 0, 0, "", 0);
}

LLVMMetadataRef gt_emit_debug_const(struct gt_emit *e, LLVMMetadataRef type)
{
	enum { TAG_CONST = 0x26, TAG_VOLATILE = 0x35 };
	return LLVMDIBuilderCreateQualifiedType(
		e->di, TAG_CONST, LLVMDIBuilderCreateQualifiedType(e->di, TAG_VOLATILE, type));
}

LLVMMetadataRef gt_emit_debug_program(struct gt_emit *e, LLVMValueRef fn, const char *name,
				      unsigned line)
{
	LLVMMetadataRef ctx_type = pointer(e, e->di_u64);
	LLVMMetadataRef types[] = {e->di_u32, ctx_type};
	LLVMMetadataRef type =
		LLVMDIBuilderCreateSubroutineType(e->di, e->file, types, 2, LLVMDIFlagZero);
	LLVMMetadataRef sp =
		LLVMDIBuilderCreateFunction(e->di, e->file, name, strlen(name), "", 0, e->file,
					    line, type, 0, 1, line, LLVMDIFlagPrototyped, 1);
	LLVMDIBuilderCreateParameterVariable(e->di, sp, "ctx", 3, 1, e->file, line, ctx_type, 1,
					     LLVMDIFlagZero);
	LLVMSetSubprogram(fn, sp);
	return sp;
}

LLVMMetadataRef gt_emit_debug_callback(struct gt_emit *e, LLVMValueRef fn, const char *name,
				       unsigned line, unsigned nparams)
{
	static const char *const names[] = {"a", "b", "c", "d"};
	LLVMMetadataRef word = pointer(e, e->di_u64), types[] = {e->di_u64, word, word, word, word};
	if (nparams == 2)
		types[1] = e->di_u64; /* the number of the round */
	LLVMMetadataRef type = LLVMDIBuilderCreateSubroutineType(e->di, e->file, types, nparams + 1,
								 LLVMDIFlagZero);
	LLVMMetadataRef sp =
		LLVMDIBuilderCreateFunction(e->di, e->file, name, strlen(name), "", 0, e->file,
					    line, type, 1, 1, line, LLVMDIFlagPrototyped, 1);
	for (unsigned i = 0; i < nparams; i++)
		LLVMDIBuilderCreateParameterVariable(e->di, sp, names[i], 1, i + 1, e->file, line,
						     types[i + 1], 1, LLVMDIFlagZero);
	LLVMSetSubprogram(fn, sp);
	return sp;
}

void gt_emit_debug_var(struct gt_emit *e, LLVMValueRef global, const char *name,
		       LLVMMetadataRef type)
{
	LLVMMetadataRef expr = LLVMDIBuilderCreateExpression(e->di, NULL, 0);
	LLVMMetadataRef gve = LLVMDIBuilderCreateGlobalVariableExpression(
		e->di, e->unit, name, strlen(name), "", 0, e->file, 0, type, 0, expr, NULL, 0);
	LLVMGlobalSetMetadata(global, LLVMGetMDKindIDInContext(e->ctx, "dbg", 3), gve);
}

LLVMMetadataRef gt_emit_debug_map(struct gt_emit *e, const struct gt_map_attr *attrs, unsigned n)
{
	LLVMMetadataRef members[8];
	for (unsigned i = 0; i < n; i++) {
		LLVMMetadataRef type =
			pointer(e, gt_emit_debug_array(e, e->di_u32, 4, attrs[i].value));
		members[i] = LLVMDIBuilderCreateMemberType(e->di, e->file, attrs[i].name,
							   strlen(attrs[i].name), e->file, 0, 64, 0,
							   i * 64, LLVMDIFlagZero, type);
	}
	return LLVMDIBuilderCreateStructType(e->di, e->file, "", 0, e->file, 0, n * 64, 0,
					     LLVMDIFlagZero, NULL, members, n, 0, NULL, "", 0);
}

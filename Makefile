# gotap. `make` builds gotap and gotap-run, `make demo` shows it, `make test` runs everything.
# SAN=1 builds with ASan and UBSan into build-san.

LLVM   ?= 19
CC     := gcc
CXX    := g++
CLANG  := clang-$(LLVM)
LLVM_CONFIG := llvm-config-$(LLVM)
LLVM_AS := llvm-as-$(LLVM)

B      := $(if $(SAN),build-san,build)
CFLAGS += -std=gnu17 -O2 -g -Wall -Wextra -Werror -D_GNU_SOURCE -MMD -MP -ffunction-sections -fdata-sections
CFLAGS += $(if $(SAN),-fsanitize=address$(comma)undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
comma  := ,

# Include paths are the one-way rule: runtime never sees compiler, compiler never sees session.
INC_runtime  := -Iruntime
INC_compiler := -Iruntime -Icompiler -I$(B)/gen
INC_cli      := -Iruntime -Icompiler -Icli -I$(B)/gen
LLVM_CFLAGS   = $(shell $(LLVM_CONFIG) --cflags)

RUNTIME_SRC  := $(filter-out runtime/main.c,$(wildcard runtime/*/*.c))
COMPILER_SRC := $(wildcard compiler/*.c compiler/*/*.c)
CLI_SRC      := $(wildcard cli/*.c)
BPF_SRC      := $(wildcard runtime/bpf/*.bpf.c)
RUNTIME_SRC  := $(filter-out $(BPF_SRC),$(RUNTIME_SRC))

RUNTIME_OBJ  := $(RUNTIME_SRC:%.c=$(B)/%.o) $(B)/gen/runtime_data.o
GRAMMAR_SRC  := $(B)/gen/parser.c $(B)/gen/lexer.c $(wildcard grammar/*.c)
GRAMMAR_OBJ  := $(patsubst %.c,$(B)/%.o,$(GRAMMAR_SRC:$(B)/%=%))
COMPILER_OBJ := $(COMPILER_SRC:%.c=$(B)/%.o) $(GRAMMAR_OBJ) $(B)/gen/compiler_data.o
CLI_OBJ      := $(CLI_SRC:%.c=$(B)/%.o)

RUNTIME_LIBS := -l:libbpf.a -ldw -lelf -lZydis -l:libjansson.a -lz -l:libzstd.a -lpthread -ldl -lm
LLVM_LIBS     = $(shell $(LLVM_CONFIG) --ldflags --link-static --libs bpfcodegen passes)
LDFLAGS      += -no-pie -Wl,--gc-sections $(if $(SAN),-fsanitize=address$(comma)undefined)

.PHONY: all clean unit test demo bench deps lint format reference fuzz san kernels
all: $(B)/gotap $(B)/gotap-run

$(B)/gotap: $(CLI_OBJ) $(B)/libgotapc.a $(B)/libgotap.a
	$(CXX) $(LDFLAGS) -static-libstdc++ -static-libgcc -o $@ $(CLI_OBJ) -Wl,--start-group $(B)/libgotapc.a $(B)/libgotap.a $(LLVM_LIBS) -Wl,--end-group $(RUNTIME_LIBS)
	$(if $(SAN),,@ln -sf $@ gotap)
$(B)/gotap-run: $(B)/runtime/main.o $(B)/libgotap.a
	$(CC) $(LDFLAGS) -o $@ $^ $(RUNTIME_LIBS)
	$(if $(SAN),,@ln -sf $@ gotap-run)

$(B)/libgotap.a: $(RUNTIME_OBJ)
	@rm -f $@; ar rcs $@ $^
$(B)/libgotapc.a: $(COMPILER_OBJ)
	@rm -f $@; ar rcs $@ $^

$(B)/runtime/%.o: runtime/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(INC_runtime) -I$(B)/gen -c -o $@ $<
$(B)/compiler/emit/%.o: compiler/emit/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(INC_compiler) $(LLVM_CFLAGS) -c -o $@ $<
$(B)/compiler/%.o: compiler/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(INC_compiler) -c -o $@ $<
$(B)/cli/%.o: cli/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(INC_cli) -c -o $@ $<

# Grammar
$(B)/gen/parser.c $(B)/gen/parser.h &: grammar/parser.y
	@mkdir -p $(@D)
	bison -Werror -o $(B)/gen/parser.c --defines=$(B)/gen/parser.h $<
$(B)/gen/lexer.c: grammar/lexer.l
	@mkdir -p $(@D)
	flex -o $@ $<
$(B)/grammar/%.o: grammar/%.c $(B)/gen/parser.h
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(INC_compiler) -Igrammar -c -o $@ $<
$(B)/gen/parser.o $(B)/gen/lexer.o: $(B)/gen/%.o: $(B)/gen/%.c $(B)/gen/parser.h
	$(CC) $(CFLAGS) -Wno-sign-compare -Wno-unused-function $(INC_compiler) -Igrammar -c -o $@ $<

# BPF C library: bitcode for the linker in emit/, and stand-alone objects. Where variables live is of no use to BTF, and
# costs the code generator a tenth of its time.
BPF_CFLAGS := --target=bpfel -idirafter /usr/include/$(shell uname -m)-linux-gnu -mcpu=v3 -O2 -g -Wall -Wextra -Werror -Iruntime -Iruntime/bpf -fno-stack-protector -Xclang -fexperimental-assignment-tracking=disabled -fdebug-prefix-map=$(CURDIR)=.
$(B)/gen/gt_lib.bc: runtime/bpf/lib.bpf.c $(wildcard runtime/bpf/*.h runtime/bpf/*.bpf.c)
	@mkdir -p $(@D)
	$(CLANG) $(BPF_CFLAGS) -emit-llvm -S -o $(@:.bc=.ll) $<
	grep -v '^ *#dbg_' $(@:.bc=.ll) | $(LLVM_AS) -o $@
$(B)/gen/%.bpf.o: runtime/bpf/%.bpf.c $(wildcard runtime/bpf/*.h)
	@mkdir -p $(@D)
	$(CLANG) $(BPF_CFLAGS) -c -o $@ $<

# Data that is built in: the library's stanzas for the compiler, layout and enum tables for both.
EVENT_FILES := $(sort $(wildcard probes-lib/events/*.gt probes-lib/lib/*.gt))
TABLE_FILES := $(sort $(wildcard probes-lib/layout/*.layout probes-lib/enums/*.enum))
SELF_OBJS   := $(patsubst runtime/bpf/%.bpf.c,$(B)/gen/%.bpf.o,$(filter-out runtime/bpf/lib.bpf.c,$(wildcard runtime/bpf/*.bpf.c)))
$(B)/gen/compiler_data.S: tools/embed.sh $(EVENT_FILES) $(B)/gen/gt_lib.bc
	@mkdir -p $(@D)
	sh tools/embed.sh gt_library $(EVENT_FILES) > $@
	sh tools/embed.sh gt_bitcode $(B)/gen/gt_lib.bc >> $@
$(B)/gen/runtime_data.S: tools/embed.sh $(TABLE_FILES) $(SELF_OBJS)
	@mkdir -p $(@D)
	sh tools/embed.sh gt_tables $(TABLE_FILES) > $@
	sh tools/embed.sh gt_bpf_objects $(SELF_OBJS) >> $@
$(B)/gen/%_data.o: $(B)/gen/%_data.S
	$(CC) -c -o $@ $<

# Unit tests: tests/unit/NAME.c is one cmocka program. tests/tools/NAME.c helps the data cases.
UNIT_BIN := $(patsubst tests/unit/%.c,$(B)/tests/%,$(wildcard tests/unit/*.c))
TOOL_BIN := $(patsubst tests/tools/%.c,$(B)/tests/%,$(wildcard tests/tools/*.c))
LINK_TEST = $(CC) $(CFLAGS) $(INC_compiler) -Itests -c -o $@.o $< && \
	$(CXX) $(LDFLAGS) -o $@ $@.o -Wl,--start-group $(B)/libgotapc.a $(B)/libgotap.a $(LLVM_LIBS) -Wl,--end-group $(RUNTIME_LIBS) -lcmocka
$(B)/tests/%: tests/unit/%.c $(B)/libgotapc.a $(B)/libgotap.a
	@mkdir -p $(@D)
	$(LINK_TEST)
$(B)/tests/%: tests/tools/%.c $(B)/libgotapc.a $(B)/libgotap.a
	@mkdir -p $(@D)
	$(LINK_TEST)
# The parser that traces, for the coverage of the grammar.
$(B)/tests/gt_parse_traced: tests/tools/gt_parse.c $(B)/gen/parser.c $(B)/libgotapc.a $(B)/libgotap.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -DGT_YYDEBUG=1 -Wno-sign-compare -Wno-unused-function $(INC_compiler) -Igrammar $(LDFLAGS) -o $@ \
		tests/tools/gt_parse.c $(B)/gen/parser.c $(B)/libgotapc.a $(B)/libgotap.a $(RUNTIME_LIBS)
unit: $(UNIT_BIN) $(TOOL_BIN) $(B)/tests/gt_parse_traced

# Fuzz targets, with libFuzzer where they have no main of their own: build/fuzz/NAME [CORPUS].
FUZZ_FLAGS := -std=gnu17 -g -O1 -D_GNU_SOURCE -fsanitize=address$(comma)undefined $(INC_compiler) -Igrammar
FUZZ_PARSE := $(GRAMMAR_SRC) $(wildcard compiler/ast/*.c compiler/fmt/*.c runtime/base/*.c)
$(B)/fuzz/parse_fuzz $(B)/fuzz/fmt_fuzz: $(B)/fuzz/%: tests/fuzz/%.c $(FUZZ_PARSE)
	@mkdir -p $(@D)
	$(CLANG) $(FUZZ_FLAGS) -fsanitize=fuzzer -Wno-unused-function -o $@ $< $(FUZZ_PARSE)
FUZZ_COMPILE := $(GRAMMAR_SRC) $(filter-out compiler/emit/%,$(COMPILER_SRC)) $(RUNTIME_SRC) $(B)/gen/runtime_data.o $(B)/gen/compiler_data.o
$(B)/fuzz/compile_fuzz: tests/fuzz/compile_fuzz.c $(FUZZ_COMPILE)
	@mkdir -p $(@D)
	$(CLANG) $(FUZZ_FLAGS) -I$(B)/gen -fsanitize=fuzzer -Wno-unused-function -o $@ $< $(FUZZ_COMPILE) $(RUNTIME_LIBS)
$(B)/fuzz/%: tests/fuzz/%.c $(RUNTIME_SRC) $(B)/gen/runtime_data.o
	@mkdir -p $(@D)
	$(CLANG) $(FUZZ_FLAGS) -I$(B)/gen -o $@ $< $(RUNTIME_SRC) $(B)/gen/runtime_data.o $(RUNTIME_LIBS)
fuzz: $(patsubst tests/fuzz/%.c,$(B)/fuzz/%,$(wildcard tests/fuzz/*.c))

# These work as the only command typed on a fresh clone: what builds is asked for in a make of its own, when
# everything that it calls is there.
BUILD := +$(MAKE) --no-print-directory -j$$(nproc)
deps:
	.ci/deps
test: deps
	$(BUILD) all unit
	python3 tests/run.py --build $(B)
# Parser, checker and formatter once more, with sanitizers, that of leaks included.
san: deps
	+$(MAKE) --no-print-directory -j$$(nproc) SAN=1 build-san/gotap build-san/tests/gt_parse
	python3 tests/run.py --build build-san -k parse/ -k sema/ -k plan/ -k fmt/
# Cases on other kernels, which are booted in QEMU.
kernels: deps
	$(BUILD) all
	python3 tests/kernels/run.py --build $(B)
demo: deps
	$(BUILD) all
	tests/demo.sh $(B)
bench: deps
	$(BUILD) all
	python3 tests/bench/bench.py --build $(B)
	python3 tests/bench/compile.py --build $(B)
lint: all
	python3 tests/lint.py --build $(B)
format:
	git ls-files '*.c' '*.h' | xargs clang-format-$(LLVM) -i

# The reference is written by gotap itself; a test sees to it that the file is current.
reference: all
	$(B)/gotap help reference > docs/reference.md

clean:
	rm -rf build build-san gotap gotap-run

-include $(shell find $(B) -name '*.d' 2>/dev/null)

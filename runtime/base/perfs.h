/*
 * Perf events by name: one table for who checks them, who lists them and who opens them. Who uses the
 * last column includes <linux/perf_event.h>.
 *
 * GT_PERF(SOFTWARE or HARDWARE, "name", "other name" or "", events a hit when not written, number)
 */
#ifndef GT_BASE_PERFS_H
#define GT_BASE_PERFS_H

#define GT_PERFS                                                                                                  \
	GT_PERF(SOFTWARE, "cpu-clock", "cpu", 1000000, PERF_COUNT_SW_CPU_CLOCK)                                   \
	GT_PERF(SOFTWARE, "task-clock", "", 1000000, PERF_COUNT_SW_TASK_CLOCK)                                    \
	GT_PERF(SOFTWARE, "page-faults", "faults", 100, PERF_COUNT_SW_PAGE_FAULTS)                                \
	GT_PERF(SOFTWARE, "context-switches", "cs", 1000, PERF_COUNT_SW_CONTEXT_SWITCHES)                         \
	GT_PERF(SOFTWARE, "cpu-migrations", "", 1, PERF_COUNT_SW_CPU_MIGRATIONS)                                  \
	GT_PERF(SOFTWARE, "minor-faults", "", 100, PERF_COUNT_SW_PAGE_FAULTS_MIN)                                 \
	GT_PERF(SOFTWARE, "major-faults", "", 1, PERF_COUNT_SW_PAGE_FAULTS_MAJ)                                   \
	GT_PERF(SOFTWARE, "alignment-faults", "", 1, PERF_COUNT_SW_ALIGNMENT_FAULTS)                              \
	GT_PERF(SOFTWARE, "emulation-faults", "", 1, PERF_COUNT_SW_EMULATION_FAULTS)                              \
	GT_PERF(SOFTWARE, "dummy", "", 1, PERF_COUNT_SW_DUMMY)                                                    \
	GT_PERF(SOFTWARE, "bpf-output", "", 1, PERF_COUNT_SW_BPF_OUTPUT)                                          \
	GT_PERF(HARDWARE, "cpu-cycles", "cycles", 1000000, PERF_COUNT_HW_CPU_CYCLES)                              \
	GT_PERF(HARDWARE, "instructions", "", 1000000, PERF_COUNT_HW_INSTRUCTIONS)                                \
	GT_PERF(HARDWARE, "cache-references", "", 1000000, PERF_COUNT_HW_CACHE_REFERENCES)                        \
	GT_PERF(HARDWARE, "cache-misses", "", 1000000, PERF_COUNT_HW_CACHE_MISSES)                                \
	GT_PERF(HARDWARE, "branch-instructions", "branches", 100000, PERF_COUNT_HW_BRANCH_INSTRUCTIONS)           \
	GT_PERF(HARDWARE, "branch-misses", "", 100000, PERF_COUNT_HW_BRANCH_MISSES)                               \
	GT_PERF(HARDWARE, "bus-cycles", "", 100000, PERF_COUNT_HW_BUS_CYCLES)                                     \
	GT_PERF(HARDWARE, "frontend-stalls", "", 1000000, PERF_COUNT_HW_STALLED_CYCLES_FRONTEND)                  \
	GT_PERF(HARDWARE, "backend-stalls", "", 1000000, PERF_COUNT_HW_STALLED_CYCLES_BACKEND)                    \
	GT_PERF(HARDWARE, "ref-cycles", "", 1000000, PERF_COUNT_HW_REF_CPU_CYCLES)

#endif

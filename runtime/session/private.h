/* What the files of session/ share. */
#ifndef GT_SESSION_PRIVATE_H
#define GT_SESSION_PRIVATE_H

#include <bpf/libbpf.h>
#include <sys/types.h>

#include "base/map.h"
#include "bind/bind.h"
#include "event/event.h"
#include "session/features.h"
#include "session/session.h"
#include "target/image.h"

/* Inode of the initial PID namespace, on every kernel (PROC_PID_INIT_INO). */
#define GT_INIT_PIDNS 0xeffffffcu

/* A process that the session is about, of a target or (with -p and -c) of any other program. */
enum { GT_NO_TARGET = -1 };
struct gt_proc {
	pid_t pid;
	int target; /* index, or GT_NO_TARGET */
	int pidfd;  /* -1: not waited for */
	bool seen;  /* in the scan at hand */
};

/* One binary at work: its binding and its copy of the object, with the target programs. */
struct gt_instance {
	struct gt_target *target;
	int fd;	    /* keeps the file reachable, whatever becomes of its name and processes */
	char *path; /* of the file through fd, for the kernel */
	struct gt_binding bind;
	struct bpf_object *obj;
};

/* A binary that user programs name, of any language. */
struct gt_user_file {
	struct gt_image *im;
	int fd;		  /* keeps the file reachable */
	const char *path; /* of the file through fd, for the kernel */
	const char *name; /* as people know it */
};

/* One place to be probed. */
struct gt_place {
	uint64_t offset; /* in the file */
	uint64_t cookie;
	uint64_t semaphore; /* its offset in the file, 0: none */
	const char *what;   /* for messages */
	int file;	    /* user programs: index in files */
};
GT_VEC_DECL(gt_places, struct gt_place);

struct gt_held_child {
	pid_t pid; /* 0: none */
	bool released, reaped;
	int status; /* for exit(2): 128 + N where signal N ended it; 0 while it runs */
};

struct gt_session {
	const struct gt_object *o;
	const struct gt_manifest *m; /* &o->m */
	struct gt_session_opts opts;
	const struct gt_features *features;
	struct gt_arena arena;
	bool all;	    /* every running Go program: neither -p nor -c nor -b */
	bool needs_targets; /* there are target programs, or base programs that look at processes */
	bool asks_processes; /* snapshot() and gostat(): user space reads their memory */
	bool told_stats;
	bool filter_links; /* target programs: the link cannot filter by process, the program must */
	char *why;	   /* first failure, malloced */

	struct gt_held_child child;
	GT_VEC(struct gt_target *) targets; /* the same as in instances, for event/ */
	GT_VEC(struct gt_instance) instances;
	GT_VEC(struct gt_proc) procs;
	GT_VEC(struct gt_user_file) files;
	struct gt_places *places; /* per manifest program: of user programs */
	GT_VEC(struct gt_user_site) sites;
	bool *missing;	      /* per manifest program: it is not there, and that is fine */
	struct gt_map others; /* binaries that are no targets, while looking for some */

	struct gt_kfacts *kernel; /* for slots of probes' arguments, made when first needed */
	struct bpf_object *base;
	int *map_fds; /* one per manifest map, borrowed from base */
	int procs_fd; /* gt_procs, -1 without */
	bool *bound;  /* per manifest program: it has sites in some target */
	char *log;    /* verifier's and libbpf's, see load.c */
	GT_VEC(struct bpf_link *) links;
	int nprobes;

	GT_VEC(struct gt_step) times;
	int64_t opened, step_start;
	bool progress; /* a line of it stands on the terminal */
};

/* Keeps the first message; returns err. */
int gt_session_fail(struct gt_session *s, int err, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
/*
 * After an error about program prog: where it says that the probe is not there and the script takes that, 0, and
 * the program is left out; else err.
 */
int gt_session_missing(struct gt_session *s, int prog, int err);
void gt_session_warn(const struct gt_session *s, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
/* Under -v. */
void gt_session_say(const struct gt_session *s, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
/*
 * On a terminal, once opening has taken half a second: "WHAT i of n" on a line that the next one replaces.
 * what NULL takes the line away.
 */
void gt_session_progress(struct gt_session *s, const char *what, size_t i, size_t n);
/* Ends the step that began where the last one ended. */
void gt_session_step(struct gt_session *s, const char *name);
int64_t gt_session_now(void); /* CLOCK_MONOTONIC */

/* discover.c: targets and processes by the options. */
int gt_session_discover(struct gt_session *s);
/* Looks for new processes of known binaries and forgets dead ones; keeps gt_procs in step. */
void gt_session_rescan(struct gt_session *s);
/* The process is gone: its row too. */
void gt_session_forget(struct gt_session *s, size_t proc);

/* child.c: the command of -c, stopped at its first instruction until it is let go. */
int gt_child_start(struct gt_session *s);
int gt_child_release(struct gt_session *s);
/* Ends it if it still runs; its own status, 0 where it had to be ended. */
int gt_child_end(struct gt_session *s);

/* load.c: base instance, then one per target. */
int gt_session_load(struct gt_session *s);
void gt_session_unload(struct gt_session *s);
/* Writes the rows of all processes, where there is a gt_procs. */
int gt_session_write_rows(struct gt_session *s);
int gt_session_write_row(struct gt_session *s, const struct gt_proc *p);
/* A .rodata variable of at least len bytes by its BTF name, to be written before load; NULL without one. */
void *gt_session_var(struct bpf_object *obj, const char *name, size_t len);
struct bpf_program *gt_session_program(struct gt_session *s, struct bpf_object *obj, int prog);

/* verifier.c: "waits.gt:3:5: the kernel refuses go:gopark: ..." from the kernel's log; malloced. */
char *gt_verifier_explain(const struct gt_manifest *m, const char *probe, const char *log);

/* attach.c */
int gt_session_attach(struct gt_session *s);
void gt_session_detach(struct gt_session *s);

/* A program and where it goes. pid: one process to filter by, or -1. */
struct gt_attach {
	struct bpf_program *prog;
	const struct gt_mprog *m;
	const char *path;
	pid_t pid;
};
/*
 * Attaches to n places of one file in as few links as the kernel takes: a single instruction that cannot be
 * probed fails the whole link, so a failing one is halved until it is found and left out. *done grows by
 * the places attached.
 */
int gt_session_attach_places(struct gt_session *s, const struct gt_attach *a,
			     const struct gt_place *v, size_t n, size_t *done);

/* user.c: functions and markers of any binary. Finds the places, before load. */
int gt_session_bind_user(struct gt_session *s);
/* Between open and load: room for the sites; after load: what they are. */
int gt_session_size_sites(struct gt_session *s, struct bpf_object *obj);
int gt_session_write_sites(struct gt_session *s);
/* "BINARY:SYMBOL" as a link-time address. */
int gt_session_uaddr(struct gt_session *s, const char *subject, uint64_t *out);
/* Different names of the places of a user program, beyond the first. */
int gt_session_names(const struct gt_session *s, int prog);
int gt_session_attach_user(struct gt_session *s, int prog);
void gt_session_close_user(struct gt_session *s);

/* kattach.c: probes of the kernel */
int gt_session_prepare_kernel(struct gt_session *s, struct bpf_program *p, int prog);
int gt_session_attach_kernel(struct gt_session *s, int prog);
int gt_session_kernel_slot(struct gt_session *s, const struct gt_mslot *slot, uint64_t *out);
/* The signal of a SIGNAL program. */
int gt_session_signal(const struct gt_mprog *m);

/* timers.c: programs that user space runs. */
int gt_session_run_programs(struct gt_session *s, enum gt_prog_kind kind);
int gt_session_run_program(struct gt_session *s, int prog);
int gt_timer_new(uint64_t first_ns, uint64_t period_ns);

/* tests.c: is a program of that kind loaded and run? */
bool gt_session_wants(const struct gt_session *s, enum gt_prog_kind kind);
/* Runs the tests or the benches: 0, 1 when a test failed, negative errno. */
int gt_session_run_own(struct gt_session *s, struct gt_events *events, struct gt_sink *sink);

/* selfcheck.c: do the layouts fit what runs? */
int gt_session_selfcheck(struct gt_session *s);
/*
 * The layouts of one binary against one process: 1 they fit, 0 cannot be told, -EINVAL they do not;
 * other negative errno when the check is not possible here.
 */
int gt_selfcheck_process(const struct gt_target *t, pid_t pid);

#endif

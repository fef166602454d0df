/* gotap-run: runs compiled objects. No compiler inside; see session/runopts.h for its options. */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "session/runopts.h"

enum { EXIT_USAGE = 2, OPT_HELP = 1, OPT_VERSION };

static void usage(FILE *f)
{
	fputs("usage: gotap-run [OPTIONS] OBJECT.gto\n\n"
	      "Runs an object that `gotap build` has made.\n\n",
	      f);
	gt_runopts_help(f);
	fputs("      --help             this text\n"
	      "      --version          the version\n",
	      f);
}

static int wrong(const char *why)
{
	fprintf(stderr, "gotap-run: %s\n", why);
	return EXIT_USAGE;
}

/* -1 to go on, else the status to exit with. */
static int parse(int argc, char **argv, struct gt_runopts *r)
{
	static const struct option longs[] = {
#define GT_RUN_OPT(letter, id, name, arg, help) {name, (arg) != NULL, NULL, GT_RUN_##id},
		GT_RUN_OPTS
#undef GT_RUN_OPT
		{"help", no_argument, NULL, OPT_HELP},
		{"version", no_argument, NULL, OPT_VERSION},
		{0},
	};
	const char *why = NULL;
	int opt;

	while ((opt = getopt_long(argc, argv, GT_RUN_SHORT "h", longs, NULL)) != -1) {
		if (opt == OPT_HELP || opt == 'h') {
			usage(stdout);
			return 0;
		}
		if (opt == OPT_VERSION) {
			puts("gotap-run " GT_VERSION);
			return 0;
		}
		if (opt == '?' || gt_runopts_take(r, opt, optarg, &why) <= 0)
			return why ? wrong(why) : EXIT_USAGE; /* getopt_long has said it */
	}
	if (gt_runopts_check(r, &why))
		return wrong(why);
	if (optind + 1 != argc) {
		usage(stderr);
		return EXIT_USAGE;
	}
	return -1;
}

static int run_file(const char *path, const struct gt_runopts *r)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC), status = 1;
	struct gt_object o;
	struct stat st;
	const char *why = NULL;
	void *p = MAP_FAILED;

	if (fd < 0 || fstat(fd, &st)) {
		fprintf(stderr, "gotap-run: %s: %s\n", path, strerror(errno));
		if (fd >= 0)
			close(fd);
		return 1;
	}
	if (st.st_size)
		p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	close(fd);
	if (p == MAP_FAILED) {
		fprintf(stderr, "gotap-run: %s: cannot be read as an object\n", path);
		return 1;
	}
	if (gt_object_open(&o, p, (size_t)st.st_size, &why))
		fprintf(stderr, "gotap-run: %s: %s\n", path, why);
	else
		status = gt_runopts_run(&o, r);
	gt_object_close(&o);
	munmap(p, (size_t)st.st_size);
	return status;
}

int main(int argc, char **argv)
{
	struct gt_runopts r = {0};
	int status = parse(argc, argv, &r);

	/* A closed pipe ends in a write error, and so in an orderly end. */
	signal(SIGPIPE, SIG_IGN);
	if (status < 0)
		status = run_file(argv[optind], &r);
	gt_runopts_free(&r);
	return status;
}

/*
 * A program of C that does exact numbers of things and says how many: functions called, markers passed,
 * bytes read. Waits at READY for a line on its standard input.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sdt.h>
#include <unistd.h>

#define SEEN __attribute__((noinline, noclone, used))

struct point {
	int x, y;
};

static const char *const colors[] = {"red", "green", "blue"};
static volatile long sink;

SEEN long add(int a, long b)
{
	return sink = a + b;
}

SEEN long add_twice(int a, long b)
{
	return add(a, b) + add(a, b);
}

SEEN int subtract(int a, int b)
{
	return (int)(sink = a - b);
}

SEEN const char *color(int i)
{
	STAP_PROBE2(calls, color, i, colors[i % 3]);
	return colors[i % 3];
}

SEEN void markers(int i, struct point *p)
{
	signed char small = (signed char)-i;
	unsigned short port = 65000;

	STAP_PROBE(calls, bare);
	STAP_PROBE6(calls, many, i, small, port, (long)-1, &p->x, p->y);
	STAP_PROBE1(other, bare, i);
}

int main(int argc, char **argv)
{
	int n = argc > 1 ? atoi(argv[1]) : 10, fd = open("/dev/zero", O_RDONLY);
	struct point p = {7, 11};
	char bytes[1237];
	long got = 0;

	puts("READY");
	fflush(stdout);
	if (getchar() == EOF)
		return 1;
	for (int i = 0; i < n; i++) {
		add_twice(i, 2);
		subtract(i, 3);
		color(i);
		markers(i, &p);
		got += read(fd, bytes, sizeof(bytes));
	}
	printf("calls=%d\nadds=%d\nbytes=%ld\n", n, 2 * n, got);
	return 0;
}

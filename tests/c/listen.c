/* A program of C whose marker has a semaphore: it says how often somebody listened. Waits as calls.c does. */
#define _SDT_HAS_SEMAPHORES 1
#include <stdio.h>
#include <sys/sdt.h>

unsigned short listen_tick_semaphore __attribute__((section(".probes")));

int main(void)
{
	int heard = 0;

	printf("READY\nbefore=%d\n", listen_tick_semaphore);
	fflush(stdout);
	if (getchar() == EOF)
		return 1;
	for (int i = 0; i < 10; i++)
		if (listen_tick_semaphore) {
			STAP_PROBE1(listen, tick, i);
			heard++;
		}
	printf("heard=%d\n", heard);
	return 0;
}

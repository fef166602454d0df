/*
 * Arena: memory that lives as long as one piece of work (a compilation, a target, a session).
 *
 * In: sizes. Out: zeroed memory, 16-byte aligned, freed all at once. Nobody frees a single object.
 * Running out of memory ends the process with one message (gt_die), so no caller checks for NULL.
 */
#ifndef GT_BASE_ARENA_H
#define GT_BASE_ARENA_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct gt_arena_block;
struct gt_arena {
	struct gt_arena_block *head;
};

/* A zeroed struct gt_arena is an empty arena. */
void *gt_arena_alloc(struct gt_arena *a, size_t size);
void *gt_arena_memdup(struct gt_arena *a, const void *p, size_t size);
char *gt_arena_strndup(struct gt_arena *a, const char *s, size_t n);
char *gt_arena_strdup(struct gt_arena *a, const char *s);
char *gt_arena_printf(struct gt_arena *a, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
char *gt_arena_vprintf(struct gt_arena *a, const char *fmt, va_list ap);
/* Frees everything; the arena is empty and usable again. */
void gt_arena_free(struct gt_arena *a);

#define gt_new(arena, type) ((type *)gt_arena_alloc((arena), sizeof(type)))
#define gt_new_n(arena, type, n) ((type *)gt_arena_alloc((arena), sizeof(type) * (n)))

/*
 * Growable array. Lives in `arena`, or on the heap where arena is NULL (then gt_vec_free).
 *	GT_VEC(struct foo) foos = {0};  gt_vec_push(arena, &foos, foo);  foos.v[i], foos.n
 */
#define GT_VEC(T)                                                                                  \
	struct {                                                                                   \
		T *v;                                                                              \
		size_t n, cap;                                                                     \
	}
/* A named one, to pass between functions: GT_VEC_DECL(gt_site_vec, struct gt_site); */
#define GT_VEC_DECL(name, T)                                                                       \
	struct name {                                                                              \
		T *v;                                                                              \
		size_t n, cap;                                                                     \
	}
#define gt_vec_push(arena, vec, ...)                                                               \
	do {                                                                                       \
		if ((vec)->n == (vec)->cap)                                                        \
			(vec)->v = gt_vec_grow((arena), (vec)->v, &(vec)->cap, (vec)->n,           \
					       sizeof(*(vec)->v));                                 \
		(vec)->v[(vec)->n++] = (__VA_ARGS__);                                              \
	} while (0)
#define gt_vec_free(vec)                                                                           \
	do {                                                                                       \
		free((vec)->v);                                                                    \
		(vec)->v = NULL;                                                                   \
		(vec)->n = (vec)->cap = 0;                                                         \
	} while (0)
void *gt_vec_grow(struct gt_arena *a, void *v, size_t *cap, size_t n, size_t elem);

/* Heap memory that is never NULL; free() it. */
void *gt_xcalloc(size_t n, size_t size);
void *gt_xrealloc(void *p, size_t size);
char *gt_xstrdup(const char *s);
char *gt_xprintf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
/* Prints "gotap: MESSAGE" and exits with status 1. Only for what cannot be reported otherwise. */
_Noreturn void gt_die(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

#define GT_COUNT(array) (sizeof(array) / sizeof((array)[0]))

#endif

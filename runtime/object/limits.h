/*
 * What an object may hold: the compiler refuses a script that asks for more, with its line and the remedy, and
 * the manifest's reader refuses the object. They are the kernel's where it has one, else far from what people need.
 */
#ifndef GT_OBJECT_LIMITS_H
#define GT_OBJECT_LIMITS_H

enum {
	GT_MAX_PROGS = 4096,
	GT_MAX_MAPS = 4096,
	GT_MAX_PROG_MAPS = 56, /* of one program: the kernel's 64, less those of gotap itself */
	GT_MAX_JUMP = 32767,   /* instructions that a jump goes over: the kernel's 16 bits */
	GT_MAX_LIST = 1 << 16, /* of anything a manifest counts up */
	GT_MAX_ELEMS = 64,     /* of a tuple, of a key, of a record's arguments */
	GT_MAX_STRING = 1024,  /* capacity of a string value, its NUL included */
	GT_MAX_LABEL = 64,     /* bytes of a pprof label's name, its NUL included */
	GT_MAX_PACKED = 4096,  /* bytes of a packed record, were all its strings full */
	GT_MAX_NESTED = 8,     /* tuples in tuples */
	GT_MAX_RAW_NESTED = 8, /* structs and arrays of C in each other */
	GT_MAX_MEMBERS = 512,  /* of a struct of C that is a value */
	GT_MAX_RAW = 4096,     /* bytes of a struct or an array of C that is a value */
	GT_MAX_WIRE = 1 << 16  /* bytes of a key or a value */
};

#endif

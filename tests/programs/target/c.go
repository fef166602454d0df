//go:build withc

package main

/*
static __thread int spare[20];
static int touch(int i) { return spare[i % 20]++; }
*/
import "C"

func init() { C.touch(1) }

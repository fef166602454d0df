//go:build go1.23

package main

import "iter"

// pull makes elements in a goroutine of iter.Pull, and marks when the caller goes on.
func pull() {
	next, stop := iter.Pull(func(yield func(int) bool) {
		for i := 0; i < 10 && yield(i); i++ {
		}
	})
	for i := 0; i < 3; i++ {
		next()
	}
	say("pull_from", now())
	next()
	mark(pulling)
	stop()
}

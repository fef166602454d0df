// Allocs allocates exact numbers of objects in every way that the compiler calls the allocator, after a byte on
// stdin. The sizes are those that nothing else in the process asks for.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime/debug"
)

type node struct { // 488 bytes, with pointers
	next *node
	data [60]uint64
}

var (
	count  = flag.Int("n", 1000, "objects of each kind")
	bytes  []byte
	ptrs   []*node
	one    *node
	words  *[37]uint64 // 296 bytes, no pointers
	big    []byte
	length = 1111
)

func main() {
	flag.Parse()
	debug.SetGCPercent(-1)
	fmt.Println("READY")
	os.Stdin.Read(make([]byte, 1))
	for i := 0; i < *count; i++ {
		one = new(node)
		words = new([37]uint64)
		bytes = make([]byte, length)        // 1111
		ptrs = make([]*node, length-1000+2) // 904
	}
	for i := 0; i < *count/100; i++ {
		big = make([]byte, 77777)
		if i%64 == 63 {
			debug.FreeOSMemory()
		}
	}
	fmt.Printf("node_488=%d\nwords_296=%d\nbytes_1111=%d\nptrs_904=%d\nbig_77777=%d\n", *count, *count, *count, *count,
		*count/100)
}

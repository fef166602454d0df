// Spin burns CPU: about three quarters of it in main.hot, the rest in main.warm.
package main

import (
	"flag"
	"fmt"
	"time"
)

var (
	length = flag.Duration("for", 10*time.Minute, "how long")
	sink   uint64
)

//go:noinline
func hot() {
	for i := uint64(0); i < 3000000; i++ {
		sink = sink*2862933555777941757 + i
	}
}

//go:noinline
func warm() {
	for i := uint64(0); i < 1000000; i++ {
		sink = sink*2862933555777941757 + i
	}
}

func main() {
	flag.Parse()
	fmt.Println("READY")
	n := 0
	for end := time.Now().Add(*length); time.Now().Before(end); n++ {
		hot()
		warm()
	}
	fmt.Printf("turns=%d\n", n)
}

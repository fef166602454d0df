// Parks blocks as fast as it can: two goroutines on one P hand a value to each other, so that every
// operation is one block and one wake. Prints what one took, in ns, each -every.
package main

import (
	"flag"
	"fmt"
	"runtime"
	"time"
)

var (
	length = flag.Duration("for", 10*time.Minute, "how long")
	every  = flag.Duration("every", 200*time.Millisecond, "how often to report")
	there  = make(chan int)
	back   = make(chan int)
)

func echo() {
	for v := range there {
		back <- v
	}
}

func main() {
	flag.Parse()
	runtime.GOMAXPROCS(1)
	go echo()
	fmt.Println("READY")
	start := time.Now()
	for time.Since(start) < *length {
		n, from := 0, time.Now()
		var took time.Duration
		for took < *every {
			for i := 0; i < 1000; i++ {
				there <- i
				<-back
			}
			n += 2000
			took = time.Since(from)
		}
		fmt.Printf("ns=%.1f\n", float64(took.Nanoseconds())/float64(n))
	}
}

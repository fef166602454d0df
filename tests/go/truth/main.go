// Truth makes an exact number of everything that gotap counts, and says how many at the end.
//
// What makes the counts exact:
//
//   - Goroutines: started with a plain `go worker()`: no closure, so that worker is their start
//     function and nothing else in the process is started with it.
//   - Blocks: a receive from an unbuffered channel parks if and only if no sender waits. The sender is
//     main, and it sends only after it has seen all workers parked: runtime.Stack stops the world and prints
//     each goroutine's state, and "chan receive" is the state of a goroutine that has been through
//     gopark and is queued on the channel. GOMAXPROCS(1) would not do: a worker may be preempted
//     between saying that it will receive and receiving. No other goroutine here receives from a channel.
//   - Wakes: each send finds a parked receiver, hands the value over and makes it runnable. main itself
//     never blocks on a channel.
//   - Objects: sizes that nothing else here asks for. The large and the medium ones go through the general
//     allocator; the small ones, without and with pointers, through the size-specialised ones where there are any.
//   - Collections: the pacer is off (also for the periodic one), so that only runtime.GC collects.
//   - Ends: main waits until all workers are gone.
//
// All of it happens while stacks grow (and shrink, by the collections): worker blocks at another depth
// in each round.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"sync/atomic"
	"time"
)

type large [1234]byte
type medium [488]byte
type small [77]byte
type linked struct { // 56 bytes
	next *linked
	data [6]uint64
}

var (
	goroutines  = flag.Int("goroutines", 50, "how many")
	blocks      = flag.Int("blocks", 10, "how often each blocks")
	objects     = flag.Int("objects", 20, "large objects of each goroutine; medium, small and linked ones are 1, 2, 3 more")
	collections = flag.Int("collections", 3, "how many")

	hand    = make(chan int)
	arrived int64
	next    int64
	larges  []*large
	mediums []*medium
	smalls  []*small
	links   []*linked
)

// receive blocks after depth calls, each with a frame that makes the stack grow.
//
//go:noinline
func receive(depth int) int {
	var frame [256]byte
	frame[depth&255] = byte(depth)
	if depth == 0 {
		atomic.AddInt64(&arrived, 1)
		return <-hand
	}
	return receive(depth-1) + int(frame[(depth+1)&255])
}

func worker() {
	me := int(atomic.AddInt64(&next, 1)) - 1
	for i := 0; i < *blocks; i++ {
		receive(i * 4 % 40)
	}
	for i := 0; i < *objects; i++ {
		larges[me] = new(large)
	}
	for i := 0; i < *objects+1; i++ {
		mediums[me] = new(medium)
	}
	for i := 0; i < *objects+2; i++ {
		smalls[me] = new(small)
	}
	for i := 0; i < *objects+3; i++ {
		links[me] = new(linked)
	}
}

// parked says how many goroutines wait in a channel receive, seen with the world stopped.
func parked(buf *[]byte) int {
	for {
		n := runtime.Stack(*buf, true)
		if n < len(*buf) {
			return bytes.Count((*buf)[:n], []byte(" [chan receive"))
		}
		*buf = make([]byte, 2*len(*buf))
	}
}

// warm uses every P once, so that the exact part meets a runtime that has settled.
func warm() {
	var done int64
	for i := 0; i < runtime.GOMAXPROCS(0); i++ {
		go func() {
			for end := time.Now().Add(5 * time.Millisecond); time.Now().Before(end); {
			}
			atomic.AddInt64(&done, 1)
		}()
	}
	for atomic.LoadInt64(&done) < int64(runtime.GOMAXPROCS(0)) {
		time.Sleep(time.Millisecond)
	}
	runtime.GC()
}

func main() {
	flag.Parse()
	debug.SetGCPercent(-1)
	larges = make([]*large, *goroutines)
	mediums = make([]*medium, *goroutines)
	smalls = make([]*small, *goroutines)
	links = make([]*linked, *goroutines)
	buf := make([]byte, 1<<20)
	warm()
	fmt.Println("READY")
	os.Stdin.Read(make([]byte, 1))

	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	idle := runtime.NumGoroutine()
	for i := 0; i < *goroutines; i++ {
		go worker()
	}
	collected := 0
	for round := 1; round <= *blocks; round++ {
		for atomic.LoadInt64(&arrived) < int64(round**goroutines) || parked(&buf) < *goroutines {
			time.Sleep(100 * time.Microsecond)
		}
		if round%4 == 0 && collected < *collections {
			runtime.GC() // while all are blocked: stacks shrink
			collected++
		}
		for i := 0; i < *goroutines; i++ {
			hand <- round
		}
	}
	for runtime.NumGoroutine() > idle {
		time.Sleep(time.Millisecond)
	}
	for collected < *collections {
		runtime.GC()
		collected++
	}
	runtime.ReadMemStats(&after)

	n := *goroutines
	fmt.Printf("goroutines=%d\nblocks=%d\nwakes=%d\nexits=%d\n", n, n**blocks, n**blocks, n)
	fmt.Printf("large_objects=%d\nlarge_bytes=%d\n", n**objects, n**objects*len(large{}))
	fmt.Printf("medium_objects=%d\nsmall_objects=%d\nlinked_objects=%d\n", n*(*objects+1), n*(*objects+2), n*(*objects+3))
	fmt.Printf("collections=%d\nnumgc=%d\n", *collections, after.NumGC-before.NumGC)
}

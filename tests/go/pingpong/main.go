// Pingpong sends a byte to and fro over TCP on the loopback, and knows how many wakes that took.
//
// In a free ping-pong a read may find its byte already there and never block. Here both readers are seen
// blocked (runtime.Stack stops the world and prints "IO wait" for a goroutine parked in the network poller)
// before main serves: the server is woken by the ball, the client, parked since before, by its return. So a
// round is two blocks and two wakes, all of them by the poller, none by a goroutine. Nothing else here waits for
// the network, and one byte never fills a send buffer, so that there are no wakes for room to write.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"net"
	"os"
	"runtime"
	"sync/atomic"
	"time"
)

var rounds = flag.Int("rounds", 200, "how many")

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "pingpong:", err)
		os.Exit(1)
	}
}

var (
	far, near net.Conn
	returned  int64
)

func server() {
	ball := make([]byte, 1)
	for {
		if _, err := far.Read(ball); err != nil {
			return
		}
		far.Write(ball)
	}
}

func client() {
	ball := make([]byte, 1)
	for {
		if _, err := near.Read(ball); err != nil {
			return
		}
		atomic.AddInt64(&returned, 1)
	}
}

// waiting says how many goroutines wait for the network, seen with the world stopped.
func waiting(buf []byte) int {
	return bytes.Count(buf[:runtime.Stack(buf, true)], []byte(" [IO wait"))
}

func main() {
	flag.Parse()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	// Accept cannot block: the connection is complete when Dial returns.
	near, err = net.Dial("tcp", l.Addr().String())
	check(err)
	far, err = l.Accept()
	check(err)

	buf := make([]byte, 1<<18)
	go server()
	go client()
	settled := func(n int) {
		for atomic.LoadInt64(&returned) < int64(n) || waiting(buf) < 2 {
			time.Sleep(50 * time.Microsecond)
		}
	}
	settled(0)
	fmt.Println("READY")
	os.Stdin.Read(make([]byte, 1))

	ball := []byte{1}
	for i := 1; i <= *rounds; i++ {
		near.Write(ball)
		settled(i)
	}
	fmt.Printf("rounds=%d\nblocks=%d\nwakes=%d\n", *rounds, 2**rounds, 2**rounds)
}

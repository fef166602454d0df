// Demo is a program to point gotap at: it blocks in a dozen ways, allocates objects of several sizes and collects,
// at a gentle rate, until it is stopped or -for has passed.
package main

import (
	"flag"
	"fmt"
	"net"
	"os"
	"runtime"
	"sync"
	"time"
)

var length = flag.Duration("for", 10*time.Minute, "how long to run")

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "demo:", err)
		os.Exit(1)
	}
}

// Channels: the producer waits to send, the consumer to receive.
var (
	jobs    = make(chan int)
	results = make(chan int)
)

func producer() {
	for i := 0; ; i++ {
		jobs <- i
		if i%8 == 0 {
			time.Sleep(time.Millisecond)
		}
	}
}

func worker() {
	for j := range jobs {
		results <- crunch(j)
	}
}

func crunch(n int) int {
	for i := 0; i < 2000; i++ {
		n = n*31 + i
	}
	return n
}

func consumer() {
	slow := 0
	for range results {
		if slow++; slow%32 == 0 {
			time.Sleep(200 * time.Microsecond)
		}
	}
}

// Select: whichever of a tick and a message comes first.
var messages = make(chan string)

func chatter() {
	for {
		messages <- "hello"
		time.Sleep(3 * time.Millisecond)
	}
}

func selector() {
	tick := time.NewTicker(5 * time.Millisecond)
	for {
		select {
		case <-tick.C:
		case <-messages:
		}
	}
}

// Locks: held for a while, so that the others queue.
var (
	mutex   sync.Mutex
	rw      sync.RWMutex
	balance int
)

func locker() {
	for {
		mutex.Lock()
		balance = crunch(balance)
		time.Sleep(500 * time.Microsecond)
		mutex.Unlock()
		time.Sleep(time.Millisecond)
	}
}

func reader() {
	for {
		rw.RLock()
		time.Sleep(time.Millisecond)
		rw.RUnlock()
		time.Sleep(time.Millisecond)
	}
}

func writer() {
	for {
		rw.Lock()
		balance++
		time.Sleep(time.Millisecond)
		rw.Unlock()
		time.Sleep(2 * time.Millisecond)
	}
}

// Condition variable.
var (
	condLock sync.Mutex
	cond     = sync.NewCond(&condLock)
	shots    int
)

func runner() {
	condLock.Lock()
	for seen := shots; ; seen = shots {
		for seen == shots {
			cond.Wait()
		}
	}
}

func starter() {
	for {
		time.Sleep(4 * time.Millisecond)
		condLock.Lock()
		shots++
		condLock.Unlock()
		cond.Broadcast()
	}
}

// Wait group: goroutines that come and go.
func short(wg *sync.WaitGroup, n int) {
	time.Sleep(time.Duration(n) * time.Millisecond)
	wg.Done()
}

func gatherer() {
	for {
		var wg sync.WaitGroup
		for i := 1; i <= 4; i++ {
			wg.Add(1)
			go short(&wg, i)
		}
		wg.Wait()
	}
}

// Network and pipe: the poller wakes them.
func serve(l net.Listener) {
	for {
		c, err := l.Accept()
		check(err)
		go echo(c)
	}
}

func echo(c net.Conn) {
	buf := make([]byte, 512)
	for {
		n, err := c.Read(buf)
		if err != nil {
			c.Close()
			return
		}
		c.Write(buf[:n])
	}
}

func caller(addr string) {
	for {
		c, err := net.Dial("tcp", addr)
		check(err)
		buf := make([]byte, 64)
		for i := 0; i < 50; i++ {
			c.Write(buf)
			c.Read(buf)
			time.Sleep(time.Millisecond)
		}
		c.Close()
	}
}

func pipes() {
	r, w, err := os.Pipe()
	check(err)
	go func() {
		for {
			time.Sleep(7 * time.Millisecond)
			w.Write([]byte("x"))
		}
	}()
	for buf := make([]byte, 1); ; {
		r.Read(buf)
	}
}

// Memory: small, medium and large objects, with and without pointers.
type order struct {
	id    int
	lines []string
	next  *order
}

var keep [256]interface{}

func allocator() {
	for i := 0; ; i++ {
		switch i % 16 {
		case 0:
			keep[i%256] = make([]byte, 64<<10)
		case 1, 2, 3:
			keep[i%256] = make([]byte, 1000+i%3000)
		default:
			keep[i%256] = &order{id: i, lines: make([]string, 2+i%9)}
		}
		if i%100 == 0 {
			time.Sleep(time.Millisecond)
		}
	}
}

func collector() {
	for {
		time.Sleep(500 * time.Millisecond)
		runtime.GC()
	}
}

func forever() {
	select {}
}

func never() {
	var none chan int
	<-none
}

func main() {
	flag.Parse()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	for _, f := range []func(){producer, worker, worker, consumer, chatter, selector, locker, locker, reader, reader, writer,
		runner, starter, gatherer, pipes, allocator, collector, forever, never} {
		go f()
	}
	go serve(l)
	go caller(l.Addr().String())
	fmt.Println("READY")
	fmt.Fprintf(os.Stderr, "demo: pid %d, %s, for %v\n", os.Getpid(), runtime.Version(), *length)
	time.Sleep(*length)
}

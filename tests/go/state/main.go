// State puts goroutines into states that it knows, and allocates an object of a size that nothing else here
// asks for while it is in one: a probe of that allocation sees the goroutine as the program says it is. Times are
// CLOCK_MONOTONIC in ns, which is what a probe's clock is too.
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/pprof"
	"strconv"
	"sync"
	"syscall"
	"time"
	"unsafe"
)

// Sizes of the marks: above those that the compiler has allocators of their own for.
const (
	born = 7001 + iota
	labelled
	labelledOften
	unlabelled
	afterSyscall
	afterReceive
	pulling
	counted
)

var sink []byte

//go:noinline
func mark(size int) {
	sink = make([]byte, size)
}

func now() int64 {
	var t syscall.Timespec
	syscall.Syscall(syscall.SYS_CLOCK_GETTIME, 1, uintptr(unsafe.Pointer(&t)), 0)
	return t.Nano()
}

// goid is the id that the runtime prints for this goroutine.
func goid() int {
	buf := make([]byte, 64)
	buf = buf[:runtime.Stack(buf, false)]
	id, _ := strconv.Atoi(string(bytes.Fields(buf)[1]))
	return id
}

func say(key string, value any) {
	fmt.Printf("%s=%v\n", key, value)
}

// alone runs f in a goroutine of its own and waits for it.
func alone(f func()) {
	done := make(chan bool)
	go func() {
		f()
		close(done)
	}()
	<-done
}

// The number of the P that runs the caller, which it keeps until unpin.
//
//go:linkname pin runtime.procPin
func pin() int

//go:linkname unpin runtime.procUnpin
func unpin()

func child() {
	say("born_to", now())
	say("child", goid())
	p := pin()
	mark(born)
	thread := syscall.Gettid()
	unpin()
	say("p", p)
	say("thread", thread)
	close(childDone)
}

var childDone = make(chan bool)

// The thread that has the process's id is main's alone until it has made its child: that has another one then.
func init() {
	runtime.LockOSThread()
}

func create() {
	_, _, line, _ := runtime.Caller(0)
	say("go_statement", line+4)
	say("parent", goid())
	say("born_from", now())
	go child()
	<-childDone
	runtime.UnlockOSThread()
}

func labels() {
	alone(func() {
		pprof.Do(context.Background(), pprof.Labels("request", "17", "tenant", "acme"), func(ctx context.Context) {
			mark(labelled)
			var many []string
			for i := 0; i < 30; i++ {
				many = append(many, fmt.Sprintf("key%d", i), fmt.Sprintf("value%d", i))
			}
			pprof.Do(ctx, pprof.Labels(many...), func(context.Context) { mark(labelledOften) })
		})
		mark(unlabelled)
	})
}

func calls() {
	alone(func() {
		say("syscall_from", now())
		syscall.Syscall(syscall.SYS_SCHED_YIELD, 0, 0, 0)
		mark(afterSyscall)
	})
	there := make(chan bool)
	go func() {
		// Not before the other one waits, and main for that one.
		for bytes.Count(stacks(), []byte(" [chan receive")) < 2 {
			runtime.Gosched()
		}
		say("receive_from", now())
		there <- true
	}()
	alone(func() {
		<-there
		mark(afterReceive)
	})
}

// tenant makes system calls in the name of one, until the switches that they cause are many.
func tenant(name string, done *sync.WaitGroup) {
	defer done.Done()
	pprof.Do(context.Background(), pprof.Labels("tenant", name), func(context.Context) {
		pause := syscall.Timespec{Nsec: 100000}
		for i := 0; i < 200; i++ {
			syscall.Nanosleep(&pause, nil)
		}
	})
}

func work() {
	var done sync.WaitGroup
	done.Add(2)
	say("born_from", now())
	go tenant("acme", &done)
	go tenant("globex", &done)
	say("procs", runtime.GOMAXPROCS(0))
	say("goroutines", runtime.NumGoroutine())
	done.Wait()
}

// Without arguments, so that the functions are what the goroutines are started with.
var (
	never = make(chan int)
	other = make(chan int)
	lock  sync.Mutex
)

func receiver() { <-never }

func selecter() {
	select {
	case <-never:
	case <-other:
	}
}

func locker() {
	lock.Lock()
	lock.Unlock()
}

// crowd starts goroutines that block, and waits until all do.
func crowd() {
	lock.Lock()
	for i := 0; i < 30; i++ {
		go receiver()
	}
	for i := 0; i < 20; i++ {
		go selecter()
	}
	for i := 0; i < 700; i++ {
		go locker()
	}
	count := func(state string) int { return bytes.Count(stacks(), []byte(state)) }
	for count(" [chan receive") < 30 || count(" [select") < 20 || count("main.locker(")-count(" [runnable") < 700 {
		time.Sleep(time.Millisecond)
	}
}

// numbers says what the runtime says of itself, before and after a mark.
func numbers() {
	debug.SetGCPercent(150)
	debug.SetMemoryLimit(1 << 40)
	runtime.GC()
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	goroutines := runtime.NumGoroutine()
	mark(counted)
	runtime.ReadMemStats(&after)
	say("goroutines", goroutines)
	say("goroutines_after", runtime.NumGoroutine())
	say("procs", runtime.GOMAXPROCS(0))
	say("gcs", after.NumGC)
	say("forced_gcs", after.NumForcedGC)
	say("pauses", after.PauseTotalNs)
	say("goal", before.NextGC)
	say("inuse_before", before.HeapInuse)
	say("inuse_after", after.HeapInuse)
	say("free_before", before.HeapIdle-before.HeapReleased)
	say("free_after", after.HeapIdle-after.HeapReleased)
}

func stacks() []byte {
	buf := make([]byte, 1<<20)
	return buf[:runtime.Stack(buf, true)]
}

func main() {
	working := flag.Bool("work", false, "work for two tenants instead")
	crowded := flag.Bool("crowd", false, "be many, and count")
	flag.Parse()
	if *crowded {
		say("crowd_from", now())
		crowd()
		runtime.GC()
	}
	fmt.Println("READY")
	os.Stdin.Read(make([]byte, 1))
	info, _ := debug.ReadBuildInfo()
	if *crowded {
		numbers()
		return
	}
	if *working {
		work()
		return
	}
	say("version", runtime.Version())
	say("module", info.Main.Path)
	say("pid", os.Getpid())
	create()
	labels()
	calls()
	pull()
	fmt.Println("DONE")
}

// A small program that links what target and site tests ask about.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"time"
)

type shape struct {
	name string
	n    int
}

type namer interface{ Name() string }

func (s *shape) Name() string { return s.name }

var (
	sink  interface{}
	names namer
	table [8]int
)

func leaf(a, b int) int {
	table[a&7] += b
	return table[b&7]
}

//go:noinline
func outer(n int) int { return leaf(n, n+1) + leaf(n, 2) }

//go:noinline
func big(n int) int {
	var buf [4096]byte
	for i := range buf {
		buf[i] = byte(n + i)
	}
	return int(buf[n%4096]) + outer(n)
}

//go:noinline
func huge(n int) int {
	var buf [200000]byte
	buf[n] = byte(n)
	return int(buf[n/2]) + big(n)
}

func main() {
	var wg sync.WaitGroup
	c := make(chan int)
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			c <- huge(i)
		}(i)
	}
	total := 0
	for i := 0; i < 4; i++ {
		total += <-c
	}
	wg.Wait()
	s := &shape{name: os.Args[0], n: total}
	sink, names = s, s
	runtime.GC()
	fmt.Println(names.Name(), total)
	if len(os.Args) > 1 {
		time.Sleep(time.Hour)
	}
}

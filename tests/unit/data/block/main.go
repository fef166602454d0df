// Blocks about a thousand times a second, in two goroutines, until it is killed; with an argument, a third one spins.
package main

import (
	"fmt"
	"os"
	"time"
)

func main() {
	fmt.Println("ready")
	if len(os.Args) > 1 {
		go func() {
			for n := 0; ; n++ {
			}
		}()
	}
	c := make(chan int)
	go func() {
		for i := 0; ; i++ {
			c <- i
			time.Sleep(time.Millisecond)
		}
	}()
	for range c {
	}
}

// Blocks about a thousand times a second, in two goroutines, until it is killed.
package main

import (
	"fmt"
	"time"
)

func main() {
	fmt.Println("ready")
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

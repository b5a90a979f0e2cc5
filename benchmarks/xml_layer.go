//    Licensed under the Apache License, Version 2.0 (the "License"); you may
//    not use this file except in compliance with the License. You may obtain
//    a copy of the License at
//
//         http://www.apache.org/licenses/LICENSE-2.0
//
//    Unless required by applicable law or agreed to in writing, software
//    distributed under the License is distributed on an "AS IS" BASIS, WITHOUT
//    WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the
//    License for the specific language governing permissions and limitations
//    under the License.

// Prints the medians, in microseconds, of reading the domain on standard input
// with Go's libvirtxml and of writing it. benchmarks/xml_layer.py runs this.
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"sort"
	"time"

	"libvirt.org/go/libvirtxml"
)

const rounds = 301

func median(call func() error) float64 {
	times := make([]float64, rounds)
	for i := range times {
		started := time.Now()
		if err := call(); err != nil {
			log.Fatal(err)
		}
		times[i] = float64(time.Since(started).Nanoseconds()) / 1000
	}
	sort.Float64s(times)
	return times[rounds/2]
}

func main() {
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	domain := &libvirtxml.Domain{}
	read := median(func() error {
		domain = &libvirtxml.Domain{}
		return domain.Unmarshal(string(text))
	})
	write := median(func() error {
		_, err := domain.Marshal()
		return err
	})
	fmt.Println(read, write)
}

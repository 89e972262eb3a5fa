// A container runtime without containers: it speaks CRI to a real kubelet, and what runs in it lives as a script says.
//
//	runtime SOCKET SCRIPTS JOURNAL
//
// SCRIPTS is a file that holds what the Pods do. To JOURNAL it writes each call that starts, stops or asks a container, and each end, a line.
package main

import (
	"encoding/json"
	"log"
	"net"
	"os"
	"sync"
	"time"

	"google.golang.org/grpc"
	cri "k8s.io/cri-api/pkg/apis/runtime/v1"
)

type runtime struct {
	cri.UnimplementedRuntimeServiceServer
	cri.UnimplementedImageServiceServer

	scripts map[string]podScript

	// mu guards all below.
	mu         sync.Mutex
	made       int
	sandboxes  map[string]*sandbox
	containers map[string]*container
	images     map[string]*cri.Image
	// tried counts, by what was tried, how often it was made to fail.
	tried   map[string]int
	journal *json.Encoder
}

// entry is a line of the journal.
type entry struct {
	// At is in milliseconds of the wall clock.
	At        float64 `json:"at"`
	Op        string  `json:"op"`
	Pod       string  `json:"pod,omitempty"`
	Container string  `json:"container,omitempty"`
	// Number is the attempt of a start, the grace of a stop, the code of an end.
	Number int `json:"number"`
}

// write is called with mu.
func (r *runtime) write(op, pod, container string, number int) {
	at := float64(time.Now().UnixMicro()) / 1000
	if err := r.journal.Encode(entry{at, op, pod, container, number}); err != nil {
		log.Fatal(err)
	}
}

// fails says whether something is to fail once more. It is called with mu.
func (r *runtime) fails(what string, times int) bool {
	if r.tried[what] >= times {
		return false
	}
	r.tried[what]++
	return true
}

func main() {
	if len(os.Args) != 4 {
		log.Fatal("usage: runtime SOCKET SCRIPTS JOURNAL")
	}
	text, err := os.ReadFile(os.Args[2])
	check(err)
	journal, err := os.Create(os.Args[3])
	check(err)
	r := &runtime{
		sandboxes:  map[string]*sandbox{},
		containers: map[string]*container{},
		images:     map[string]*cri.Image{},
		tried:      map[string]int{},
		journal:    json.NewEncoder(journal),
	}
	check(json.Unmarshal(text, &r.scripts))
	listener, err := net.Listen("unix", os.Args[1])
	check(err)
	server := grpc.NewServer()
	cri.RegisterRuntimeServiceServer(server, r)
	cri.RegisterImageServiceServer(server, r)
	check(server.Serve(listener))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func milliseconds(n int) time.Duration { return time.Duration(n) * time.Millisecond }

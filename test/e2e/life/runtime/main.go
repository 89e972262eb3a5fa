// A container runtime without containers. It implements CRI for a real kubelet, and simulates
// containers that behave as a script specifies.
//
//	runtime SOCKET SCRIPTS JOURNAL [REQUESTS]
//
// SCRIPTS is a file with the behaviour of the Pods. The runtime writes a line to JOURNAL for each call
// that starts, stops or probes a container, and for each end of a container; and a line to REQUESTS
// for each request that creates a sandbox or a container.
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

	// mu guards all fields below.
	mu         sync.Mutex
	made       int
	sandboxes  map[string]*sandbox
	containers map[string]*container
	images     map[string]*cri.Image
	// tried is the number of simulated failures of each operation.
	tried   map[string]int
	journal *json.Encoder
}

// entry is a line of the journal.
type entry struct {
	// At is the wall-clock time in milliseconds.
	At        float64 `json:"at"`
	Op        string  `json:"op"`
	Pod       string  `json:"pod,omitempty"`
	Container string  `json:"container,omitempty"`
	// Number is the attempt of a start, the grace period of a stop, or the exit code of an end.
	Number int `json:"number"`
}

// write requires that mu is locked.
func (r *runtime) write(op, pod, container string, number int) {
	at := float64(time.Now().UnixMicro()) / 1000
	if err := r.journal.Encode(entry{at, op, pod, container, number}); err != nil {
		log.Fatal(err)
	}
}

// fails reports whether an operation has to fail once more. It requires that mu is locked.
func (r *runtime) fails(what string, times int) bool {
	if r.tried[what] >= times {
		return false
	}
	r.tried[what]++
	return true
}

func main() {
	if len(os.Args) != 4 && len(os.Args) != 5 {
		log.Fatal("usage: runtime SOCKET SCRIPTS JOURNAL [REQUESTS]")
	}
	text, err := os.ReadFile(os.Args[2])
	check(err)
	journal, err := os.Create(os.Args[3])
	check(err)
	if len(os.Args) == 5 {
		requests, err = os.Create(os.Args[4])
		check(err)
	}
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

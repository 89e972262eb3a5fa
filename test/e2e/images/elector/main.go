// Competes for a Lease on behalf of its Pod, with the code that Kubernetes' own controllers use, and
// serves the result on a port: 200 and the name of the leader if this Pod leads, 503 otherwise.
package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/leaderelection"
	"k8s.io/client-go/tools/leaderelection/resourcelock"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	self := os.Getenv("POD_NAME")
	config, err := rest.InClusterConfig()
	check(err)
	client, err := kubernetes.NewForConfig(config)
	check(err)
	lock, err := resourcelock.New(resourcelock.LeasesResourceLock, os.Getenv("POD_NAMESPACE"), os.Getenv("LEASE"),
		client.CoreV1(), client.CoordinationV1(), resourcelock.ResourceLockConfig{Identity: self})
	check(err)

	var leader atomic.Value
	leader.Store("")
	go func() {
		check(http.ListenAndServe(":4040", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			name := leader.Load().(string)
			if name != self {
				w.WriteHeader(http.StatusServiceUnavailable)
			}
			w.Write([]byte(name))
		})))
	}()
	leaderelection.RunOrDie(ctx, leaderelection.LeaderElectionConfig{
		Lock:          lock,
		LeaseDuration: 6 * time.Second,
		RenewDeadline: 4 * time.Second,
		RetryPeriod:   500 * time.Millisecond,
		// Release the Lease on termination: the app has stopped before the elector.
		ReleaseOnCancel: true,
		Callbacks: leaderelection.LeaderCallbacks{
			OnStartedLeading: func(context.Context) { log.Print("leading") },
			OnStoppedLeading: func() { log.Print("led no more") },
			OnNewLeader:      func(name string) { leader.Store(name) },
		},
	})
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

package main

import (
	"net"
	"sync"

	"k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/registry/core/service/ipallocator"
	servicestore "k8s.io/kubernetes/pkg/registry/core/service/storage"
)

// anyAddressStore returns a store that gives a Service every address and port that it asks for: the
// ranges, the address families and the free addresses depend on the cluster, so they are not part of
// a verdict.
var anyAddressStore = sync.OnceValue(func() *servicestore.REST {
	allocators := map[core.IPFamily]ipallocator.Interface{
		core.IPv4Protocol: anyAddress{core.IPv4Protocol, "10.96.0.0/16", "10.96.7.7"},
		core.IPv6Protocol: anyAddress{core.IPv6Protocol, "fd00:96::/112", "fd00:96::77"},
	}
	store, _, _, err := servicestore.NewREST(noOptions{}, core.IPv4Protocol, allocators, anyPort{}, nil, noPods{}, nil)
	if err != nil {
		panic(err)
	}
	return store
})

// anyAddress is a range of addresses of which every one is free, and many times.
type anyAddress struct {
	family     core.IPFamily
	cidr, next string
}

func (anyAddress) Allocate(net.IP) error           { return nil }
func (a anyAddress) AllocateNext() (net.IP, error) { return net.ParseIP(a.next), nil }
func (anyAddress) Release(net.IP) error            { return nil }
func (anyAddress) ForEach(func(net.IP))            {}
func (a anyAddress) IPFamily() core.IPFamily       { return a.family }
func (anyAddress) Has(net.IP) bool                 { return false }
func (anyAddress) Destroy()                        {}
func (anyAddress) EnableMetrics()                  {}
func (a anyAddress) DryRun() ipallocator.Interface { return a }
func (a anyAddress) CIDR() net.IPNet {
	_, cidr, err := net.ParseCIDR(a.cidr)
	if err != nil {
		panic(err)
	}
	return *cidr
}

// anyPort is a range of ports of which every one is free, and many times.
type anyPort struct{}

// takenPorts holds the ports that a Service has or gets: it does not get one of them once more.
var takenPorts map[int]bool

func takePorts(service *core.Service) {
	takenPorts = map[int]bool{int(service.Spec.HealthCheckNodePort): true}
	for _, port := range service.Spec.Ports {
		takenPorts[int(port.NodePort)] = true
	}
}

func (anyPort) Allocate(int) error { return nil }
func (anyPort) AllocateNext() (int, error) {
	next := 32767
	for takenPorts[next] {
		next--
	}
	takenPorts[next] = true
	return next, nil
}
func (anyPort) Release(int) error { return nil }
func (anyPort) ForEach(func(int)) {}
func (anyPort) Has(int) bool      { return false }
func (anyPort) Destroy()          {}
func (anyPort) EnableMetrics()    {}

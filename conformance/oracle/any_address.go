package main

import (
	"net"

	v1 "k8s.io/api/core/v1"
)

// anyAddress is a range of addresses of which every one is free, and many times: the ranges, the
// address families and the free addresses depend on the cluster, so they are not part of a verdict.
type anyAddress struct {
	cidr, next string
}

func (anyAddress) Allocate(net.IP) error           { return nil }
func (a anyAddress) AllocateNext() (net.IP, error) { return net.ParseIP(a.next), nil }
func (anyAddress) Release(net.IP) error            { return nil }
func (anyAddress) ForEach(func(net.IP))            {}
func (anyAddress) Has(net.IP) bool                 { return false }
func (anyAddress) Destroy()                        {}
func (anyAddress) EnableMetrics()                  {}
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

func takePorts(service *v1.Service) {
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

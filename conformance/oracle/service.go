package main

import (
	"context"
	"net"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	utilnet "k8s.io/apimachinery/pkg/util/net"
	"k8s.io/apiserver/pkg/registry/generic"
	"k8s.io/apiserver/pkg/storage"
	"k8s.io/apiserver/pkg/storage/storagebackend"
	"k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/registry/core/service/ipallocator"
	"k8s.io/kubernetes/pkg/registry/core/service/portallocator"
	servicestore "k8s.io/kubernetes/pkg/registry/core/service/storage"
)

// prepareService gives a Service addresses and ports, as the hooks of its store do. old is nil on
// creation.
func prepareService(ctx context.Context, object, old runtime.Object) error {
	service, is := object.(*core.Service)
	if !is {
		return nil
	}
	store := serviceStore()
	if !*readsUpdates {
		store = anyAddressStore()
		takePorts(service)
	}
	if old == nil {
		_, err := store.BeginCreate(ctx, object, &metav1.CreateOptions{})
		return err
	}
	_, err := store.BeginUpdate(ctx, object, old, &metav1.UpdateOptions{})
	return err
}

// serviceStore returns a store that allocates addresses and ports in memory. It stores nothing.
func serviceStore() *servicestore.REST {
	// The allocator takes an address of the first 256 only if no other is free, so manifests can have
	// them.
	_, addresses, _ := net.ParseCIDR("10.96.0.0/16")
	ips, err := ipallocator.NewInMemory(addresses)
	if err != nil {
		panic(err)
	}
	ports, err := portallocator.NewInMemory(utilnet.PortRange{Base: 30000, Size: 2768})
	if err != nil {
		panic(err)
	}
	allocators := map[core.IPFamily]ipallocator.Interface{core.IPv4Protocol: ips}
	store, _, _, err := servicestore.NewREST(noOptions{}, core.IPv4Protocol, allocators, ports, nil, noPods{}, nil)
	if err != nil {
		panic(err)
	}
	return store
}

type noStorage struct{ storage.Interface }

func (noStorage) Versioner() storage.Versioner                        { return storage.APIObjectVersioner{} }
func (noStorage) EnableResourceSizeEstimation(storage.KeysFunc) error { return nil }
func (noStorage) ReadinessCheck() error                               { return nil }

type noOptions struct{}

func (noOptions) GetRESTOptions(kind schema.GroupResource, _ runtime.Object) (generic.RESTOptions, error) {
	return generic.RESTOptions{
		StorageConfig:  &storagebackend.ConfigForResource{GroupResource: kind},
		Decorator:      undecorated,
		ResourcePrefix: kind.Resource,
	}, nil
}

type noPods struct{}

func (noPods) Get(context.Context, string, *metav1.GetOptions) (runtime.Object, error) {
	return &core.Pod{}, nil
}

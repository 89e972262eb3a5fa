package main

import (
	"context"
	"sync"

	v1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/registry/generic"
	registry "k8s.io/apiserver/pkg/registry/generic/registry"
	"k8s.io/apiserver/pkg/storage"
	"k8s.io/apiserver/pkg/storage/storagebackend"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// serviceStore holds the hooks of the store of Services, which give them addresses and ports.
type serviceStore struct {
	beginCreate registry.BeginCreateFunc
	beginUpdate registry.BeginUpdateFunc
}

var anyAddressStore = sync.OnceValue(newAnyAddressStore)

// prepareService gives a Service addresses and ports, as the hooks of its store do. old is nil on
// creation.
func prepareService(ctx context.Context, object, old runtime.Object, kind resource) error {
	if kind.kind != "Service" {
		return nil
	}
	store := newServiceStore()
	if !*readsUpdates {
		store = anyAddressStore()
		service, err := kind.served(object)
		if err != nil {
			return err
		}
		takePorts(service.(*v1.Service))
	}
	if old == nil {
		_, err := store.beginCreate(ctx, object, &metav1.CreateOptions{})
		return err
	}
	_, err := store.beginUpdate(ctx, object, old, &metav1.UpdateOptions{})
	return err
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
	return legacyscheme.Scheme.New(hub("").WithKind("Pod"))
}

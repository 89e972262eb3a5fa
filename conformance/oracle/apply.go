package main

import (
	"errors"
	"sync"

	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/managedfields"
	"k8s.io/client-go/applyconfigurations"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// The manager of all fields in applied manifests, unless the request names another.
const fieldManager = "kubectl"

// apply returns the object that server-side apply makes of a live object and a manifest.
func apply(live runtime.Object, manifest []byte, version schema.GroupVersionKind, kind resource, manager string, force bool) (runtime.Object, error) {
	applied := &unstructured.Unstructured{}
	if err := applied.UnmarshalJSON(manifest); err != nil {
		return nil, err
	}
	accessor, err := meta.Accessor(live)
	if err != nil {
		return nil, err
	}
	// A namespace that is no text is left to the server.
	namespace, _, _ := unstructured.NestedFieldNoCopy(applied.Object, "metadata", "namespace")
	if (namespace == nil || namespace == "") && kind.strategy.NamespaceScoped() {
		applied.SetNamespace(accessor.GetNamespace())
	}
	fields, err := managerOf(version, kind)
	if err != nil {
		return nil, err
	}
	object, err := fields.Apply(live, applied, manager, force)
	if err == nil && object == nil {
		return nil, errors.New("nothing applied")
	}
	return object, err
}

// manageFields gives an object the managed fields that the handlers of requests give it. They drop
// all entries of the request if one of them cannot be decoded. live is nil on creation.
func manageFields(live, object runtime.Object, kind resource) error {
	accessor, err := meta.Accessor(object)
	if err != nil || accessor.GetManagedFields() == nil {
		// The entry that the server would add changes no verdict.
		return err
	}
	version := kind.versionKind()
	if live == nil {
		if live, err = legacyscheme.Scheme.New(version); err != nil {
			return err
		}
	}
	fields, err := managerOf(version, kind)
	if err == nil {
		fields.UpdateNoErrors(live, object, fieldManager)
	}
	return err
}

func managerOf(version schema.GroupVersionKind, kind resource) (*managedfields.FieldManager, error) {
	return managedfields.NewDefaultFieldManager(typeConverter(), legacyscheme.Scheme,
		legacyscheme.Scheme, legacyscheme.Scheme, version, hub(kind.group), "", resetFields(kind))
}

// typeConverter knows the types of the OpenAPI document that the server publishes. client-go has
// them, too.
var typeConverter = sync.OnceValue(func() managedfields.TypeConverter {
	return applyconfigurations.NewTypeConverter(legacyscheme.Scheme)
})

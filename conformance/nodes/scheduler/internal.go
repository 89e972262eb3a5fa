// The border to what is internal to Kubernetes' API server: the strategy of Pods. No other file of
// this program names internal types or strategies: Pods are of v1, and the scheme converts them. What
// differs between minors is in kubernetes_34.go and so on, one file for each minor; a new minor
// begins as a copy of the newest of them. See internal.go of the oracle.
package main

import (
	"context"

	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	"k8s.io/kubernetes/pkg/registry/core/pod"
)

// hub is the version in which the API server changes objects.
var hub = schema.GroupVersion{Version: runtime.APIVersionInternal}

// prepare changes a Pod as the API server does when the Pod is created.
func prepare(stored runtime.Object) error {
	pod.Strategy.PrepareForCreate(context.Background(), stored)
	return nil
}

// change changes the spec of a Pod in the version of the API server. The status stays.
func change(pod *v1.Pod, apply func(runtime.Object) error) error {
	stored, err := legacyscheme.Scheme.ConvertToVersion(pod, hub)
	if err != nil {
		return err
	}
	if err := apply(stored); err != nil {
		return err
	}
	changed, err := legacyscheme.Scheme.ConvertToVersion(stored, v1.SchemeGroupVersion)
	if err != nil {
		return err
	}
	pod.Spec = changed.(*v1.Pod).Spec
	return nil
}

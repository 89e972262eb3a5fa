package main

import (
	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// strategy creates and updates the objects of a kind.
type strategy interface {
	rest.RESTCreateStrategy
	rest.RESTUpdateStrategy
}

// resource is a kind as the server stores it.
type resource struct {
	strategy strategy
	// kind is the name of the kind, and name that of its resource: Pod and pods.
	group, kind, name string
}

// kindOf returns the kind of an object that holds a Pod, or that is used beside Pods.
func kindOf(object runtime.Object) (resource, bool) {
	found, _, err := legacyscheme.Scheme.ObjectKinds(object)
	if err == nil {
		for _, each := range found {
			if kind, is := kinds[each.GroupKind()]; is {
				return kind, true
			}
		}
	}
	return resource{}, false
}

// version returns the version in which manifests of a kind are written.
func (kind resource) version() schema.GroupVersion {
	if kind.group == "autoscaling" {
		return schema.GroupVersion{Group: kind.group, Version: "v2"}
	}
	return schema.GroupVersion{Group: kind.group, Version: "v1"}
}

// versionKind returns the kind in the version in which manifests are written.
func (kind resource) versionKind() schema.GroupVersionKind {
	return kind.version().WithKind(kind.kind)
}

// served returns a copy of an object in the version in which manifests are written.
func (kind resource) served(object runtime.Object) (runtime.Object, error) {
	// A conversion shares values with its source.
	return legacyscheme.Scheme.ConvertToVersion(object.DeepCopyObject(), kind.version())
}

// templateOf returns the Pod in an object, or nil if it has none.
func (kind resource) templateOf(object runtime.Object) (*v1.PodTemplateSpec, error) {
	switch kind.kind {
	case "Pod", "PodTemplate", "ReplicationController", "ReplicaSet", "Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob":
	default:
		return nil, nil
	}
	converted, err := kind.served(object)
	if err != nil {
		return nil, err
	}
	switch o := converted.(type) {
	case *v1.Pod:
		return &v1.PodTemplateSpec{ObjectMeta: o.ObjectMeta, Spec: o.Spec}, nil
	case *v1.PodTemplate:
		return &o.Template, nil
	case *v1.ReplicationController:
		return o.Spec.Template, nil
	case *appsv1.ReplicaSet:
		return &o.Spec.Template, nil
	case *appsv1.Deployment:
		return &o.Spec.Template, nil
	case *appsv1.StatefulSet:
		return &o.Spec.Template, nil
	case *appsv1.DaemonSet:
		return &o.Spec.Template, nil
	case *batchv1.Job:
		return &o.Spec.Template, nil
	case *batchv1.CronJob:
		return &o.Spec.JobTemplate.Spec.Template, nil
	}
	return nil, nil
}

package main

import (
	"context"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/warning"
	"k8s.io/kubernetes/pkg/apis/apps"
	"k8s.io/kubernetes/pkg/apis/batch"
	"k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/registry/apps/daemonset"
	"k8s.io/kubernetes/pkg/registry/apps/deployment"
	"k8s.io/kubernetes/pkg/registry/apps/replicaset"
	"k8s.io/kubernetes/pkg/registry/apps/statefulset"
	"k8s.io/kubernetes/pkg/registry/batch/cronjob"
	"k8s.io/kubernetes/pkg/registry/batch/job"
	"k8s.io/kubernetes/pkg/registry/core/pod"
	"k8s.io/kubernetes/pkg/registry/core/podtemplate"
	"k8s.io/kubernetes/pkg/registry/core/replicationcontroller"
)

// strategy creates and updates the objects of a kind.
type strategy interface {
	rest.RESTCreateStrategy
	rest.RESTUpdateStrategy
}

// resource is a kind as the server stores it: the strategy of the kind, and the Pod template in the
// object.
type resource struct {
	strategy    strategy
	group, name string
	meta        *core.PodTemplateSpec
}

func resourceOf(object runtime.Object) (resource, bool) {
	switch o := object.(type) {
	case *core.Pod:
		return resource{pod.Strategy, "", "pods", &core.PodTemplateSpec{ObjectMeta: o.ObjectMeta, Spec: o.Spec}}, true
	case *core.PodTemplate:
		return resource{podtemplate.Strategy, "", "podtemplates", &o.Template}, true
	case *core.ReplicationController:
		return resource{replicationcontroller.Strategy, "", "replicationcontrollers", o.Spec.Template}, true
	case *apps.ReplicaSet:
		return resource{replicaset.Strategy, "apps", "replicasets", &o.Spec.Template}, true
	case *apps.Deployment:
		return resource{deployment.Strategy, "apps", "deployments", &o.Spec.Template}, true
	case *apps.StatefulSet:
		return resource{statefulset.Strategy, "apps", "statefulsets", &o.Spec.Template}, true
	case *apps.DaemonSet:
		return resource{daemonset.Strategy, "apps", "daemonsets", &o.Spec.Template}, true
	case *batch.Job:
		return resource{job.Strategy, "batch", "jobs", &o.Spec.Template}, true
	case *batch.CronJob:
		return resource{cronjob.Strategy, "batch", "cronjobs", &o.Spec.JobTemplate.Spec.Template}, true
	}
	return resource{}, false
}

// create runs the steps of the server for a decoded object, except storing it.
func create(object runtime.Object, kind resource, verdict *Verdict) error {
	accessor, err := meta.Accessor(object)
	if err != nil {
		return err
	}
	if accessor.GetNamespace() == "" && kind.strategy.NamespaceScoped() {
		accessor.SetNamespace(metav1.NamespaceDefault)
	}
	if accessor.GetName() == "" && accessor.GetGenerateName() != "" {
		accessor.SetName(kind.strategy.GenerateName(accessor.GetGenerateName()))
	}
	// As the handler of requests does.
	rest.WipeObjectMetaSystemFields(accessor)
	rest.FillObjectMetaSystemFields(accessor)

	var warnings recorder
	ctx := contextOf("create", accessor.GetNamespace(), kind, &warnings)
	if *asksDropped {
		// With another recorder: this prepares a copy, and BeforeCreate adds the warnings again.
		if verdict.Dropped, err = droppedBy(contextOf("create", accessor.GetNamespace(), kind, &recorder{}), object, kind); err != nil {
			return err
		}
	}
	if err = prepareService(ctx, object, nil); err != nil {
		return verdict.refuseAll(err)
	}
	err = rest.BeforeCreate(kind.strategy, ctx, object)
	if err == nil {
		verdict.Warned = append(verdict.Warned, warnings...)
		return nil
	}
	return verdict.refuseAll(err)
}

func contextOf(verb, namespace string, kind resource, warnings *recorder) context.Context {
	ctx := request.WithNamespace(context.Background(), namespace)
	// Declarative validation needs the version of the request.
	ctx = request.WithRequestInfo(ctx, &request.RequestInfo{
		IsResourceRequest: true, Verb: verb, APIGroup: kind.group, APIVersion: kind.served(), Resource: kind.name, Namespace: namespace,
	})
	return warning.WithWarningRecorder(ctx, warnings)
}

type recorder []string

func (r *recorder) AddWarning(_, text string) {
	*r = append(*r, text)
}

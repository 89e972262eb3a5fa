package main

import (
	"context"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/warning"
)

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
	if err = prepareService(ctx, object, nil, kind); err != nil {
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
		IsResourceRequest: true, Verb: verb, APIGroup: kind.group, APIVersion: kind.version().Version, Resource: kind.name, Namespace: namespace,
	})
	return warning.WithWarningRecorder(ctx, warnings)
}

type recorder []string

func (r *recorder) AddWarning(_, text string) {
	*r = append(*r, text)
}

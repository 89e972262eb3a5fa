package main

import (
	"context"
	"encoding/json"
	"fmt"

	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	apiresource "k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	quota "k8s.io/apiserver/pkg/quota/v1"
	"k8s.io/apiserver/pkg/quota/v1/generic"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes/fake"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// cluster holds the objects that are there when an object is created.
type cluster struct {
	objects []runtime.Object
	// client is the one of the last creation. The plugin ResourceQuota changes its quotas.
	client *fake.Clientset
}

// newCluster decodes objects, with defaults, as a server has them.
func newCluster(manifests []json.RawMessage) (*cluster, error) {
	made := &cluster{}
	for _, text := range manifests {
		object, kind, err := legacyscheme.Codecs.UniversalDeserializer().Decode(text, nil, nil)
		if err != nil {
			return nil, fmt.Errorf("cluster: %w", err)
		}
		legacyscheme.Scheme.Default(object)
		accessor, err := meta.Accessor(object)
		if err != nil {
			return nil, err
		}
		if accessor.GetNamespace() == "" && namespaced[kind.Kind] {
			accessor.SetNamespace(metav1.NamespaceDefault)
		}
		made.objects = append(made.objects, object)
	}
	return made, made.count()
}

var namespaced = map[string]bool{"LimitRange": true, "ResourceQuota": true, "ServiceAccount": true, "Pod": true,
	"PersistentVolumeClaim": true, "Service": true, "ReplicaSet": true, "StatefulSet": true, "PodDisruptionBudget": true}

// counted holds the kinds that are only counted. The controller of quotas finds them by discovery.
var counted = []schema.GroupVersionResource{
	{Version: "v1", Resource: "serviceaccounts"}, {Version: "v1", Resource: "limitranges"},
	{Group: "apps", Version: "v1", Resource: "replicasets"}, {Group: "apps", Version: "v1", Resource: "statefulsets"},
	{Group: "policy", Version: "v1", Resource: "poddisruptionbudgets"},
}

// count gives each quota without a status the status that the controller of quotas gives it.
func (c *cluster) count() error {
	factory := informers.NewSharedInformerFactory(fake.NewClientset(c.objects...), 0)
	lister := generic.ListerFuncForResourceFunc(factory.ForResource)
	configuration, err := quotasForControllers(lister, factory)
	if err != nil {
		return err
	}
	registry := generic.NewRegistry(configuration.Evaluators())
	for _, each := range counted {
		registry.Add(generic.NewObjectCountEvaluator(each.GroupResource(), generic.ListResourceUsingListerFunc(lister, each), ""))
	}
	stop := make(chan struct{})
	defer close(stop)
	for _, evaluator := range registry.List() {
		for _, version := range []string{"v1"} {
			if _, err := factory.ForResource(evaluator.GroupResource().WithVersion(version)); err != nil {
				return err
			}
		}
	}
	factory.Start(stop)
	factory.WaitForCacheSync(stop)
	for _, object := range c.objects {
		each, is := object.(*v1.ResourceQuota)
		if !is || each.Status.Hard != nil || each.Status.Used != nil {
			continue
		}
		each.Status.Hard = each.Spec.Hard
		used, err := quota.CalculateUsage(each.Namespace, each.Spec.Scopes, each.Spec.Hard, registry, each.Spec.ScopeSelector)
		if err != nil {
			return err
		}
		each.Status.Used = v1.ResourceList{}
		for name := range each.Spec.Hard {
			each.Status.Used[name] = apiresource.MustParse("0")
			if amount, counted := used[name]; counted {
				each.Status.Used[name] = amount
			}
		}
	}
	return nil
}

// charge keeps the quotas as the last creation has left them.
func (c *cluster) charge() error {
	for i, object := range c.objects {
		each, is := object.(*v1.ResourceQuota)
		if !is {
			continue
		}
		charged, err := c.client.CoreV1().ResourceQuotas(each.Namespace).Get(context.Background(), each.Name, metav1.GetOptions{})
		if err != nil {
			return err
		}
		c.objects[i] = charged
	}
	return nil
}

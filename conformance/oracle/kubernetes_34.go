//go:build kubernetes34

// What differs in Kubernetes 1.34: see internal.go.
package main

import (
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/admission/initializer"
	quota "k8s.io/apiserver/pkg/quota/v1"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/storage"
	"k8s.io/apiserver/pkg/storage/storagebackend"
	"k8s.io/apiserver/pkg/storage/storagebackend/factory"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/client-go/informers"
	corev1informers "k8s.io/client-go/informers/core/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
	quotainstall "k8s.io/kubernetes/pkg/quota/v1/install"
	"k8s.io/pod-security-admission/policy"
	"sigs.k8s.io/structured-merge-diff/v6/fieldpath"
)

// linkedVersion is the minor version of the linked Kubernetes.
const linkedVersion = "1.34"

// newEvaluator returns the Pod Security Standards. Kubernetes 1.34 does not emulate other versions yet.
func newEvaluator() (policy.Evaluator, error) { return policy.NewEvaluator(policy.DefaultChecks()) }

type limitRangesInformer = corev1informers.LimitRangeInformer
type quotasInformer = corev1informers.ResourceQuotaInformer

func quotasForAdmission(informers.SharedInformerFactory) (quota.Configuration, error) {
	return quotainstall.NewQuotaConfigurationForAdmission(), nil
}

func quotasForControllers(lister quota.ListerForResourceFunc, _ informers.SharedInformerFactory) (quota.Configuration, error) {
	return quotainstall.NewQuotaConfigurationForControllers(lister), nil
}

func pluginInitializer(client kubernetes.Interface, factory informers.SharedInformerFactory, done <-chan struct{}) admission.PluginInitializer {
	return initializer.New(client, nil, factory, nil, utilfeature.DefaultFeatureGate, done, nil)
}

// resetFields returns the fields that the server sets, and that no manager owns.
func resetFields(kind resource) map[fieldpath.APIVersion]fieldpath.Filter {
	if strategy, resets := kind.strategy.(rest.ResetFieldsStrategy); resets {
		return fieldpath.NewExcludeFilterSetMap(strategy.GetResetFields())
	}
	return nil
}

// undecorated returns a storage that stores nothing.
func undecorated(_ *storagebackend.ConfigForResource, _ string, _ func(runtime.Object) (string, error),
	_, _ func() runtime.Object, _ storage.AttrFunc, _ storage.IndexerFuncs, _ *cache.Indexers,
) (storage.Interface, factory.DestroyFunc, error) {
	return noStorage{}, func() {}, nil
}

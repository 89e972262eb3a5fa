//go:build kubernetes38

// What differs in Kubernetes 1.38: see internal.go.
package main

import (
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/admission/initializer"
	quota "k8s.io/apiserver/pkg/quota/v1"
	"k8s.io/apiserver/pkg/registry/generic"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/storage"
	"k8s.io/apiserver/pkg/storage/storagebackend"
	"k8s.io/apiserver/pkg/storage/storagebackend/factory"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/client-go/informers"
	corev1informers "k8s.io/client-go/informers/core/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
	"k8s.io/component-base/compatibility"
	quotainstall "k8s.io/kubernetes/pkg/quota/v1/install"
	"k8s.io/pod-security-admission/policy"
	"sigs.k8s.io/structured-merge-diff/v7/fieldpath"
)

// linkedVersion is the minor version of the linked Kubernetes.
const linkedVersion = "1.38"

// newEvaluator returns the Pod Security Standards.
func newEvaluator() (policy.Evaluator, error) {
	return policy.NewEvaluator(policy.DefaultChecks(), nil)
}

type limitRangesInformer = corev1informers.TypedLimitRangeInformer
type quotasInformer = corev1informers.TypedResourceQuotaInformer

func quotasForAdmission(factory informers.SharedInformerFactory) (quota.Configuration, error) {
	return quotainstall.NewQuotaConfigurationForAdmission(factory, nil)
}

func quotasForControllers(lister quota.ListerForResourceFunc, factory informers.SharedInformerFactory) (quota.Configuration, error) {
	return quotainstall.NewQuotaConfigurationForControllers(lister, factory)
}

func pluginInitializer(client kubernetes.Interface, factory informers.SharedInformerFactory, done <-chan struct{}) admission.PluginInitializer {
	return initializer.New(client, nil, factory, nil, utilfeature.DefaultFeatureGate, effectiveVersion, done, nil)
}

var effectiveVersion = compatibility.NewEffectiveVersionFromString(linkedVersion, "", "")

// resetFields returns the fields that the server sets, and that no manager owns.
func resetFields(kind resource) map[fieldpath.APIVersion]fieldpath.Filter {
	if strategy, resets := kind.strategy.(rest.ResetFieldsStrategy); resets {
		return fieldpath.NewExcludeFilterSetMap(strategy.GetResetFields())
	}
	return nil
}

// undecorated returns a storage that stores nothing.
func undecorated(_ *storagebackend.ConfigForResource, _ string, _ generic.CacheKeyFunc, _ storage.ReverseKeyFunc,
	_, _ func() runtime.Object, _ storage.AttrFunc, _ storage.IndexerFuncs, _ *cache.Indexers,
) (storage.Interface, factory.DestroyFunc, error) {
	return noStorage{}, func() {}, nil
}

// judgeCustomResource refuses every line: the types of definitions are in a module,
// k8s.io/apiextensions-api, that is not in the module proxy yet.
func judgeCustomResource([]byte) *Verdict {
	verdict := newVerdict()
	verdict.refuse("Other", "", "custom resources are not compared with 1.38 yet: the module k8s.io/apiextensions-api is not in the module proxy")
	return verdict
}

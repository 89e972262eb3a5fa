//go:build !kubernetes34 && !kubernetes35

package main

import (
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/admission/initializer"
	quota "k8s.io/apiserver/pkg/quota/v1"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/component-base/compatibility"
	quotainstall "k8s.io/kubernetes/pkg/quota/v1/install"
)

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

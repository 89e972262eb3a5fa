//go:build kubernetes34

package main

import (
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/admission/initializer"
	quota "k8s.io/apiserver/pkg/quota/v1"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	quotainstall "k8s.io/kubernetes/pkg/quota/v1/install"
)

func quotasForAdmission(informers.SharedInformerFactory) (quota.Configuration, error) {
	return quotainstall.NewQuotaConfigurationForAdmission(), nil
}

func quotasForControllers(lister quota.ListerForResourceFunc, _ informers.SharedInformerFactory) (quota.Configuration, error) {
	return quotainstall.NewQuotaConfigurationForControllers(lister), nil
}

func pluginInitializer(client kubernetes.Interface, factory informers.SharedInformerFactory, done <-chan struct{}) admission.PluginInitializer {
	return initializer.New(client, nil, factory, nil, utilfeature.DefaultFeatureGate, done, nil)
}

//go:build kubernetes35 || kubernetes36

package main

import (
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	kube "k8s.io/kubernetes/pkg/scheduler"
)

func newInformers(client kubernetes.Interface) informers.SharedInformerFactory {
	return kube.NewInformerFactory(client, 0)
}

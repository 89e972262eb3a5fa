//go:build kubernetes34

// What differs in Kubernetes 1.34: see internal.go.
package main

import (
	"errors"
	"time"

	v1 "k8s.io/api/core/v1"
	"k8s.io/client-go/informers"
	corev1 "k8s.io/client-go/informers/core/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/tools/events"
	kube "k8s.io/kubernetes/pkg/scheduler"
	"k8s.io/kubernetes/pkg/scheduler/apis/config"
	"k8s.io/kubernetes/pkg/scheduler/apis/config/latest"
	"k8s.io/kubernetes/pkg/scheduler/framework"
)

// newInformers returns informers that tell of volumes and claims: kube-scheduler 1.34 keeps copies
// of its own.
func newInformers(client kubernetes.Interface) informers.SharedInformerFactory {
	factory := kube.NewInformerFactory(client, 0)
	indexers := cache.Indexers{cache.NamespaceIndex: cache.MetaNamespaceIndexFunc}
	factory.InformerFor(&v1.PersistentVolumeClaim{},
		func(client kubernetes.Interface, resync time.Duration) cache.SharedIndexInformer {
			return &notifier{SharedIndexInformer: corev1.NewPersistentVolumeClaimInformer(
				client, v1.NamespaceAll, resync, indexers)}
		})
	factory.InformerFor(&v1.PersistentVolume{},
		func(client kubernetes.Interface, resync time.Duration) cache.SharedIndexInformer {
			return &notifier{SharedIndexInformer: corev1.NewPersistentVolumeInformer(
				client, resync, cache.Indexers{})}
		})
	return factory
}

// notifier is an informer that is never started, and calls its handlers nevertheless.
type notifier struct {
	cache.SharedIndexInformer
	handlers []cache.ResourceEventHandler
}

func (n *notifier) AddEventHandler(handler cache.ResourceEventHandler) (cache.ResourceEventHandlerRegistration, error) {
	n.handlers = append(n.handlers, handler)
	return n.SharedIndexInformer.AddEventHandler(handler)
}

func (n *notifier) added(object any) {
	for _, each := range n.handlers {
		each.OnAdd(object, false)
	}
}

func (n *notifier) removed(object any) {
	for _, each := range n.handlers {
		each.OnDelete(object)
	}
}

// schedulePod filters and scores the nodes for a Pod.
func (s *scheduler) schedulePod(state *framework.CycleState, pod *v1.Pod) error {
	_, err := s.kube.SchedulePod(s.ctx, s.framework, state, pod)
	return err
}

func newRecorder(string) events.EventRecorder { return &events.FakeRecorder{} }

// profiles returns the default profile.
func profiles() ([]config.KubeSchedulerProfile, error) {
	defaults, err := latest.Default()
	return defaults.Profiles, err
}

func (s *scheduler) alone(*v1.Pod, *Answer) error {
	return errors.New("plugins are asked alone only in newer minors")
}

//go:build kubernetes36

// What differs in Kubernetes 1.36: see internal.go.
package main

import (
	"errors"

	v1 "k8s.io/api/core/v1"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/events"
	kube "k8s.io/kubernetes/pkg/scheduler"
	"k8s.io/kubernetes/pkg/scheduler/apis/config"
	"k8s.io/kubernetes/pkg/scheduler/apis/config/latest"
	"k8s.io/kubernetes/pkg/scheduler/framework"
)

func newInformers(client kubernetes.Interface) informers.SharedInformerFactory {
	return kube.NewInformerFactory(client, 0)
}

// schedulePod filters and scores the nodes for a Pod.
func (s *scheduler) schedulePod(state *framework.CycleState, pod *v1.Pod) error {
	info, err := framework.NewPodInfo(pod)
	if err != nil {
		return err
	}
	_, err = s.kube.SchedulePod(s.ctx, s.framework, state, &framework.QueuedPodInfo{PodInfo: info})
	return err
}

func newRecorder(string) events.EventRecorderLogger { return &events.FakeRecorder{} }

// profiles returns the default profile.
func profiles() ([]config.KubeSchedulerProfile, error) {
	defaults, err := latest.Default()
	return defaults.Profiles, err
}

func (s *scheduler) alone(*v1.Pod, *Answer) error {
	return errors.New("plugins are asked alone only in newer minors")
}

//go:build kubernetes34 || kubernetes35

package main

import (
	v1 "k8s.io/api/core/v1"
	"k8s.io/client-go/tools/events"
	"k8s.io/kubernetes/pkg/scheduler/framework"
)

// schedulePod filters and scores the nodes for a Pod. Kubernetes 1.35 takes the Pod itself.
func (s *scheduler) schedulePod(state *framework.CycleState, pod *v1.Pod) error {
	_, err := s.kube.SchedulePod(s.ctx, s.framework, state, pod)
	return err
}

func newRecorder(string) events.EventRecorder { return &events.FakeRecorder{} }

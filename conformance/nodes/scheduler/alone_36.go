//go:build kubernetes34 || kubernetes35 || kubernetes36

package main

import (
	"errors"

	v1 "k8s.io/api/core/v1"
	"k8s.io/kubernetes/pkg/scheduler/apis/config"
	"k8s.io/kubernetes/pkg/scheduler/apis/config/latest"
)

func profiles() ([]config.KubeSchedulerProfile, error) {
	defaults, err := latest.Default()
	return defaults.Profiles, err
}

func (s *scheduler) alone(*v1.Pod, *Answer) error {
	return errors.New("plugins are asked alone only in the newest minor")
}

package main

import (
	v1 "k8s.io/api/core/v1"
	resourcehelper "k8s.io/component-helpers/resource"
	"k8s.io/kubernetes/pkg/apis/core"
	corev1 "k8s.io/kubernetes/pkg/apis/core/v1"
)

// Resources holds the total resources of a Pod, as the scheduler and the kubelet compute them.
type Resources struct {
	Requests map[string]string `json:"requests"`
	Limits   map[string]string `json:"limits"`
}

func resourcesOf(stored *core.Pod) (*Resources, error) {
	var seen v1.Pod
	if err := corev1.Convert_core_PodSpec_To_v1_PodSpec(&stored.Spec, &seen.Spec, nil); err != nil {
		return nil, err
	}
	return &Resources{
		Requests: textOf(resourcehelper.PodRequests(&seen, resourcehelper.PodResourcesOptions{})),
		Limits:   textOf(resourcehelper.PodLimits(&seen, resourcehelper.PodResourcesOptions{})),
	}, nil
}

func textOf(list v1.ResourceList) map[string]string {
	text := map[string]string{}
	for name, quantity := range list {
		text[string(name)] = quantity.String()
	}
	return text
}

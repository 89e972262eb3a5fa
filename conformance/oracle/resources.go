package main

import (
	v1 "k8s.io/api/core/v1"
	resourcehelper "k8s.io/component-helpers/resource"
)

// Resources holds the total resources of a Pod, as the scheduler and the kubelet compute them.
type Resources struct {
	Requests map[string]string `json:"requests"`
	Limits   map[string]string `json:"limits"`
}

func resourcesOf(stored *v1.Pod) *Resources {
	return &Resources{
		Requests: textOf(resourcehelper.PodRequests(stored, resourcehelper.PodResourcesOptions{})),
		Limits:   textOf(resourcehelper.PodLimits(stored, resourcehelper.PodResourcesOptions{})),
	}
}

func textOf(list v1.ResourceList) map[string]string {
	text := map[string]string{}
	for name, quantity := range list {
		text[string(name)] = quantity.String()
	}
	return text
}

package main

import (
	"context"
	"encoding/json"
	"fmt"

	v1 "k8s.io/api/core/v1"
	resourcehelper "k8s.io/component-helpers/resource"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/apis/core"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	corev1 "k8s.io/kubernetes/pkg/apis/core/v1"
	"k8s.io/kubernetes/pkg/apis/core/v1/helper/qos"
	"k8s.io/kubernetes/pkg/registry/core/pod"
)

// Demand is what a Pod needs of its node, once a server has made it.
type Demand struct {
	QOS      string            `json:"qos"`
	Requests map[string]string `json:"requests"`
	Limits   map[string]string `json:"limits"`
}

func demand(line []byte) (string, error) {
	object, _, err := legacyscheme.Codecs.UniversalDecoder().Decode(line, nil, nil)
	if err != nil {
		return "undecodable", nil
	}
	made, ok := object.(*core.Pod)
	if !ok {
		return "", fmt.Errorf("%T is no Pod", object)
	}
	// What a server completes when it creates a Pod, beside the defaults that came with decoding.
	pod.Strategy.PrepareForCreate(context.Background(), made)
	var seen v1.Pod
	if err := corev1.Convert_core_PodSpec_To_v1_PodSpec(&made.Spec, &seen.Spec, nil); err != nil {
		return "", err
	}
	said, err := json.Marshal(Demand{
		QOS:      string(qos.GetPodQOS(&seen)),
		Requests: textOf(resourcehelper.PodRequests(&seen, resourcehelper.PodResourcesOptions{})),
		Limits:   textOf(resourcehelper.PodLimits(&seen, resourcehelper.PodResourcesOptions{})),
	})
	return string(said), err
}

func textOf(list v1.ResourceList) map[string]string {
	text := map[string]string{}
	for name, quantity := range list {
		text[string(name)] = quantity.AsDec().String()
	}
	return text
}

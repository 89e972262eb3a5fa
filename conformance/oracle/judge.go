package main

import (
	"fmt"

	v1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	corev1 "k8s.io/kubernetes/pkg/apis/core/v1"
	"k8s.io/kubernetes/pkg/apis/core/v1/helper/qos"
	"k8s.io/pod-security-admission/api"
)

// judge says of one manifest what a server says. Whatever stands in it, there is a verdict.
func judge(line []byte) (verdict *Verdict) {
	verdict = newVerdict()
	defer func() {
		if fault := recover(); fault != nil {
			verdict.refuse("Panic", "", fmt.Sprint(fault))
		}
	}()
	object := decode(line, verdict)
	if object == nil {
		return verdict
	}
	kind, known := resourceOf(object)
	if !known {
		verdict.refuse("Decode", "kind", fmt.Sprintf("%T is no kind that holds a Pod", object))
		return verdict
	}
	// The standards and the class are those of what was sent: creation drops fields whose gates are off.
	if kind.meta != nil {
		describe(kind, verdict)
	}
	if err := create(object, kind, verdict); err != nil {
		verdict.refuse("Other", "", err.Error())
	}
	if len(verdict.Refused) > 0 {
		verdict.Warned = []string{}
	}
	return verdict
}

func describe(kind resource, verdict *Verdict) {
	var pod v1.Pod
	if err := corev1.Convert_core_PodSpec_To_v1_PodSpec(kind.meta.Spec.DeepCopy(), &pod.Spec, nil); err != nil {
		verdict.refuse("Other", "", err.Error())
		return
	}
	metadata := metav1.ObjectMeta{Annotations: kind.meta.Annotations, Labels: kind.meta.Labels}
	verdict.PodSecurity.Baseline = forbidden(api.LevelBaseline, &metadata, &pod.Spec)
	verdict.PodSecurity.Restricted = forbidden(api.LevelRestricted, &metadata, &pod.Spec)
	verdict.QOS = string(qos.GetPodQOS(&pod))
}

func forbidden(level api.Level, metadata *metav1.ObjectMeta, spec *v1.PodSpec) []string {
	reasons := []string{}
	for _, result := range standards.EvaluatePod(api.LevelVersion{Level: level, Version: api.LatestVersion()}, metadata, spec) {
		if !result.Allowed {
			reasons = append(reasons, result.ForbiddenReason)
		}
	}
	return reasons
}

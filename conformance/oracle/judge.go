package main

import (
	"context"
	"fmt"

	v1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/kubernetes/pkg/apis/core"
	corev1 "k8s.io/kubernetes/pkg/apis/core/v1"
	"k8s.io/kubernetes/pkg/registry/core/pod"
	"k8s.io/pod-security-admission/api"
)

// judge returns the verdict of a server on one manifest. Every input gets a verdict, even if
// Kubernetes panics.
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
	kind, known := kindOf(object)
	if !known {
		verdict.refuse("Decode", "kind", fmt.Sprintf("%T is no kind that is compared", object))
		return verdict
	}
	if err := manageFields(nil, object, kind); err != nil {
		verdict.refuse("Other", "", err.Error())
		return verdict
	}
	if err := create(object, kind, verdict); err != nil {
		verdict.refuse("Other", "", err.Error())
	}
	if *asksStored {
		stored, err := readBack(object, kind)
		if err == nil {
			verdict.Stored, err = written(stored, kind)
		}
		if err != nil {
			verdict.refuse("Other", "", err.Error())
		}
	}
	// The Pod Security Standards and the QoS class are evaluated on the prepared object.
	if kind, _ = kindOf(object); kind.meta != nil {
		describe(kind, verdict)
	}
	if len(verdict.Refused) > 0 {
		verdict.Warned = []string{}
	}
	return verdict
}

func describe(kind resource, verdict *Verdict) {
	var template v1.PodTemplateSpec
	if err := corev1.Convert_core_PodTemplateSpec_To_v1_PodTemplateSpec(kind.meta.DeepCopy(), &template, nil); err != nil {
		verdict.refuse("Other", "", err.Error())
		return
	}
	verdict.PodSecurity.Baseline = forbidden(api.LevelBaseline, &template.ObjectMeta, &template.Spec)
	verdict.PodSecurity.Restricted = forbidden(api.LevelRestricted, &template.ObjectMeta, &template.Spec)
	stored, err := storedOf(&v1.Pod{ObjectMeta: template.ObjectMeta, Spec: template.Spec})
	if err != nil {
		verdict.refuse("Other", "", err.Error())
		return
	}
	verdict.QOS = string(stored.Status.QOSClass)
	if *asksResources {
		if verdict.Resources, err = resourcesOf(stored); err != nil {
			verdict.refuse("Other", "", err.Error())
		}
	}
}

// storedOf returns a Pod as a server stores it, including a Pod created from a template.
func storedOf(made *v1.Pod) (*core.Pod, error) {
	corev1.SetObjectDefaults_Pod(made)
	var stored core.Pod
	if err := corev1.Convert_v1_Pod_To_core_Pod(made, &stored, nil); err != nil {
		return nil, err
	}
	pod.Strategy.PrepareForCreate(context.Background(), &stored)
	return &stored, nil
}

// standardVersion is the version of the Pod Security Standards that Pods are checked against.
var standardVersion = api.LatestVersion()

func chooseStandard(version string) (err error) {
	standardVersion, err = api.ParseVersion(version)
	return err
}

func forbidden(level api.Level, metadata *metav1.ObjectMeta, spec *v1.PodSpec) []string {
	reasons := []string{}
	for _, result := range standards.EvaluatePod(api.LevelVersion{Level: level, Version: standardVersion}, metadata, spec) {
		if !result.Allowed {
			reasons = append(reasons, result.ForbiddenReason)
		}
	}
	return reasons
}

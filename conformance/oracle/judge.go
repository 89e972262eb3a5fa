package main

import (
	"context"
	"fmt"
	"sync"

	v1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
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
	if err := describe(object, kind, verdict); err != nil {
		verdict.refuse("Other", "", err.Error())
	}
	if len(verdict.Refused) > 0 {
		verdict.Warned = []string{}
	}
	return verdict
}

// describe says what the standards and the kubelet make of the Pod in an object, if it has one.
func describe(object runtime.Object, kind resource, verdict *Verdict) error {
	template, err := kind.templateOf(object)
	if template == nil {
		return err
	}
	verdict.PodSecurity.Baseline = forbidden(api.LevelBaseline, &template.ObjectMeta, &template.Spec)
	verdict.PodSecurity.Restricted = forbidden(api.LevelRestricted, &template.ObjectMeta, &template.Spec)
	stored, err := storedOf(&v1.Pod{ObjectMeta: template.ObjectMeta, Spec: template.Spec})
	if err != nil {
		return err
	}
	verdict.QOS = string(stored.Status.QOSClass)
	if *asksResources {
		verdict.Resources = resourcesOf(stored)
	}
	return nil
}

// storedOf returns a Pod as a server stores it, including a Pod created from a template.
func storedOf(made *v1.Pod) (*v1.Pod, error) {
	kind := kinds[schema.GroupKind{Kind: "Pod"}]
	legacyscheme.Scheme.Default(made)
	stored, err := legacyscheme.Scheme.ConvertToVersion(made, hub(""))
	if err != nil {
		return nil, err
	}
	kind.strategy.PrepareForCreate(context.Background(), stored)
	served, err := legacyscheme.Scheme.ConvertToVersion(stored, kind.version())
	if err != nil {
		return nil, err
	}
	return served.(*v1.Pod), nil
}

// standardVersion is the version of the Pod Security Standards that Pods are checked against.
var standardVersion = api.LatestVersion()

func chooseStandard(version string) (err error) {
	standardVersion, err = api.ParseVersion(version)
	return err
}

func forbidden(level api.Level, metadata *metav1.ObjectMeta, spec *v1.PodSpec) []string {
	reasons := []string{}
	for _, result := range standards().EvaluatePod(api.LevelVersion{Level: level, Version: standardVersion}, metadata, spec) {
		if !result.Allowed {
			reasons = append(reasons, result.ForbiddenReason)
		}
	}
	return reasons
}

var standards = sync.OnceValue(func() policy.Evaluator {
	evaluator, err := newEvaluator()
	if err != nil {
		panic(err)
	}
	return evaluator
})

//go:build !kubernetes34

package main

import "k8s.io/pod-security-admission/policy"

var standards = func() policy.Evaluator {
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks(), nil)
	if err != nil {
		panic(err)
	}
	return evaluator
}()

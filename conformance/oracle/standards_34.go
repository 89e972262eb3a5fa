//go:build kubernetes34

package main

import "k8s.io/pod-security-admission/policy"

// Kubernetes 1.34 does not emulate other versions yet.
var standards = func() policy.Evaluator {
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks())
	if err != nil {
		panic(err)
	}
	return evaluator
}()

//go:build !kubernetes34 && !kubernetes35 && !kubernetes36 && !kubernetes38

package main

// linkedVersion is the minor version of the linked Kubernetes.
const linkedVersion = "1.37"

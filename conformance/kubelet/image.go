package main

import (
	"encoding/json"
	_ "unsafe" // for go:linkname

	_ "k8s.io/kubernetes/pkg/kubelet/images"
)

// applyDefaultImageTag is the kubelet's own function, which is not exported. It is the only check of
// a reference before the kubelet asks the container runtime for the image of a container or volume.
//
//go:linkname applyDefaultImageTag k8s.io/kubernetes/pkg/kubelet/images.applyDefaultImageTag
func applyDefaultImageTag(image string) (string, error)

// image returns the error about a reference as a JSON string, which is empty for a valid reference.
func image(line []byte) (string, error) {
	var question struct {
		Image string `json:"image"`
	}
	if err := json.Unmarshal(line, &question); err != nil {
		return "", err
	}
	message := ""
	if _, err := applyDefaultImageTag(question.Image); err != nil {
		message = err.Error()
	}
	answer, err := json.Marshal(message)
	return string(answer), err
}

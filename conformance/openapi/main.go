// Prints Kubernetes' own OpenAPI definitions as one JSON object that maps names to schemas.
// `npm run generate` generates lib/api from it.
package main

import (
	"encoding/json"
	"os"

	"k8s.io/kube-openapi/pkg/validation/spec"
	"k8s.io/kubernetes/pkg/generated/openapi"
)

func main() {
	definitions := openapi.GetOpenAPIDefinitions(func(path string) spec.Ref {
		return spec.MustCreateRef(path)
	})
	schemas := make(map[string]spec.Schema, len(definitions))
	for name, definition := range definitions {
		schemas[name] = definition.Schema
	}
	if err := json.NewEncoder(os.Stdout).Encode(schemas); err != nil {
		panic(err)
	}
}

//go:build !kubernetes38

package main

import (
	"reflect"
	"strings"
	"sync"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/managedfields"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/kube-openapi/pkg/validation/spec"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/generated/openapi"
	"sigs.k8s.io/structured-merge-diff/v6/fieldpath"
)

// resetFields returns the fields that the server sets, and that no manager owns.
func resetFields(kind resource) map[fieldpath.APIVersion]fieldpath.Filter {
	if strategy, resets := kind.strategy.(rest.ResetFieldsStrategy); resets {
		return fieldpath.NewExcludeFilterSetMap(strategy.GetResetFields())
	}
	return nil
}

// typeConverter knows the types of the OpenAPI document that the server publishes.
var typeConverter = sync.OnceValue(func() managedfields.TypeConverter {
	// A slash would have to be escaped in a reference.
	name := func(path string) string { return strings.ReplaceAll(path, "/", ".") }
	versions := map[string][]any{}
	for version, goType := range legacyscheme.Scheme.AllKnownTypes() {
		if version.Version != runtime.APIVersionInternal {
			path := goType.PkgPath() + "." + goType.Name()
			if named, is := reflect.New(goType).Interface().(interface{ OpenAPIModelName() string }); is {
				path = named.OpenAPIModelName()
			}
			versions[path] = append(versions[path], map[string]any{
				"group": version.Group, "version": version.Version, "kind": version.Kind,
			})
		}
	}
	schemas := map[string]*spec.Schema{}
	reference := func(path string) spec.Ref { return spec.MustCreateRef("#/definitions/" + name(path)) }
	for path, definition := range openapi.GetOpenAPIDefinitions(reference) {
		each := definition.Schema
		if versions[path] != nil {
			if each.Extensions == nil {
				each.Extensions = spec.Extensions{}
			}
			each.Extensions["x-kubernetes-group-version-kind"] = versions[path]
		}
		schemas[name(path)] = &each
	}
	converter, err := managedfields.NewTypeConverter(schemas, false)
	if err != nil {
		panic(err)
	}
	return converter
})

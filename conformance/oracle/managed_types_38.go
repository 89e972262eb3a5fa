//go:build kubernetes38

package main

import (
	"sync"

	"k8s.io/apimachinery/pkg/util/managedfields"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/client-go/applyconfigurations"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"sigs.k8s.io/structured-merge-diff/v7/fieldpath"
)

// resetFields returns the fields that the server sets, and that no manager owns.
func resetFields(kind resource) map[fieldpath.APIVersion]fieldpath.Filter {
	if strategy, resets := kind.strategy.(rest.ResetFieldsStrategy); resets {
		return fieldpath.NewExcludeFilterSetMap(strategy.GetResetFields())
	}
	return nil
}

// typeConverter knows the types of the OpenAPI document that the server publishes. client-go has
// them, too. The package that the server takes them from needs a module, k8s.io/apiextensions-api,
// that is not in the module proxy yet.
var typeConverter = sync.OnceValue(func() managedfields.TypeConverter {
	return applyconfigurations.NewTypeConverter(legacyscheme.Scheme)
})

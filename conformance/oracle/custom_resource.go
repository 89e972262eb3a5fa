//go:build !kubernetes38

package main

import (
	"context"
	"encoding/json"
	"strings"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structuralschema "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/objectmeta"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apiextensions-apiserver/pkg/crdserverscheme"
	"k8s.io/apiextensions-apiserver/pkg/registry/customresource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	utiljson "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/warning"
)

// judgeCustomResource returns the verdict of a server on a custom resource. The line has the
// resource, and the definition of its kind. Rules in CEL are left out.
func judgeCustomResource(line []byte) (verdict *Verdict) {
	verdict = newVerdict()
	var pair struct {
		Definition apiextensionsv1.CustomResourceDefinition `json:"definition"`
		Object     json.RawMessage                          `json:"object"`
	}
	if err := json.Unmarshal(line, &pair); err != nil {
		verdict.refuse("Other", "", err.Error())
		return verdict
	}
	var content map[string]any
	if err := utiljson.Unmarshal(pair.Object, &content); err != nil {
		verdict.refuse("Decode", "", err.Error())
		return verdict
	}
	object := &unstructured.Unstructured{Object: content}
	properties, err := schemaOf(&pair.Definition, object.GroupVersionKind().Version)
	if err != nil {
		verdict.refuse("Other", "", err.Error())
		return verdict
	}
	structural, err := structuralschema.NewStructural(properties)
	if err != nil {
		verdict.refuse("Other", "", err.Error())
		return verdict
	}
	if err := coerce(object, structural, verdict); err != nil {
		verdict.refuse("Decode", "", err.Error())
		return verdict
	}
	defaulting.Default(object.Object, structural)
	validator, _, err := validation.NewSchemaValidator(properties)
	if err != nil {
		verdict.refuse("Other", "", err.Error())
		return verdict
	}
	kind := schema.GroupVersionKind{Group: pair.Definition.Spec.Group, Version: object.GroupVersionKind().Version, Kind: pair.Definition.Spec.Names.Kind}
	namespaced := pair.Definition.Spec.Scope == apiextensionsv1.NamespaceScoped
	strategy := customresource.NewStrategy(crdserverscheme.NewUnstructuredObjectTyper(), namespaced, kind, validator, nil, structural, nil, nil, nil)
	if namespaced && object.GetNamespace() == "" {
		object.SetNamespace(metav1.NamespaceDefault)
	}
	if object.GetName() == "" && object.GetGenerateName() != "" {
		object.SetName(strategy.GenerateName(object.GetGenerateName()))
	}
	rest.FillObjectMetaSystemFields(object)
	var warnings recorder
	ctx := request.WithNamespace(context.Background(), object.GetNamespace())
	ctx = request.WithRequestInfo(ctx, &request.RequestInfo{IsResourceRequest: true, Verb: "create",
		APIGroup: kind.Group, APIVersion: kind.Version, Resource: pair.Definition.Spec.Names.Plural, Namespace: object.GetNamespace()})
	if err := rest.BeforeCreate(strategy, warning.WithWarningRecorder(ctx, &warnings), object); err != nil {
		if err := verdict.refuseAll(err); err != nil {
			verdict.refuse("Other", "", err.Error())
		}
	}
	return verdict
}

// schemaOf returns the schema of a version, without rules in CEL.
func schemaOf(definition *apiextensionsv1.CustomResourceDefinition, version string) (*apiextensions.JSONSchemaProps, error) {
	var internal apiextensions.JSONSchemaProps
	for _, each := range definition.Spec.Versions {
		if each.Name != version || each.Schema == nil || each.Schema.OpenAPIV3Schema == nil {
			continue
		}
		err := apiextensionsv1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(
			each.Schema.OpenAPIV3Schema, &internal, nil)
		dropRules(&internal)
		return &internal, err
	}
	return &internal, nil
}

func dropRules(schema *apiextensions.JSONSchemaProps) {
	schema.XValidations = nil
	for name, property := range schema.Properties {
		dropRules(&property)
		schema.Properties[name] = property
	}
	if schema.Items != nil && schema.Items.Schema != nil {
		dropRules(schema.Items.Schema)
	}
	if schema.AdditionalProperties != nil && schema.AdditionalProperties.Schema != nil {
		dropRules(schema.AdditionalProperties.Schema)
	}
}

// coerce drops what the schema does not have, and reports it, as the handler of requests does.
func coerce(object *unstructured.Unstructured, structural *structuralschema.Structural, verdict *Verdict) error {
	kind, version := object.GetKind(), object.GetAPIVersion()
	metadata, found, unknown, err := objectmeta.GetObjectMetaWithOptions(object.Object, objectmeta.ObjectMetaOptions{ReturnUnknownFieldPaths: true})
	if err != nil {
		return err
	}
	paths := append([]string{}, unknown...)
	options := structuralschema.UnknownFieldPathOptions{TrackUnknownFieldPaths: true}
	paths = append(paths, pruning.PruneWithOptions(object.Object, structural, true, options)...)
	defaulting.PruneNonNullableNullsWithoutDefaults(object.Object, structural)
	coerced, embedded := objectmeta.CoerceWithOptions(nil, object.Object, structural, false, objectmeta.CoerceOptions{ReturnUnknownFieldPaths: true})
	if coerced != nil {
		return coerced
	}
	for _, path := range append(paths, embedded...) {
		verdict.refuse("Strict", strings.TrimPrefix(path, "."), "unknown")
	}
	object.SetKind(kind)
	object.SetAPIVersion(version)
	if found {
		return objectmeta.SetObjectMeta(object.Object, metadata)
	}
	return nil
}

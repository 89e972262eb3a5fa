package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"

	v1 "k8s.io/api/core/v1"
	apiequality "k8s.io/apimachinery/pkg/api/equality"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/strategicpatch"
	registry "k8s.io/apiserver/pkg/registry/generic/registry"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/storage"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	kjson "sigs.k8s.io/json"
)

// The version of the stored object. No manifest has it.
const storedVersion = "9007199254740993"

// UpdateRequest is one line of input with the flag -updates: two manifests of the same object.
type UpdateRequest struct {
	// By is how the new manifest is written: replace, client-side-apply or server-side-apply.
	By  string          `json:"by"`
	Old json.RawMessage `json:"old"`
	New json.RawMessage `json:"new"`
	// Live is the stored object, if it is not the one that the old manifest creates.
	Live json.RawMessage `json:"live"`
	// FieldManager and ForceConflicts are the options of server-side apply.
	FieldManager   string `json:"fieldManager"`
	ForceConflicts bool   `json:"forceConflicts"`
}

func (r UpdateRequest) manager() string {
	if r.FieldManager == "" {
		return fieldManager
	}
	return r.FieldManager
}

// UpdateVerdict is the response of a server to an update.
type UpdateVerdict struct {
	// OldRefused holds the errors of the creation of the old object. If there are any, nothing else
	// is compared.
	OldRefused []Cause  `json:"oldRefused,omitempty"`
	Refused    []Cause  `json:"refused"`
	Warned     []string `json:"warned"`
	// Changed reports whether a stored field outside metadata and status differs.
	Changed bool `json:"changed"`
	// Template reports whether the stored Pod template differs.
	Template bool           `json:"template"`
	Stored   map[string]any `json:"stored,omitempty"`
}

// judgeUpdate returns the response of a server to one update, even if Kubernetes panics.
func judgeUpdate(line []byte) (verdict *UpdateVerdict) {
	verdict = &UpdateVerdict{Refused: []Cause{}, Warned: []string{}}
	refusals := newVerdict()
	defer func() {
		if fault := recover(); fault != nil {
			refusals.refuse("Panic", "", fmt.Sprint(fault))
		}
		verdict.Refused = refusals.Refused
	}()
	var request UpdateRequest
	if err := json.Unmarshal(line, &request); err != nil {
		refusals.refuse("Decode", "", err.Error())
		return verdict
	}
	old, kind, refused := createOld(request)
	if len(refused) > 0 {
		verdict.OldRefused = refused
		return verdict
	}
	if err := update(old, kind, request, verdict, refusals); err != nil {
		refusals.refuse("Other", "", err.Error())
	}
	return verdict
}

// createOld returns the stored object before the update.
func createOld(request UpdateRequest) (runtime.Object, resource, []Cause) {
	verdict := newVerdict()
	object := decode(request.Old, verdict)
	if object == nil {
		return nil, resource{}, verdict.Refused
	}
	kind, known := kindOf(object)
	if !known {
		verdict.refuse("Decode", "kind", fmt.Sprintf("%T is no kind that is compared", object))
		return nil, kind, verdict.Refused
	}
	if request.By == "server-side-apply" {
		// As a server does, begin with an empty object of the sent version. In an internal object,
		// fields that Go stores by value would have an owner.
		empty, err := legacyscheme.Scheme.New(kind.versionKind())
		if err == nil {
			object, err = apply(empty, request.Old, kind.versionKind(), kind, request.manager(), true)
		}
		if err != nil {
			verdict.refuse("Other", "", err.Error())
			return nil, kind, verdict.Refused
		}
	} else if err := manageFields(nil, object, kind); err != nil {
		verdict.refuse("Other", "", err.Error())
		return nil, kind, verdict.Refused
	}
	if err := create(object, kind, verdict); err != nil {
		verdict.refuse("Other", "", err.Error())
	}
	if len(verdict.Refused) > 0 {
		return nil, kind, verdict.Refused
	}
	accessor, _ := meta.Accessor(object)
	accessor.SetResourceVersion(storedVersion)
	stored, err := readBack(object, kind)
	if err == nil && len(request.Live) > 0 {
		stored, _, err = legacyscheme.Codecs.UniversalDecoder().Decode(request.Live, nil, nil)
	}
	if err != nil {
		verdict.refuse("Other", "", err.Error())
	}
	return stored, kind, verdict.Refused
}

// readBack returns an object as the server reads it from its storage, which sets defaults again.
func readBack(object runtime.Object, kind resource) (runtime.Object, error) {
	codec := legacyscheme.Codecs.LegacyCodec(kind.version())
	text, err := runtime.Encode(codec, object.DeepCopyObject())
	if err != nil {
		return nil, err
	}
	read, _, err := legacyscheme.Codecs.UniversalDecoder().Decode(text, nil, nil)
	return read, err
}

func update(old runtime.Object, kind resource, request UpdateRequest, verdict *UpdateVerdict, refusals *Verdict) error {
	object, err := requested(old, kind, request, refusals)
	if err != nil || object == nil {
		return err
	}
	before, err := meta.Accessor(old)
	if err != nil {
		return err
	}
	after, err := meta.Accessor(object)
	if err != nil {
		return err
	}
	if reflect.TypeOf(object) != reflect.TypeOf(old) {
		refusals.refuse("Other", "kind", "another kind")
		return nil
	}
	expected := rest.ExpectedNamespaceForScope(before.GetNamespace(), kind.strategy.NamespaceScoped())
	if err := rest.EnsureObjectNamespaceMatchesRequestNamespace(expected, after); err != nil {
		return err
	}
	if after.GetName() == "" || after.GetName() != before.GetName() {
		refusals.refuse("Other", "metadata.name", "another object")
		return nil
	}
	if request.By == "replace" {
		// The uid of a PUT request is a precondition.
		if given := after.GetUID(); given != "" && given != before.GetUID() {
			refusals.refuse("Conflict", "metadata.uid", fmt.Sprintf("Precondition failed: UID in precondition: %v, UID in object meta: %v", given, before.GetUID()))
			return nil
		}
	}
	// A server-side apply has managed the fields.
	if request.By != "server-side-apply" {
		if err := manageFields(old.DeepCopyObject(), object, kind); err != nil {
			return err
		}
	}
	var versioner storage.APIObjectVersioner
	given, err := versioner.ObjectResourceVersion(object)
	if err != nil {
		return err
	}
	if stored, err := versioner.ObjectResourceVersion(old); err != nil {
		return err
	} else if given != 0 && given != stored {
		refusals.refuse("Conflict", "metadata.resourceVersion", registry.OptimisticLockErrorMsg)
		return nil
	}
	after.SetResourceVersion(before.GetResourceVersion())
	var warnings recorder
	ctx := contextOf("update", before.GetNamespace(), kind, &warnings)
	if err := prepareService(ctx, object, old, kind); err != nil {
		return refusals.refuseAll(err)
	}
	if err := rest.BeforeUpdate(kind.strategy, ctx, object, old); err != nil {
		return refusals.refuseAll(err)
	}
	if len(refusals.Refused) > 0 {
		return nil
	}
	verdict.Warned = append(verdict.Warned, warnings...)
	return compare(old, object, kind, verdict)
}

// compare describes the difference between the stored object before and after the update.
func compare(old, object runtime.Object, kind resource, verdict *UpdateVerdict) error {
	stored, err := readBack(object, kind)
	if err != nil {
		return err
	}
	before, err := written(old, kind)
	if err != nil {
		return err
	}
	if verdict.Stored, err = written(stored, kind); err != nil {
		return err
	}
	for _, object := range []map[string]any{before, verdict.Stored} {
		for name := range object {
			if name != "metadata" && name != "status" && !reflect.DeepEqual(before[name], verdict.Stored[name]) {
				verdict.Changed = true
			}
		}
	}
	if kind.kind == "Pod" {
		return nil
	}
	was, err := kind.templateOf(old)
	if err != nil {
		return err
	}
	is, err := kind.templateOf(stored)
	verdict.Template = !apiequality.Semantic.DeepEqual(was, is)
	return err
}

// refuseUnknownFields adds the errors of strict decoding of a manifest that a decoder of JSON does not
// read to its end.
func refuseUnknownFields(manifest []byte, version schema.GroupVersionKind, refusals *Verdict) {
	fields := map[string]any{}
	target, err := legacyscheme.Scheme.New(version)
	if err != nil || kjson.UnmarshalCaseSensitivePreserveInts(manifest, &fields) != nil {
		return
	}
	err = runtime.DefaultUnstructuredConverter.FromUnstructuredWithValidation(fields, target, true)
	if strict, is := runtime.AsStrictDecodingError(err); is {
		refusals.refuseStrict(strict.Errors())
	}
}

// overflow matches the error about an integer that is too large for its field, which an apply does
// not have.
var overflow = regexp.MustCompile(`cannot unmarshal number -?\d+(e\+\d+)? into`)

// isOfForm reports whether an apply fails before it looks at the types of values.
func isOfForm(err error) bool {
	return strings.Contains(err.Error(), "field not declared in schema") ||
		strings.Contains(err.Error(), "metadata.managedFields must be nil")
}

// requested returns the object that a server validates: the new manifest, or what the server merges
// from it and the stored object.
func requested(old runtime.Object, kind resource, request UpdateRequest, refusals *Verdict) (runtime.Object, error) {
	switch request.By {
	case "replace":
		return decode(request.New, refusals), nil
	case "client-side-apply":
		patch, err := threeWayPatch(old, kind, request)
		if err != nil {
			return nil, err
		}
		return patched(old, kind, patch, refusals)
	case "server-side-apply":
		decoding := newVerdict()
		decode(request.New, decoding)
		for _, cause := range decoding.Refused {
			if cause.Type == "Strict" {
				refusals.refuse(cause.Type, cause.Field, cause.Detail)
			}
		}
		object, err := apply(old.DeepCopyObject(), request.New, kind.versionKind(), kind, request.manager(), request.ForceConflicts)
		for _, cause := range decoding.Refused {
			if err == nil || cause.Type != "Decode" {
				continue
			}
			if overflow.MatchString(cause.Detail) && isOfForm(err) {
				refuseUnknownFields(request.New, kind.versionKind(), refusals)
				continue
			}
			// The same error, in the words of another decoder.
			refusals.refuse(cause.Type, cause.Field, cause.Detail)
			return nil, nil
		}
		return object, err
	}
	return nil, fmt.Errorf("unknown way to update: %q", request.By)
}

// lastApplied returns the manifest that kubectl takes as the last one.
func (r UpdateRequest) lastApplied(stored runtime.Object) []byte {
	if len(r.Live) == 0 {
		return r.Old
	}
	accessor, err := meta.Accessor(stored)
	if err != nil {
		return nil
	}
	return []byte(accessor.GetAnnotations()[v1.LastAppliedConfigAnnotation])
}

// threeWayPatch returns the patch that kubectl sends for a manifest.
func threeWayPatch(old runtime.Object, kind resource, request UpdateRequest) ([]byte, error) {
	versioned, err := legacyscheme.Scheme.New(kind.versionKind())
	if err != nil {
		return nil, err
	}
	lookup, err := strategicpatch.NewPatchMetaFromStruct(versioned)
	if err != nil {
		return nil, err
	}
	codec := legacyscheme.Codecs.LegacyCodec(kind.version())
	stored, err := runtime.Encode(codec, old.DeepCopyObject())
	if err != nil {
		return nil, err
	}
	return strategicpatch.CreateThreeWayMergePatch(request.lastApplied(old), request.New, stored, lookup, true)
}

// patched returns the object that a server makes of the stored object and a strategic merge patch.
// As the handler of requests does, it does not decode JSON, but converts a map, so that an integer
// that is too large for its field loses its higher bits.
func patched(old runtime.Object, kind resource, patch []byte, refusals *Verdict) (runtime.Object, error) {
	current, err := legacyscheme.Scheme.ConvertToVersion(old.DeepCopyObject(), kind.version())
	if err != nil {
		return nil, err
	}
	stored, err := runtime.DefaultUnstructuredConverter.ToUnstructured(current)
	if err != nil {
		return nil, err
	}
	changes := map[string]any{}
	if err := kjson.UnmarshalCaseSensitivePreserveInts(patch, &changes); err != nil {
		return nil, err
	}
	target, err := legacyscheme.Scheme.New(kind.versionKind())
	if err != nil {
		return nil, err
	}
	merged, err := strategicpatch.StrategicMergeMapPatch(stored, changes, target)
	if err != nil {
		return nil, err
	}
	err = runtime.DefaultUnstructuredConverter.FromUnstructuredWithValidation(merged, target, true)
	if strict, is := runtime.AsStrictDecodingError(err); is {
		refusals.refuseStrict(strict.Errors())
	} else if err != nil {
		refusals.refuse("Decode", "", err.Error())
		return nil, nil
	}
	legacyscheme.Scheme.Default(target)
	return legacyscheme.Scheme.ConvertToVersion(target, hub(kind.group))
}

// refuseAll adds the causes of an error of the server.
func (v *Verdict) refuseAll(err error) error {
	var status apierrors.APIStatus
	if !errors.As(err, &status) || status.Status().Details == nil || len(status.Status().Details.Causes) == 0 {
		return err
	}
	for _, cause := range status.Status().Details.Causes {
		v.refuse(string(cause.Type), cause.Field, cause.Message)
	}
	return nil
}

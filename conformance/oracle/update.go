package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	apiequality "k8s.io/apimachinery/pkg/api/equality"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/strategicpatch"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/apis/core"
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
		empty, err := legacyscheme.Scheme.New(kind.version(object))
		if err == nil {
			object, err = apply(empty, request.Old, kind.version(object), kind, request.manager(), true)
		}
		if err != nil {
			verdict.refuse("Other", "", err.Error())
			return nil, kind, verdict.Refused
		}
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

// version returns the kind of an object in the version of requests.
func (kind resource) version(object runtime.Object) schema.GroupVersionKind {
	return schema.GroupVersionKind{Group: kind.group, Version: kind.served(), Kind: reflect.TypeOf(object).Elem().Name()}
}

// readBack returns an object as the server reads it from its storage, which sets defaults again.
func readBack(object runtime.Object, kind resource) (runtime.Object, error) {
	codec := legacyscheme.Codecs.LegacyCodec(schema.GroupVersion{Group: kind.group, Version: kind.served()})
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
	if after.GetNamespace() == "" && kind.strategy.NamespaceScoped() {
		after.SetNamespace(before.GetNamespace())
	}
	if after.GetName() == "" || after.GetName() != before.GetName() {
		refusals.refuse("Other", "metadata.name", "another object")
		return nil
	}
	if given := after.GetResourceVersion(); given != "" && given != before.GetResourceVersion() {
		refusals.refuse("Conflict", "metadata.resourceVersion", "the object has been modified; please apply your changes to the latest version and try again")
		return nil
	}
	after.SetResourceVersion(before.GetResourceVersion())
	var warnings recorder
	ctx := contextOf("update", before.GetNamespace(), kind, &warnings)
	if err := prepareService(ctx, object, old); err != nil {
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
	if _, isPod := object.(*core.Pod); !isPod && kind.meta != nil {
		was, _ := resourceOf(old)
		is, _ := resourceOf(stored)
		verdict.Template = !apiequality.Semantic.DeepEqual(was.meta, is.meta)
	}
	return nil
}

// requested returns the object that a server validates: the new manifest, or what the server merges
// from it and the stored object.
func requested(old runtime.Object, kind resource, request UpdateRequest, refusals *Verdict) (runtime.Object, error) {
	switch request.By {
	case "replace":
		return decode(request.New, refusals), nil
	case "client-side-apply":
		patched, err := threeWayMerge(old, kind, request)
		if err != nil {
			return nil, err
		}
		return decode(patched, refusals), nil
	case "server-side-apply":
		decode(request.New, refusals) // For the errors of strict decoding.
		for _, cause := range refusals.Refused {
			if cause.Type != "Strict" {
				return nil, nil
			}
		}
		return apply(old.DeepCopyObject(), request.New, kind.version(old), kind, request.manager(), request.ForceConflicts)
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
	return []byte(accessor.GetAnnotations()[core.LastAppliedConfigAnnotation])
}

// threeWayMerge returns the object that kubectl's patch makes of the stored object.
func threeWayMerge(old runtime.Object, kind resource, request UpdateRequest) ([]byte, error) {
	versioned, err := legacyscheme.Scheme.New(kind.version(old))
	if err != nil {
		return nil, err
	}
	lookup, err := strategicpatch.NewPatchMetaFromStruct(versioned)
	if err != nil {
		return nil, err
	}
	codec := legacyscheme.Codecs.LegacyCodec(schema.GroupVersion{Group: kind.group, Version: kind.served()})
	stored, err := runtime.Encode(codec, old.DeepCopyObject())
	if err != nil {
		return nil, err
	}
	patch, err := strategicpatch.CreateThreeWayMergePatch(request.lastApplied(old), request.New, stored, lookup, true)
	if err != nil {
		return nil, err
	}
	return strategicpatch.StrategicMergePatchUsingLookupPatchMeta(stored, patch, lookup)
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

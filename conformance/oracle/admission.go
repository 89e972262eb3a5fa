package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// AdmissionRequest is one line of input with the flag -admission: the objects of a cluster, and
// those that are created in it, one after the other.
type AdmissionRequest struct {
	Cluster []json.RawMessage `json:"cluster"`
	Objects []json.RawMessage `json:"objects"`
}

// AdmissionVerdict is the response of a server to the creation of one object.
type AdmissionVerdict struct {
	// Refused holds the sentences: one of the plugin that refuses, or one for each invalid field.
	Refused []string `json:"refused"`
	// Plugin is the plugin that refuses, or `validation`.
	Plugin string `json:"plugin,omitempty"`
	// Changes holds the plugins that change the object.
	Changes []string       `json:"changes,omitempty"`
	Object  map[string]any `json:"object,omitempty"`
}

// judgeAdmissions returns a verdict for each object of a line.
func judgeAdmissions(line []byte) any {
	var request AdmissionRequest
	if err := json.Unmarshal(line, &request); err != nil {
		return map[string]string{"error": err.Error()}
	}
	cluster, err := newCluster(request.Cluster)
	if err != nil {
		return map[string]string{"error": err.Error()}
	}
	verdicts := []*AdmissionVerdict{}
	for _, manifest := range request.Objects {
		verdicts = append(verdicts, judgeAdmission(cluster, manifest))
	}
	return verdicts
}

func judgeAdmission(cluster *cluster, manifest []byte) (verdict *AdmissionVerdict) {
	verdict = &AdmissionVerdict{Refused: []string{}}
	defer func() {
		if fault := recover(); fault != nil {
			verdict.refuse("panic", errors.New(fmt.Sprint(fault)))
		}
	}()
	decoding := newVerdict()
	object := decode(manifest, decoding)
	for _, cause := range decoding.Refused {
		text := sentence(cause.Field, cause.Detail)
		if cause.Type == "Strict" {
			text = fmt.Sprintf("%s field %q", cause.Detail, cause.Field)
		}
		verdict.Refused = append(verdict.Refused, text)
		verdict.Plugin = "decoding"
	}
	if object == nil || len(verdict.Refused) > 0 {
		return verdict
	}
	kind, known := kindOf(object)
	if !known {
		verdict.refuse("decoding", fmt.Errorf("%T is no kind that is compared", object))
		return verdict
	}
	admit(cluster, object, kind, verdict)
	if len(verdict.Refused) > 0 {
		return verdict
	}
	stored, err := readBack(object, kind)
	if err == nil {
		verdict.Object, err = written(stored, kind)
	}
	if err == nil {
		err = cluster.charge()
	}
	if err != nil {
		verdict.refuse("error", err)
	}
	return verdict
}

// admit runs the steps of the server between the decoding and the storing of an object.
func admit(cluster *cluster, object runtime.Object, kind resource, verdict *AdmissionVerdict) {
	accessor, err := meta.Accessor(object)
	if err != nil {
		verdict.refuse("error", err)
		return
	}
	if accessor.GetNamespace() == "" && kind.strategy.NamespaceScoped() {
		accessor.SetNamespace(metav1.NamespaceDefault)
	}
	if accessor.GetName() == "" && accessor.GetGenerateName() != "" {
		generated := kind.strategy.GenerateName(accessor.GetGenerateName())
		accessor.SetName(generated[:len(generated)-5] + "xxxxx")
	}
	rest.WipeObjectMetaSystemFields(accessor)
	rest.FillObjectMetaSystemFields(accessor)
	chain, err := cluster.plugins()
	if err != nil {
		verdict.refuse("error", err)
		return
	}
	defer chain.stop()
	ctx := contextOf("create", accessor.GetNamespace(), kind, &recorder{})
	version := kind.versionKind()
	attributes := func() admission.Attributes {
		return admission.NewAttributesRecord(object, nil, version, accessor.GetNamespace(), accessor.GetName(),
			version.GroupVersion().WithResource(kind.name), "", admission.Create, &metav1.CreateOptions{}, false,
			&user.DefaultInfo{Name: "admin", Groups: []string{"system:masters"}})
	}
	interfaces := admission.NewObjectInterfacesFromScheme(legacyscheme.Scheme)
	for _, plugin := range chain.plugins {
		if mutator, is := plugin.Interface.(admission.MutationInterface); is && plugin.Handles(admission.Create) {
			before := object.DeepCopyObject()
			if err := mutator.Admit(ctx, attributes(), interfaces); err != nil {
				verdict.refuse(plugin.name, err)
				return
			}
			if !reflect.DeepEqual(before, object) {
				verdict.Changes = append(verdict.Changes, plugin.name)
			}
		}
	}
	if err := validateCreation(ctx, object, kind); err != nil {
		verdict.refuse("validation", err)
		return
	}
	for _, plugin := range chain.plugins {
		if validator, is := plugin.Interface.(admission.ValidationInterface); is && plugin.Handles(admission.Create) {
			if err := validator.Validate(ctx, attributes(), interfaces); err != nil {
				verdict.refuse(plugin.name, err)
				return
			}
		}
	}
}

func validateCreation(ctx context.Context, object runtime.Object, kind resource) error {
	if err := prepareService(ctx, object, nil, kind); err != nil {
		return err
	}
	return rest.BeforeCreate(kind.strategy, ctx, object)
}

// refuse adds the sentences of an error: one for each cause, if it has causes of fields.
func (v *AdmissionVerdict) refuse(plugin string, err error) {
	v.Plugin = plugin
	var status apierrors.APIStatus
	if errors.As(err, &status) && apierrors.IsInvalid(err) && status.Status().Details != nil {
		for _, cause := range status.Status().Details.Causes {
			v.Refused = append(v.Refused, sentence(cause.Field, cause.Message))
		}
		return
	}
	v.Refused = append(v.Refused, err.Error())
}

func sentence(field, detail string) string {
	if field == "" {
		return detail
	}
	return field + ": " + detail
}

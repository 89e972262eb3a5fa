// Prints how Go stores and patches the fields of the kinds that hold a Pod: by type and field, as
// JSON.
package main

import (
	"encoding/json"
	"log"
	"os"
	"reflect"
	"strings"

	apps "k8s.io/api/apps/v1"
	batch "k8s.io/api/batch/v1"
	core "k8s.io/api/core/v1"
)

// Field holds what the tags and the type of a field say.
type Field struct {
	// Pointer reports whether Go stores a reference, so that false and absent differ.
	Pointer bool `json:"pointer,omitempty"`
	// Always reports whether an empty value is written.
	Always bool `json:"always,omitempty"`
	// Patch is the strategy of a strategic merge patch, such as merge,retainKeys.
	Patch string `json:"patch,omitempty"`
	// Key is the field that identifies the items of a list in a strategic merge patch.
	Key string `json:"key,omitempty"`
}

var types = map[string]map[string]Field{}

// Types that have a text or a number as JSON.
var scalars = map[string]bool{"Quantity": true, "Time": true, "MicroTime": true, "IntOrString": true, "FieldsV1": true}

func main() {
	for _, kind := range []any{
		core.Pod{}, core.PodTemplate{}, core.ReplicationController{}, apps.ReplicaSet{}, apps.Deployment{},
		apps.StatefulSet{}, apps.DaemonSet{}, batch.Job{}, batch.CronJob{},
	} {
		visit(reflect.TypeOf(kind))
	}
	if err := json.NewEncoder(os.Stdout).Encode(types); err != nil {
		log.Fatal(err)
	}
}

func visit(t reflect.Type) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Map {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || types[t.Name()] != nil || scalars[t.Name()] {
		return
	}
	fields := map[string]Field{}
	types[t.Name()] = fields
	addFields(t, fields)
}

func addFields(t reflect.Type, fields map[string]Field) {
	for i := range t.NumField() {
		field := t.Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		if field.Anonymous && name == "" {
			addFields(field.Type, fields)
			continue
		}
		if name == "" || name == "-" || !field.IsExported() {
			continue
		}
		fields[name] = Field{
			Pointer: field.Type.Kind() == reflect.Pointer,
			Always:  isAlwaysWritten(field.Type, options),
			Patch:   field.Tag.Get("patchStrategy"),
			Key:     field.Tag.Get("patchMergeKey"),
		}
		visit(field.Type)
	}
}

// isAlwaysWritten reports whether an empty value is written. A time is a struct, to which omitempty
// does not apply.
func isAlwaysWritten(t reflect.Type, options string) bool {
	isTime := t.Name() == "Time" || t.Name() == "MicroTime"
	return !strings.Contains(options, "omitzero") && (isTime || !strings.Contains(options, "omitempty"))
}

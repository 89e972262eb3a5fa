package main

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"sort"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/apis/core"
)

// droppedBy returns the fields that the server removes from an object when it prepares it, because
// their feature gates are off. It ignores metadata and status, which the server sets.
func droppedBy(ctx context.Context, object runtime.Object, kind resource) ([]string, error) {
	if _, is := object.(*core.ServiceAccount); is {
		// The server keeps only the names of Secrets, whatever the feature gates are.
		return []string{}, nil
	}
	before, err := written(object, kind)
	if err != nil {
		return nil, err
	}
	object = object.DeepCopyObject()
	kind.strategy.PrepareForCreate(ctx, object)
	after, err := written(object, kind)
	if err != nil {
		return nil, err
	}
	if _, is := object.(*core.PersistentVolumeClaim); is {
		withoutCopy(before, after)
	}
	return gone("", before, after, []string{}), nil
}

// withoutCopy removes the dataSourceRef that the server copied from the dataSource of a claim
// because it had dropped another one.
func withoutCopy(before, after map[string]any) {
	old, _ := before["spec"].(map[string]any)
	spec, _ := after["spec"].(map[string]any)
	if !reflect.DeepEqual(old["dataSourceRef"], spec["dataSourceRef"]) {
		delete(spec, "dataSourceRef")
	}
}

// written returns an object as a client receives it.
func written(object runtime.Object, kind resource) (map[string]any, error) {
	version := schema.GroupVersion{Group: kind.group, Version: kind.served()}
	text, err := runtime.Encode(legacyscheme.Codecs.LegacyCodec(version), object.DeepCopyObject())
	if err != nil {
		return nil, err
	}
	fields := map[string]any{}
	return fields, json.Unmarshal(text, &fields)
}

// gone appends the paths of values in before that are missing in after. If a whole object is
// missing, it appends only the path of the object.
func gone(place string, before, after any, paths []string) []string {
	switch held := before.(type) {
	case map[string]any:
		left, _ := after.(map[string]any)
		names := make([]string, 0, len(held))
		for name := range held {
			if name != "metadata" && name != "status" {
				names = append(names, name)
			}
		}
		sort.Strings(names)
		for _, name := range names {
			field := name
			if place != "" {
				field = place + "." + name
			}
			if still, is := left[name]; is {
				paths = gone(field, held[name], still, paths)
			} else {
				paths = append(paths, field)
			}
		}
	case []any:
		left, _ := after.([]any)
		short := len(left) < len(held)
		for i, item := range held {
			field := fmt.Sprintf("%s[%d]", place, i)
			if len(left) == 0 || (short && !within(left[0], item)) {
				paths = append(paths, field)
				continue
			}
			paths = gone(field, item, left[0], paths)
			left = left[1:]
		}
	}
	return paths
}

// within reports whether left can result from whole by removing fields. It identifies the items of a
// list from which items were removed.
func within(left, whole any) bool {
	switch some := left.(type) {
	case map[string]any:
		all, is := whole.(map[string]any)
		for name, value := range some {
			if held, there := all[name]; !there || !within(value, held) {
				return false
			}
		}
		return is
	case []any:
		all, _ := whole.([]any)
		if len(all) != len(some) {
			return false
		}
		for i, value := range some {
			if !within(value, all[i]) {
				return false
			}
		}
		return true
	}
	return left == whole
}

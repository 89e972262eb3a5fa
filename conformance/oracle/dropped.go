package main

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"sort"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// droppedBy returns the fields that the server removes from an object when it prepares it, because
// their feature gates are off. It ignores metadata and status, which the server sets.
func droppedBy(ctx context.Context, object runtime.Object, kind resource) ([]string, error) {
	if kind.kind == "ServiceAccount" {
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
	if kind.kind == "PersistentVolumeClaim" {
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
	text, err := runtime.Encode(legacyscheme.Codecs.LegacyCodec(kind.version()), object.DeepCopyObject())
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
		kept := keptItems(held, left)
		for i, item := range held {
			field := fmt.Sprintf("%s[%d]", place, i)
			if still, is := kept[i]; is {
				paths = gone(field, item, still, paths)
			} else {
				paths = append(paths, field)
			}
		}
	}
	return paths
}

// keptItems returns what is left of the items of a list, by their index before. An item that is left
// can be a part of several ones, such as two volumes with the same name: those that lose the fewest
// values are taken.
func keptItems(held, left []any) map[int]any {
	kept := map[int]any{}
	// A server also appends items, such as terms of a selector for matchLabelKeys.
	if len(left) >= len(held) {
		for i := range held {
			kept[i] = left[i]
		}
		return kept
	}
	// The fewest values that the first j items that are left lose among the first i ones.
	lost := make([][]int, len(held)+1)
	for i := range lost {
		lost[i] = make([]int, len(left)+1)
		for j := 1; j <= len(left); j++ {
			lost[i][j] = never
			if i == 0 {
				continue
			}
			lost[i][j] = lost[i-1][j]
			if more := lost[i-1][j-1] + loss(left[j-1], held[i-1]); more < lost[i][j] {
				lost[i][j] = more
			}
		}
	}
	for i, j := len(held), len(left); i > 0 && j > 0; i-- {
		if lost[i][j] < lost[i-1][j] {
			j--
			kept[i-1] = left[j]
		}
	}
	return kept
}

const never = 1 << 30

// loss returns how many values an item has lost, or never if it is no part of the whole one.
func loss(left, whole any) int {
	if !within(left, whole) {
		return never
	}
	return values(whole) - values(left)
}

func values(of any) int {
	count := 1
	switch held := of.(type) {
	case map[string]any:
		for _, each := range held {
			count += values(each)
		}
	case []any:
		for _, each := range held {
			count += values(each)
		}
	}
	return count
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

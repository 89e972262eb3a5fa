// Prints the fields of the requests with which the kubelet creates a sandbox and a container, one per
// line: the path of each field in JSON, and its type.
package main

import (
	"fmt"

	"google.golang.org/protobuf/reflect/protoreflect"
	cri "k8s.io/cri-api/pkg/apis/runtime/v1"
)

func main() {
	for _, message := range []protoreflect.ProtoMessage{&cri.RunPodSandboxRequest{}, &cri.CreateContainerRequest{}} {
		descriptor := message.ProtoReflect().Descriptor()
		print(string(descriptor.Name()), descriptor)
	}
}

func print(path string, message protoreflect.MessageDescriptor) {
	fields := message.Fields()
	for i := 0; i < fields.Len(); i++ {
		field := fields.Get(i)
		own := path + "." + field.JSONName()
		fmt.Println(own, typeOf(field))
		if field.Message() != nil && !field.IsMap() {
			print(own, field.Message())
		}
	}
}

func typeOf(field protoreflect.FieldDescriptor) string {
	switch {
	case field.IsMap():
		return "map"
	case field.IsList():
		return "list of " + nameOf(field)
	default:
		return nameOf(field)
	}
}

func nameOf(field protoreflect.FieldDescriptor) string {
	if field.Message() != nil {
		return string(field.Message().Name())
	}
	if field.Enum() != nil {
		return string(field.Enum().Name())
	}
	return field.Kind().String()
}

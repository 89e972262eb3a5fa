package main

import (
	"regexp"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

var decoder = serializer.NewCodecFactory(legacyscheme.Scheme, serializer.EnableStrict).UniversalDecoder()

// The errors of a strict decoder: `unknown field "spec.x"`, `duplicate field "spec.x"`.
var strictly = regexp.MustCompile(`^(unknown|duplicate) field "(.*)"$`)

// isServed reports whether manifests are written in a version of the API. The other version of
// autoscaling that a server serves is not compared.
func isServed(version schema.GroupVersion) bool {
	return version.Group != "extensions" && version == resource{group: version.Group}.version()
}

// decode reads a manifest into the internal version, with defaults. After an error of strict
// decoding, the rest of the object is still validated.
func decode(line []byte, verdict *Verdict) runtime.Object {
	object, kind, err := decoder.Decode(line, nil, nil)
	if kind != nil && kind.Version != "" && !isServed(kind.GroupVersion()) {
		// The scheme of the API server knows versions that the API server does not serve.
		err = runtime.NewNotRegisteredErrForKind(legacyscheme.Scheme.Name(), *kind)
	}
	if strict, ok := runtime.AsStrictDecodingError(err); ok {
		verdict.refuseStrict(strict.Errors())
		return object
	}
	if err != nil {
		verdict.refuse("Decode", "", err.Error())
		return nil
	}
	return object
}

func (v *Verdict) refuseStrict(errors []error) {
	for _, each := range errors {
		if match := strictly.FindStringSubmatch(each.Error()); match != nil {
			v.refuse("Strict", match[2], match[1])
		} else {
			v.refuse("Strict", "", each.Error())
		}
	}
}

package main

// Verdict is the response of a server to a manifest. Its lists are never null, so that they can be
// compared.
type Verdict struct {
	Refused []Cause `json:"refused"`
	// Warned holds the texts of warnings. It is empty if there are errors, as in the server's
	// response.
	Warned      []string    `json:"warned"`
	PodSecurity PodSecurity `json:"podSecurity"`
	QOS         string      `json:"qos"`
	// Dropped holds the fields that a server drops without an error or a warning, if requested.
	Dropped []string `json:"dropped,omitzero"`
	// Resources holds the total resources of the Pod, if requested.
	Resources *Resources `json:"resources,omitempty"`
	// Stored holds the object that the server stores, or would store if it were valid, if requested.
	Stored map[string]any `json:"stored,omitempty"`
}

// Cause is one error. Its type is a cause type of the API, Strict for an error of strict decoding, or
// Decode for another decoding error.
type Cause struct {
	Type   string `json:"type"`
	Field  string `json:"field"`
	Detail string `json:"detail"`
}

// PodSecurity holds the reasons why each level of the Pod Security Standards forbids the Pod.
type PodSecurity struct {
	Baseline   []string `json:"baseline"`
	Restricted []string `json:"restricted"`
}

func newVerdict() *Verdict {
	return &Verdict{Refused: []Cause{}, Warned: []string{}, PodSecurity: PodSecurity{Baseline: []string{}, Restricted: []string{}}}
}

func (v *Verdict) refuse(kind, field, detail string) {
	v.Refused = append(v.Refused, Cause{kind, field, detail})
}

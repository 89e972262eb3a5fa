package main

// Verdict is what a server says of a manifest. Its lists are never null, so that they can be compared.
type Verdict struct {
	Refused []Cause `json:"refused"`
	// Warned holds the texts of warnings, and only where nothing is refused, as the server does.
	Warned      []string    `json:"warned"`
	PodSecurity PodSecurity `json:"podSecurity"`
	QOS         string      `json:"qos"`
	// Dropped holds the fields that a server takes away without a word, where it was asked for.
	Dropped []string `json:"dropped,omitzero"`
	// Resources holds what the Pod needs as a whole, where it was asked for.
	Resources *Resources `json:"resources,omitempty"`
}

// Cause is one reason of a refusal: the API's type of cause, or Strict for what strict decoding refuses, or Decode.
type Cause struct {
	Type   string `json:"type"`
	Field  string `json:"field"`
	Detail string `json:"detail"`
}

// PodSecurity holds the reasons for which each level of the newest Pod Security Standards forbids the Pod.
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

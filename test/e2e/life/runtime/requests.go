package main

import (
	"os"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
)

// requests is the file to which the requests are written that create a sandbox or a container, or
// nil.
var requests *os.File

// record writes a request as a line: its kind, a space, and all its fields as JSON. It requires that
// mu is locked.
func record(kind string, request proto.Message) {
	if requests == nil {
		return
	}
	text, err := protojson.MarshalOptions{EmitUnpopulated: true}.Marshal(request)
	check(err)
	_, err = requests.WriteString(kind + " " + string(text) + "\n")
	check(err)
}

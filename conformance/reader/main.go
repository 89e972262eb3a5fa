// Answers what kubectl reads of a stream of YAML or JSON: the bytes of one in base64 a line in, and a line out, a list of documents. Of each the JSON
// that kubectl goes on with, null where it passes the document over, or why it cannot be read.
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"io"
	"log"
	"os"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/yaml"
)

// document is what became of one.
type document struct {
	JSON  *string `json:"json,omitempty"`
	Error string  `json:"error,omitempty"`
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	encoder := json.NewEncoder(out)
	for {
		line, err := in.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			stream, err := base64.StdEncoding.DecodeString(string(bytes.TrimSpace(line)))
			if err != nil {
				log.Fatal(err)
			}
			if err := encoder.Encode(documents(stream)); err != nil {
				log.Fatal(err)
			}
		}
		if err == io.EOF {
			if err := out.Flush(); err != nil {
				log.Fatal(err)
			}
			return
		}
		if err != nil {
			log.Fatal(err)
		}
	}
}

// neither is what the decoder says once it has given up.
const neither = "decoding failed as both JSON and YAML"

// documents reads a stream as kubectl's visitors of files and of streams do. Where kubectl would stop at an error, it goes on: what follows is read
// as it would be without it. A stream of JSON that is broken has no way on.
func documents(stream []byte) (read []document) {
	read = []document{}
	text := transform.NewReader(bytes.NewReader(stream), unicode.BOMOverride(unicode.UTF8.NewDecoder()))
	decoder := yaml.NewYAMLOrJSONDecoder(text, 4096)
	for {
		next, err := one(decoder)
		if err == io.EOF {
			return read
		}
		if next.Error == neither {
			return read
		}
		read = append(read, next)
		// After this one, the decoder says the same for ever.
		if _, isJSON := err.(*json.SyntaxError); isJSON {
			return read
		}
	}
}

// one reads the next document. What go-yaml cannot stand, it says with a panic.
func one(decoder *yaml.YAMLOrJSONDecoder) (read document, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			read, err = document{Error: "panic"}, nil
		}
	}()
	extension := runtime.RawExtension{}
	if err := decoder.Decode(&extension); err != nil {
		return document{Error: err.Error()}, err
	}
	if raw := bytes.TrimSpace(extension.Raw); len(raw) > 0 && !bytes.Equal(raw, []byte("null")) {
		text := string(raw)
		return document{JSON: &text}, nil
	}
	return document{}, nil
}

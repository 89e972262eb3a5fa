// Reads streams of YAML or JSON as kubectl does. Each line of the input is a stream in base64. Each
// line of the output is a list of documents: the JSON that kubectl continues with, or the error, or
// neither if kubectl skips the document.
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

// document is the result of reading a document.
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

// neither is the error of the decoder after it has given up.
const neither = "decoding failed as both JSON and YAML"

// documents reads a stream as kubectl's visitors of files and streams do. Unlike kubectl, it
// continues after an error, except after a syntax error in JSON.
func documents(stream []byte) (read []document) {
	read = []document{}
	utf8 := unicode.BOMOverride(unicode.UTF8.NewDecoder())
	text := transform.NewReader(bytes.NewReader(stream), utf8)
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
		// After this error, the decoder returns it forever.
		if _, isJSON := err.(*json.SyntaxError); isJSON {
			return read
		}
	}
}

// one reads the next document. It turns panics of go-yaml into errors.
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

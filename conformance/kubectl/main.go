// Answers what `kubectl create configmap` and `kubectl create secret generic` make. Each line of the
// input is a question in JSON, each line of the output the answer:
//
//   - {"object": {...}} asks for the hash that is appended to the name of a ConfigMap or Secret.
//   - {"create": "configmap", "arguments": ["name", "--from-file=..."]} asks for the object that the
//     command makes, or its error.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/cli-runtime/pkg/genericclioptions"
	"k8s.io/cli-runtime/pkg/genericiooptions"
	"k8s.io/kubectl/pkg/cmd/create"
	cmdutil "k8s.io/kubectl/pkg/cmd/util"
	"k8s.io/kubectl/pkg/util/hash"
)

type question struct {
	Object    json.RawMessage `json:"object"`
	Create    string          `json:"create"`
	Arguments []string        `json:"arguments"`
}

type answer struct {
	Hash   string          `json:"hash,omitempty"`
	Object json.RawMessage `json:"object,omitempty"`
	Error  string          `json:"error,omitempty"`
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	encoder := json.NewEncoder(out)
	for {
		line, err := in.ReadBytes('\n')
		if len(line) > 0 {
			var asked question
			if err := json.Unmarshal(line, &asked); err != nil {
				log.Fatal(err)
			}
			if err := encoder.Encode(answerTo(asked)); err != nil {
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

func answerTo(asked question) answer {
	if asked.Create != "" {
		object, err := created(asked.Create, asked.Arguments)
		if err != nil {
			return answer{Error: err.Error()}
		}
		return answer{Object: object}
	}
	digits, err := hashOf(asked.Object)
	if err != nil {
		return answer{Error: err.Error()}
	}
	return answer{Hash: digits}
}

// hashOf returns the hash of a ConfigMap or Secret. The commands always set its data.
func hashOf(object []byte) (string, error) {
	var kind struct {
		Kind string `json:"kind"`
	}
	if err := json.Unmarshal(object, &kind); err != nil {
		return "", err
	}
	switch kind.Kind {
	case "ConfigMap":
		configMap := corev1.ConfigMap{Data: map[string]string{}}
		if err := json.Unmarshal(object, &configMap); err != nil {
			return "", err
		}
		return hash.ConfigMapHash(&configMap)
	case "Secret":
		secret := corev1.Secret{Data: map[string][]byte{}}
		if err := json.Unmarshal(object, &secret); err != nil {
			return "", err
		}
		// As the API server does when it stores a Secret.
		for key, text := range secret.StringData {
			secret.Data[key] = []byte(text)
		}
		return hash.SecretHash(&secret)
	}
	return "", fmt.Errorf("%q has no hash", kind.Kind)
}

// created runs a command without a cluster.
func created(command string, arguments []string) (object []byte, err error) {
	// The command ends the process after an error, unless this function does something else.
	type fatal struct{ error }
	cmdutil.BehaviorOnFatal(func(message string, _ int) {
		panic(fatal{fmt.Errorf("%s", strings.TrimSpace(message))})
	})
	defer func() {
		if cause := recover(); cause != nil {
			failure, isFatal := cause.(fatal)
			if !isFatal {
				panic(cause)
			}
			object, err = nil, failure.error
		}
	}()
	flags := genericclioptions.NewConfigFlags(false)
	server := "http://localhost"
	flags.APIServer = &server
	factory := cmdutil.NewFactory(flags)
	streams, _, out, _ := genericiooptions.NewTestIOStreams()
	cmd := create.NewCmdCreateConfigMap(factory, streams)
	if command == "secret" {
		cmd = create.NewCmdCreateSecretGeneric(factory, streams)
	}
	cmd.SetArgs(append([]string{"--dry-run=client", "--output=json"}, arguments...))
	if err := cmd.Execute(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

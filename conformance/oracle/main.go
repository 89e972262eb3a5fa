// Prints the verdicts of a default API server of the linked Kubernetes: reads one manifest per line,
// as JSON, and prints one verdict per line.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"io"
	"log"
	"os"

	"k8s.io/klog/v2"
	"k8s.io/kubernetes/pkg/capabilities"
)

var asksDropped = flag.Bool("dropped", false, "also say which fields a server drops without a word")
var asksResources = flag.Bool("resources", false, "also say what a Pod needs as a whole")
var asksStored = flag.Bool("stored", false, "also print the stored object")
var readsUpdates = flag.Bool("updates", false, "read pairs of manifests, and print what updates do")
var readsCustomResources = flag.Bool("custom-resources", false, "read custom resources, each with the definition of its kind")
var readsAdmissions = flag.Bool("admission", false, "read clusters with objects to create, and print what admission says")
var standard = flag.String("standard", "latest", "the version of the Pod Security Standards, as v1.24")

func main() {
	flag.Parse()
	if err := chooseStandard(*standard); err != nil {
		log.Fatal(err)
	}
	// Kubernetes logs where its two ways to validate differ, and errors that it reports twice.
	flags := flag.NewFlagSet("klog", flag.PanicOnError)
	klog.InitFlags(flags)
	for name, value := range map[string]string{"logtostderr": "false", "stderrthreshold": "FATAL"} {
		if err := flags.Set(name, value); err != nil {
			log.Fatal(err)
		}
	}
	klog.SetOutput(io.Discard)
	// As kube-apiserver with --allow-privileged=true, without which it rejects every privileged
	// container.
	capabilities.Setup(true, 0)
	if err := answer(os.Stdin, os.Stdout); err != nil {
		log.Fatal(err)
	}
}

// answer prints the verdict for each line of in. Lines may have any length.
func answer(in io.Reader, out io.Writer) error {
	reader := bufio.NewReaderSize(in, 1<<20)
	writer := bufio.NewWriterSize(out, 1<<20)
	encoder := json.NewEncoder(writer)
	encoder.SetEscapeHTML(false)
	for {
		line, err := reader.ReadBytes('\n')
		if len(line) > 0 {
			var answer any
			if *readsUpdates {
				answer = judgeUpdate(line)
			} else if *readsCustomResources {
				answer = judgeCustomResource(line)
			} else if *readsAdmissions {
				answer = judgeAdmissions(line)
			} else {
				answer = judge(line)
			}
			if err := encoder.Encode(answer); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return writer.Flush()
		}
		if err != nil {
			return err
		}
	}
}

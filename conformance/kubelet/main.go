// Runs functions of the kubelet of the linked Kubernetes: reads one JSON document per line, and
// prints one answer per line.
//
//	kubelet phase    {"pod":…,"statuses":[…],"terminal":bool,"initialized":bool}  the Pod's phase
//	kubelet image    {"image":…}  why the kubelet refuses the reference, as a JSON string
package main

import (
	"bufio"
	"io"
	"log"
	"os"
)

var questions = map[string]func(line []byte) (string, error){"image": image, "phase": phase}

func main() {
	if len(os.Args) != 2 || questions[os.Args[1]] == nil {
		log.Fatal("usage: kubelet image|phase")
	}
	if err := answer(questions[os.Args[1]], os.Stdin, os.Stdout); err != nil {
		log.Fatal(err)
	}
}

// answer calls question for each line of in. Lines may have any length.
func answer(question func([]byte) (string, error), in io.Reader, out io.Writer) error {
	reader := bufio.NewReaderSize(in, 1<<20)
	writer := bufio.NewWriterSize(out, 1<<20)
	for {
		line, err := reader.ReadBytes('\n')
		if len(line) > 0 {
			result, err := question(line)
			if err != nil {
				return err
			}
			if _, err := writer.WriteString(result + "\n"); err != nil {
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

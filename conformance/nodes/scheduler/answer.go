package main

import (
	"errors"
	"fmt"
	"runtime/debug"
	"sort"

	v1 "k8s.io/api/core/v1"
	fwk "k8s.io/kube-scheduler/framework"
	kube "k8s.io/kubernetes/pkg/scheduler"
	"k8s.io/kubernetes/pkg/scheduler/framework"
)

// Answer is what the scheduler decides about a case.
type Answer struct {
	// Error is why there is no decision.
	Error string `json:"error,omitempty"`
	// Message is that of the event FailedScheduling, if no node fits.
	Message string         `json:"message,omitempty"`
	Nodes   []*NodeVerdict `json:"nodes"`
}

// NodeVerdict is the verdict of the filters on one node.
type NodeVerdict struct {
	Node    string           `json:"node"`
	Code    string           `json:"code"`
	Plugin  string           `json:"plugin,omitempty"`
	Reasons []string         `json:"reasons,omitempty"`
	Scores  map[string]int64 `json:"scores,omitempty"`
	// Problems are the refusals of each plugin.
	Problems  []*Problem  `json:"problems,omitempty"`
	Shortages []*Shortage `json:"shortages,omitempty"`
}

// Problem is the refusal of a plugin.
type Problem struct {
	Plugin  string   `json:"plugin"`
	Code    string   `json:"code"`
	Reasons []string `json:"reasons"`
}

// Shortage is a resource of which a node has too little.
type Shortage struct {
	Resource  string `json:"resource"`
	Requested int64  `json:"requested"`
	Used      int64  `json:"used"`
	Capacity  int64  `json:"capacity"`
}

func (s *scheduler) answer(line []byte) (given *Answer) {
	defer func() {
		if fault := recover(); fault != nil {
			given = &Answer{Error: fmt.Sprint("panic: ", fault, "\n", string(debug.Stack()))}
		}
	}()
	found, err := readCase(line)
	if err != nil {
		return &Answer{Error: err.Error()}
	}
	leave, err := s.enter(found)
	defer leave()
	if err != nil {
		return &Answer{Error: err.Error()}
	}
	given = &Answer{Nodes: []*NodeVerdict{}}
	if err := s.schedule(found.Pod, given); err != nil {
		given.Error = err.Error()
	}
	if err := s.filter(found.Pod, given); err != nil && given.Error == "" {
		given.Error = err.Error()
	}
	if s.isAlone && given.Error == "" {
		if err := s.alone(found.Pod, given); err != nil {
			given.Error = err.Error()
		}
	}
	return given
}

// schedule runs a scheduling cycle, up to the message of the event.
func (s *scheduler) schedule(pod *v1.Pod, given *Answer) error {
	state := framework.NewCycleState()
	err := s.schedulePod(state, pod)
	if err == nil {
		return nil
	}
	var fit *framework.FitError
	if !errors.As(err, &fit) {
		if errors.Is(err, kube.ErrNoNodesAvailable) {
			given.Message = err.Error()
			return nil
		}
		return err
	}
	_, status := s.framework.RunPostFilterPlugins(s.ctx, state, pod, fit.Diagnosis.NodeToStatus)
	fit.Diagnosis.PostFilterMsg = status.Message()
	given.Message = fit.Error()
	return nil
}

// filter runs the filters for every node, and scores the nodes that fit.
func (s *scheduler) filter(pod *v1.Pod, given *Answer) error {
	state := framework.NewCycleState()
	all, err := s.snapshot.NodeInfos().List()
	if err != nil {
		return err
	}
	only, preFilter, _ := s.framework.RunPreFilterPlugins(s.ctx, state, pod)
	var fits []fwk.NodeInfo
	for _, each := range all {
		verdict := &NodeVerdict{Node: each.Node().Name}
		given.Nodes = append(given.Nodes, verdict)
		status := preFilter
		if status.IsSuccess() {
			if !only.AllNodes() && !only.NodeNames.Has(verdict.Node) {
				verdict.Code = "NotFiltered"
				continue
			}
			status = s.framework.RunFilterPluginsWithNominatedPods(s.ctx, state, pod, each)
		}
		verdict.Code = status.Code().String()
		if status.IsSuccess() {
			fits = append(fits, each)
		} else {
			verdict.Plugin, verdict.Reasons = status.Plugin(), status.Reasons()
		}
	}
	if len(fits) > 0 {
		if err := s.score(state, pod, fits, given); err != nil {
			return err
		}
	}
	sort.Slice(given.Nodes, func(i, j int) bool { return given.Nodes[i].Node < given.Nodes[j].Node })
	return nil
}

func (s *scheduler) score(state fwk.CycleState, pod *v1.Pod, fits []fwk.NodeInfo, given *Answer) error {
	if status := s.framework.RunPreScorePlugins(s.ctx, state, pod, fits); !status.IsSuccess() {
		return status.AsError()
	}
	scored, status := s.framework.RunScorePlugins(s.ctx, state, pod, fits)
	if !status.IsSuccess() {
		return status.AsError()
	}
	verdicts := map[string]*NodeVerdict{}
	for _, each := range given.Nodes {
		verdicts[each.Node] = each
	}
	for _, each := range scored {
		scores := map[string]int64{}
		for _, part := range each.Scores {
			scores[part.Name] = part.Score
		}
		verdicts[each.Name].Scores = scores
	}
	return nil
}

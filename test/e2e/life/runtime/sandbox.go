package main

import (
	"context"
	"fmt"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	cri "k8s.io/cri-api/pkg/apis/runtime/v1"
)

type sandbox struct {
	*cri.PodSandboxStatus
	logs string
}

func (r *runtime) RunPodSandbox(_ context.Context, q *cri.RunPodSandboxRequest) (*cri.RunPodSandboxResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	config := q.Config
	pod := config.Metadata.Name
	script := r.scripts[pod].Sandbox
	r.write("sandbox", pod, "", int(config.Metadata.Attempt))
	if config.Metadata.Attempt == 0 && r.tried["lost "+pod] == 0 {
		r.tried["lost "+pod]++
		for _, at := range script.Lost {
			time.AfterFunc(milliseconds(at), func() { r.lose(pod) })
		}
	}
	if script.Takes > 0 {
		r.mu.Unlock()
		time.Sleep(milliseconds(script.Takes))
		r.mu.Lock()
	}
	if r.fails("sandbox "+pod, script.Fails) {
		return nil, status.Error(codes.Unknown, "the script has it fail")
	}
	record("sandbox", q)
	r.made++
	id := fmt.Sprintf("sandbox-%d", r.made)
	address := fmt.Sprintf("127.77.%d.%d", r.made/250, r.made%250+1)
	if config.GetLinux().GetSecurityContext().GetNamespaceOptions().GetNetwork() == cri.NamespaceMode_NODE {
		// The kubelet knows the addresses of the node.
		address = ""
	}
	r.sandboxes[id] = &sandbox{logs: config.LogDirectory, PodSandboxStatus: &cri.PodSandboxStatus{
		Id: id, Metadata: config.Metadata, State: cri.PodSandboxState_SANDBOX_READY, CreatedAt: time.Now().UnixNano(),
		Labels: config.Labels, Annotations: config.Annotations, RuntimeHandler: q.RuntimeHandler,
		Network: &cri.PodSandboxNetworkStatus{Ip: address},
		Linux:   &cri.LinuxPodSandboxStatus{Namespaces: &cri.Namespace{Options: config.GetLinux().GetSecurityContext().GetNamespaceOptions()}},
	}}
	return &cri.RunPodSandboxResponse{PodSandboxId: id}, nil
}

// lose removes the current sandbox of a Pod, with all containers in it.
func (r *runtime) lose(pod string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for id, each := range r.sandboxes {
		if each.Metadata.Name == pod && each.State == cri.PodSandboxState_SANDBOX_READY {
			r.write("lost", pod, "", 0)
			r.stopSandbox(id)
		}
	}
}

// stopSandbox requires that mu is locked.
func (r *runtime) stopSandbox(id string) {
	if each := r.sandboxes[id]; each != nil {
		each.State = cri.PodSandboxState_SANDBOX_NOTREADY
	}
	for _, each := range r.containers {
		if each.sandbox == id {
			r.end(each, killed, "")
		}
	}
}

func (r *runtime) StopPodSandbox(_ context.Context, q *cri.StopPodSandboxRequest) (*cri.StopPodSandboxResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.stopSandbox(q.PodSandboxId)
	return &cri.StopPodSandboxResponse{}, nil
}

func (r *runtime) RemovePodSandbox(_ context.Context, q *cri.RemovePodSandboxRequest) (*cri.RemovePodSandboxResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.stopSandbox(q.PodSandboxId)
	for id, each := range r.containers {
		if each.sandbox == q.PodSandboxId {
			delete(r.containers, id)
		}
	}
	delete(r.sandboxes, q.PodSandboxId)
	return &cri.RemovePodSandboxResponse{}, nil
}

// copied returns a copy of a status, which can be read while the original changes.
func (s *sandbox) copied() *cri.PodSandboxStatus {
	return &cri.PodSandboxStatus{Id: s.Id, Metadata: s.Metadata, State: s.State, CreatedAt: s.CreatedAt, Network: s.Network, Linux: s.Linux,
		Labels: s.Labels, Annotations: s.Annotations, RuntimeHandler: s.RuntimeHandler}
}

func (r *runtime) PodSandboxStatus(_ context.Context, q *cri.PodSandboxStatusRequest) (*cri.PodSandboxStatusResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	each := r.sandboxes[q.PodSandboxId]
	if each == nil {
		return nil, status.Error(codes.NotFound, "no such sandbox")
	}
	return &cri.PodSandboxStatusResponse{Status: each.copied()}, nil
}

func (r *runtime) ListPodSandbox(_ context.Context, q *cri.ListPodSandboxRequest) (*cri.ListPodSandboxResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	list := &cri.ListPodSandboxResponse{}
	filter := q.GetFilter()
	for id, each := range r.sandboxes {
		if filter.GetId() != "" && filter.Id != id || filter.GetState() != nil && filter.State.State != each.State ||
			!selects(filter.GetLabelSelector(), each.Labels) {
			continue
		}
		list.Items = append(list.Items, &cri.PodSandbox{Id: id, Metadata: each.Metadata, State: each.State, CreatedAt: each.CreatedAt,
			Labels: each.Labels, Annotations: each.Annotations, RuntimeHandler: each.RuntimeHandler})
	}
	return list, nil
}

func selects(selector, labels map[string]string) bool {
	for key, value := range selector {
		if labels[key] != value {
			return false
		}
	}
	return true
}

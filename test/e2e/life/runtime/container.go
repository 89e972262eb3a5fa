package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	cri "k8s.io/cri-api/pkg/apis/runtime/v1"
)

// killed is the exit code after SIGKILL, notStarted the exit code if the start fails.
const (
	killed     = 137
	notStarted = 128
)

type container struct {
	*cri.ContainerStatus
	pod     string
	sandbox string
	run     run
	gone    chan struct{}
}

func (r *runtime) CreateContainer(_ context.Context, q *cri.CreateContainerRequest) (*cri.CreateContainerResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	box := r.sandboxes[q.PodSandboxId]
	if box == nil {
		return nil, status.Error(codes.NotFound, "no such sandbox")
	}
	pod, config := box.Metadata.Name, q.Config
	name, attempt := config.Metadata.Name, int(config.Metadata.Attempt)
	run := r.runOf(pod, name, attempt)
	if r.fails(fmt.Sprintf("create %s %s %d", pod, name, attempt), run.CreateFails) {
		return nil, status.Error(codes.Unknown, "the script has it fail")
	}
	record("container", q)
	r.made++
	id := fmt.Sprintf("container-%d", r.made)
	r.containers[id] = &container{pod: pod, sandbox: q.PodSandboxId, run: run, gone: make(chan struct{}), ContainerStatus: &cri.ContainerStatus{
		Id: id, Metadata: config.Metadata, State: cri.ContainerState_CONTAINER_CREATED, CreatedAt: time.Now().UnixNano(),
		Image: config.Image, ImageRef: config.Image.Image, ImageId: config.Image.Image, Labels: config.Labels, Annotations: config.Annotations,
		Mounts: config.Mounts, LogPath: filepath.Join(box.logs, config.LogPath),
	}}
	return &cri.CreateContainerResponse{ContainerId: id}, nil
}

func (r *runtime) StartContainer(_ context.Context, q *cri.StartContainerRequest) (*cri.StartContainerResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	c := r.containers[q.ContainerId]
	if c == nil {
		return nil, status.Error(codes.NotFound, "no such container")
	}
	// The kubelet counts restarts by these log files if it has no other source.
	check(os.MkdirAll(filepath.Dir(c.LogPath), 0o755))
	check(os.WriteFile(c.LogPath, nil, 0o644))
	if c.run.StartFails {
		c.State, c.ExitCode, c.Reason, c.FinishedAt = cri.ContainerState_CONTAINER_EXITED, notStarted, "StartError", time.Now().UnixNano()
		close(c.gone)
		return nil, status.Error(codes.Unknown, "the script has it fail")
	}
	r.write("start", c.pod, c.Metadata.Name, int(c.Metadata.Attempt))
	c.State, c.StartedAt = cri.ContainerState_CONTAINER_RUNNING, time.Now().UnixNano()
	if c.run.Runs != nil {
		time.AfterFunc(milliseconds(*c.run.Runs), func() {
			r.mu.Lock()
			defer r.mu.Unlock()
			r.end(c, int32(c.run.Exit), c.run.Reason)
		})
	}
	return &cri.StartContainerResponse{}, nil
}

// end requires that mu is locked.
func (r *runtime) end(c *container, code int32, reason string) {
	if c.State != cri.ContainerState_CONTAINER_RUNNING {
		return
	}
	if reason == "" {
		reason = map[bool]string{true: "Completed", false: "Error"}[code == 0]
	}
	c.State, c.ExitCode, c.Reason, c.FinishedAt = cri.ContainerState_CONTAINER_EXITED, code, reason, time.Now().UnixNano()
	close(c.gone)
	r.write("end", c.pod, c.Metadata.Name, int(code))
}

func (r *runtime) StopContainer(_ context.Context, q *cri.StopContainerRequest) (*cri.StopContainerResponse, error) {
	r.mu.Lock()
	c := r.containers[q.ContainerId]
	if c == nil || c.State != cri.ContainerState_CONTAINER_RUNNING {
		r.mu.Unlock()
		return &cri.StopContainerResponse{}, nil
	}
	r.write("stop", c.pod, c.Metadata.Name, int(q.Timeout))
	r.mu.Unlock()
	wait, code := milliseconds(c.run.StopTakes), int32(c.run.StopExit)
	if grace := time.Duration(q.Timeout) * time.Second; wait > grace {
		wait, code = grace, killed
	}
	select {
	case <-time.After(wait):
	case <-c.gone:
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.end(c, code, "")
	return &cri.StopContainerResponse{}, nil
}

func (r *runtime) RemoveContainer(_ context.Context, q *cri.RemoveContainerRequest) (*cri.RemoveContainerResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if c := r.containers[q.ContainerId]; c != nil {
		r.end(c, killed, "")
		delete(r.containers, q.ContainerId)
	}
	return &cri.RemoveContainerResponse{}, nil
}

func (r *runtime) ListContainers(_ context.Context, q *cri.ListContainersRequest) (*cri.ListContainersResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	list := &cri.ListContainersResponse{}
	filter := q.GetFilter()
	for id, c := range r.containers {
		if filter.GetId() != "" && filter.Id != id || filter.GetPodSandboxId() != "" && filter.PodSandboxId != c.sandbox ||
			filter.GetState() != nil && filter.State.State != c.State || !selects(filter.GetLabelSelector(), c.Labels) {
			continue
		}
		list.Containers = append(list.Containers, &cri.Container{Id: id, PodSandboxId: c.sandbox, Metadata: c.Metadata, Image: c.Image,
			ImageRef: c.ImageRef, ImageId: c.ImageId, State: c.State, CreatedAt: c.CreatedAt, Labels: c.Labels, Annotations: c.Annotations})
	}
	return list, nil
}

func (r *runtime) ContainerStatus(_ context.Context, q *cri.ContainerStatusRequest) (*cri.ContainerStatusResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	c := r.containers[q.ContainerId]
	if c == nil {
		return nil, status.Error(codes.NotFound, "no such container")
	}
	return &cri.ContainerStatusResponse{Status: &cri.ContainerStatus{Id: c.Id, Metadata: c.Metadata, State: c.State, CreatedAt: c.CreatedAt,
		StartedAt: c.StartedAt, FinishedAt: c.FinishedAt, ExitCode: c.ExitCode, Reason: c.Reason, Image: c.Image, ImageRef: c.ImageRef,
		ImageId: c.ImageId, Labels: c.Labels, Annotations: c.Annotations, Mounts: c.Mounts, LogPath: c.LogPath}}, nil
}

package main

import (
	"context"
	"strings"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	cri "k8s.io/cri-api/pkg/apis/runtime/v1"
)

// ExecSync returns the answer in the script of the container. It returns an error on timeout, and if
// the container ends.
func (r *runtime) ExecSync(ctx context.Context, q *cri.ExecSyncRequest) (*cri.ExecSyncResponse, error) {
	r.mu.Lock()
	c := r.containers[q.ContainerId]
	if c == nil || c.State != cri.ContainerState_CONTAINER_RUNNING {
		r.mu.Unlock()
		return nil, status.Error(codes.NotFound, "no such running container")
	}
	asked := c.run.Commands[strings.Join(q.Cmd, " ")]
	answer := asked.at(int(time.Since(time.Unix(0, c.StartedAt)).Milliseconds()))
	r.mu.Unlock()

	wait := milliseconds(asked.Takes)
	if answer == "timeout" {
		wait = time.Duration(q.Timeout) * time.Second
	}
	if wait > 0 {
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return nil, status.FromContextError(ctx.Err()).Err()
		case <-c.gone:
			return nil, status.Error(codes.Unknown, "the container has ended")
		}
	}
	switch answer {
	case "pass":
		return &cri.ExecSyncResponse{ExitCode: 0}, nil
	case "timeout":
		return nil, status.Error(codes.DeadlineExceeded, "no answer in time")
	case "error":
		return nil, status.Error(codes.Unknown, "the script has it fail")
	}
	return &cri.ExecSyncResponse{ExitCode: 1}, nil
}

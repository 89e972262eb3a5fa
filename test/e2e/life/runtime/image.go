package main

import (
	"context"
	"strings"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	cri "k8s.io/cri-api/pkg/apis/runtime/v1"
)

// PullImage finds the script of a container by its image, POD/CONTAINER:TAG. All other images are
// available immediately.
func (r *runtime) PullImage(_ context.Context, q *cri.PullImageRequest) (*cri.PullImageResponse, error) {
	name := q.Image.Image
	parts := strings.FieldsFunc(name, func(c rune) bool { return c == '/' || c == ':' })
	var script run
	if len(parts) >= 3 {
		script = r.runOf(parts[len(parts)-3], parts[len(parts)-2], 0)
	}
	time.Sleep(milliseconds(script.Pull))
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.fails("pull "+name, script.PullFails) {
		return nil, status.Error(codes.NotFound, "the script has it fail")
	}
	r.images[name] = &cri.Image{Id: name, RepoTags: []string{name}, Size: 1 << 20, Spec: q.Image, Uid: &cri.Int64Value{Value: 0}}
	return &cri.PullImageResponse{ImageRef: name}, nil
}

func (r *runtime) ImageStatus(_ context.Context, q *cri.ImageStatusRequest) (*cri.ImageStatusResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return &cri.ImageStatusResponse{Image: r.images[q.Image.Image]}, nil
}

func (r *runtime) ListImages(context.Context, *cri.ListImagesRequest) (*cri.ListImagesResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	list := &cri.ListImagesResponse{}
	for _, image := range r.images {
		list.Images = append(list.Images, image)
	}
	return list, nil
}

func (r *runtime) RemoveImage(_ context.Context, q *cri.RemoveImageRequest) (*cri.RemoveImageResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.images, q.Image.Image)
	return &cri.RemoveImageResponse{}, nil
}

func (r *runtime) ImageFsInfo(context.Context, *cri.ImageFsInfoRequest) (*cri.ImageFsInfoResponse, error) {
	usage := []*cri.FilesystemUsage{{Timestamp: time.Now().UnixNano(), FsId: &cri.FilesystemIdentifier{Mountpoint: "/"},
		UsedBytes: &cri.UInt64Value{Value: 1}, InodesUsed: &cri.UInt64Value{Value: 1}}}
	return &cri.ImageFsInfoResponse{ImageFilesystems: usage, ContainerFilesystems: usage}, nil
}

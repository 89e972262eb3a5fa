package main

import (
	"context"
	"regexp"
	"strconv"
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
	image := &cri.Image{Id: name, RepoTags: []string{name}, Size: 1 << 20, Spec: q.Image}
	setUser(image, name)
	r.images[name] = image
	return &cri.PullImageResponse{ImageRef: name}, nil
}

var userInName = regexp.MustCompile(`/user-([a-z0-9]+)`)

// setUser sets the user of an image, which its name may contain, such as example.com/user-1000. By
// default it is root.
func setUser(image *cri.Image, name string) {
	user := "0"
	if found := userInName.FindStringSubmatch(name); found != nil {
		user = found[1]
	}
	if uid, err := strconv.ParseInt(user, 10, 64); err == nil {
		image.Uid = &cri.Int64Value{Value: uid}
	} else {
		image.Username = user
	}
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

//go:build !kubernetes34 && !kubernetes35 && !kubernetes36

package main

import (
	v1 "k8s.io/api/core/v1"
	"k8s.io/kubernetes/pkg/scheduler/apis/config"
	"k8s.io/kubernetes/pkg/scheduler/apis/config/latest"
	"k8s.io/kubernetes/pkg/scheduler/framework"
	"k8s.io/kubernetes/pkg/scheduler/framework/plugins/names"
	"k8s.io/kubernetes/pkg/scheduler/framework/plugins/noderesources"
)

// filters are the plugins with a filter that are asked alone, in their order.
var filters = []string{
	names.NodeName, names.NodeUnschedulable, names.TaintToleration, names.NodeAffinity,
	names.NodePorts, names.NodeResourcesFit, names.VolumeRestrictions, names.NodeVolumeLimits,
	names.VolumeBinding, names.VolumeZone, names.PodTopologySpread, names.InterPodAffinity,
	names.NodeDeclaredFeatures,
}

// profiles returns the default profile, and one for each plugin with a filter.
func profiles() ([]config.KubeSchedulerProfile, error) {
	defaults, err := latest.Default()
	if err != nil {
		return nil, err
	}
	all := defaults.Profiles
	for _, name := range filters {
		profile := all[0].DeepCopy()
		profile.SchedulerName = name
		profile.Plugins = &config.Plugins{MultiPoint: config.PluginSet{Enabled: []config.Plugin{
			{Name: names.PrioritySort}, {Name: name}, {Name: names.DefaultBinder},
		}}}
		all = append(all, *profile)
	}
	return all, nil
}

// alone asks each plugin about each node, whatever the others say.
func (s *scheduler) alone(pod *v1.Pod, given *Answer) error {
	all, err := s.snapshot.NodeInfos().List()
	if err != nil {
		return err
	}
	verdicts := map[string]*NodeVerdict{}
	for _, each := range given.Nodes {
		verdicts[each.Node] = each
	}
	for _, name := range filters {
		state := framework.NewCycleState()
		profile := s.kube.Profiles[name]
		_, preFilter, _ := profile.RunPreFilterPlugins(s.ctx, state, pod)
		for _, each := range all {
			verdict := verdicts[each.Node().Name]
			status := preFilter
			if status.IsSuccess() {
				status = profile.RunFilterPlugins(s.ctx, state, pod, each)
			}
			if !status.IsSuccess() {
				verdict.Problems = append(verdict.Problems, &Problem{
					name, status.Code().String(), status.Reasons()})
			}
		}
	}
	for _, each := range all {
		options := noderesources.ResourceRequestsOptions{EnablePodLevelResources: true}
		for _, short := range noderesources.Fits(pod, each, nil, options) {
			verdicts[each.Node().Name].Shortages = append(verdicts[each.Node().Name].Shortages,
				&Shortage{string(short.ResourceName), short.Requested, short.Used, short.Capacity})
		}
	}
	return nil
}

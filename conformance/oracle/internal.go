// The border to what is internal to Kubernetes: the strategies of its registry, the store of
// Services, and the packages that register internal types. No other file of this program imports
// them. Elsewhere, an object is a runtime.Object of the hub version, about which this program knows
// nothing but its kind, or it is of v1, to which the scheme converts it.
//
// Kubernetes has no other way yet: from 1.34 to 1.38, the functions of pkg/apis/core/validation take
// internal types, and the strategies convert nothing. KEP-6164 (no internal types) and KEP-5975
// (configuration instead of strategies) will change that. A minor whose hub version is v1 needs
// another `hub`; a minor without strategies, another `kinds`. Then copy this file to
// internal_39.go, say, with the build tag kubernetes39, and build this one without that tag.
// custom_resource.go needs the internal schemas of another module, k8s.io/apiextensions-apiserver,
// whose functions take them.
//
// All else that differs between minors is in one file for each: kubernetes_34.go and so on. A new
// minor begins as a copy of the newest of them.
package main

import (
	"net"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	utilnet "k8s.io/apimachinery/pkg/util/net"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	_ "k8s.io/kubernetes/pkg/apis/autoscaling/install"
	_ "k8s.io/kubernetes/pkg/apis/batch/install"
	"k8s.io/kubernetes/pkg/apis/core"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	_ "k8s.io/kubernetes/pkg/apis/networking/install"
	_ "k8s.io/kubernetes/pkg/apis/node/install"
	_ "k8s.io/kubernetes/pkg/apis/policy/install"
	_ "k8s.io/kubernetes/pkg/apis/rbac/install"
	_ "k8s.io/kubernetes/pkg/apis/scheduling/install"
	_ "k8s.io/kubernetes/pkg/apis/storage/install"
	"k8s.io/kubernetes/pkg/registry/apps/daemonset"
	"k8s.io/kubernetes/pkg/registry/apps/deployment"
	"k8s.io/kubernetes/pkg/registry/apps/replicaset"
	"k8s.io/kubernetes/pkg/registry/apps/statefulset"
	"k8s.io/kubernetes/pkg/registry/autoscaling/horizontalpodautoscaler"
	"k8s.io/kubernetes/pkg/registry/batch/cronjob"
	"k8s.io/kubernetes/pkg/registry/batch/job"
	"k8s.io/kubernetes/pkg/registry/core/configmap"
	"k8s.io/kubernetes/pkg/registry/core/limitrange"
	"k8s.io/kubernetes/pkg/registry/core/namespace"
	"k8s.io/kubernetes/pkg/registry/core/persistentvolumeclaim"
	"k8s.io/kubernetes/pkg/registry/core/pod"
	"k8s.io/kubernetes/pkg/registry/core/podtemplate"
	"k8s.io/kubernetes/pkg/registry/core/replicationcontroller"
	"k8s.io/kubernetes/pkg/registry/core/resourcequota"
	"k8s.io/kubernetes/pkg/registry/core/secret"
	"k8s.io/kubernetes/pkg/registry/core/service"
	"k8s.io/kubernetes/pkg/registry/core/service/ipallocator"
	"k8s.io/kubernetes/pkg/registry/core/service/portallocator"
	servicestore "k8s.io/kubernetes/pkg/registry/core/service/storage"
	"k8s.io/kubernetes/pkg/registry/core/serviceaccount"
	"k8s.io/kubernetes/pkg/registry/networking/ingress"
	"k8s.io/kubernetes/pkg/registry/networking/networkpolicy"
	"k8s.io/kubernetes/pkg/registry/node/runtimeclass"
	"k8s.io/kubernetes/pkg/registry/policy/poddisruptionbudget"
	"k8s.io/kubernetes/pkg/registry/rbac/clusterrole"
	"k8s.io/kubernetes/pkg/registry/rbac/clusterrolebinding"
	"k8s.io/kubernetes/pkg/registry/rbac/role"
	"k8s.io/kubernetes/pkg/registry/rbac/rolebinding"
	"k8s.io/kubernetes/pkg/registry/scheduling/priorityclass"
	"k8s.io/kubernetes/pkg/registry/storage/storageclass"
)

// hub returns the version of a group in which the server validates objects.
func hub(group string) schema.GroupVersion {
	return schema.GroupVersion{Group: group, Version: runtime.APIVersionInternal}
}

// kinds holds the kinds that are compared.
var kinds = map[schema.GroupKind]resource{}

func init() {
	for _, kind := range []resource{
		{pod.Strategy, "", "Pod", "pods"},
		{podtemplate.Strategy, "", "PodTemplate", "podtemplates"},
		{replicationcontroller.Strategy, "", "ReplicationController", "replicationcontrollers"},
		{replicaset.Strategy, "apps", "ReplicaSet", "replicasets"},
		{deployment.Strategy, "apps", "Deployment", "deployments"},
		{statefulset.Strategy, "apps", "StatefulSet", "statefulsets"},
		{daemonset.Strategy, "apps", "DaemonSet", "daemonsets"},
		{job.Strategy, "batch", "Job", "jobs"},
		{cronjob.Strategy, "batch", "CronJob", "cronjobs"},
		{configmap.Strategy, "", "ConfigMap", "configmaps"},
		{secret.Strategy, "", "Secret", "secrets"},
		{service.Strategy, "", "Service", "services"},
		{persistentvolumeclaim.Strategy, "", "PersistentVolumeClaim", "persistentvolumeclaims"},
		{serviceaccount.Strategy, "", "ServiceAccount", "serviceaccounts"},
		{namespace.Strategy, "", "Namespace", "namespaces"},
		{limitrange.Strategy, "", "LimitRange", "limitranges"},
		{resourcequota.Strategy, "", "ResourceQuota", "resourcequotas"},
		{networkpolicy.Strategy, "networking.k8s.io", "NetworkPolicy", "networkpolicies"},
		{ingress.Strategy, "networking.k8s.io", "Ingress", "ingresses"},
		{runtimeclass.Strategy, "node.k8s.io", "RuntimeClass", "runtimeclasses"},
		{role.Strategy, rbacGroup, "Role", "roles"},
		{clusterrole.Strategy, rbacGroup, "ClusterRole", "clusterroles"},
		{rolebinding.Strategy, rbacGroup, "RoleBinding", "rolebindings"},
		{clusterrolebinding.Strategy, rbacGroup, "ClusterRoleBinding", "clusterrolebindings"},
		{storageclass.Strategy, "storage.k8s.io", "StorageClass", "storageclasses"},
		{priorityclass.Strategy, "scheduling.k8s.io", "PriorityClass", "priorityclasses"},
		{poddisruptionbudget.Strategy, "policy", "PodDisruptionBudget", "poddisruptionbudgets"},
		{horizontalpodautoscaler.Strategy, "autoscaling", "HorizontalPodAutoscaler", "horizontalpodautoscalers"},
	} {
		kinds[schema.GroupKind{Group: kind.group, Kind: kind.kind}] = kind
	}
}

const rbacGroup = "rbac.authorization.k8s.io"

// newServiceStore returns a store that allocates addresses and ports in memory. It stores nothing.
func newServiceStore() serviceStore {
	// The allocator takes an address of the first 256 only if no other is free, so manifests can have
	// them.
	_, addresses, _ := net.ParseCIDR("10.96.0.0/16")
	ips, err := ipallocator.NewInMemory(addresses)
	if err != nil {
		panic(err)
	}
	ports, err := portallocator.NewInMemory(utilnet.PortRange{Base: 30000, Size: 2768})
	if err != nil {
		panic(err)
	}
	return storeWith(map[core.IPFamily]ipallocator.Interface{core.IPv4Protocol: ips}, ports)
}

// newAnyAddressStore returns a store that gives a Service every address and port that it asks for.
func newAnyAddressStore() serviceStore {
	return storeWith(map[core.IPFamily]ipallocator.Interface{
		core.IPv4Protocol: anyAddressOf{anyAddress{"10.96.0.0/16", "10.96.7.7"}, core.IPv4Protocol},
		core.IPv6Protocol: anyAddressOf{anyAddress{"fd00:96::/112", "fd00:96::77"}, core.IPv6Protocol},
	}, anyPort{})
}

func storeWith(ips map[core.IPFamily]ipallocator.Interface, ports portallocator.Interface) serviceStore {
	store, _, _, err := servicestore.NewREST(noOptions{}, core.IPv4Protocol, ips, ports, nil, noPods{}, nil)
	if err != nil {
		panic(err)
	}
	return serviceStore{store.BeginCreate, store.BeginUpdate}
}

// anyAddressOf is a range of addresses of a family of which every one is free, and many times.
type anyAddressOf struct {
	anyAddress
	family core.IPFamily
}

func (a anyAddressOf) IPFamily() core.IPFamily       { return a.family }
func (a anyAddressOf) DryRun() ipallocator.Interface { return a }

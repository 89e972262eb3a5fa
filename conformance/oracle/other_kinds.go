package main

import (
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/kubernetes/pkg/apis/autoscaling"
	_ "k8s.io/kubernetes/pkg/apis/autoscaling/install"
	"k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/apis/networking"
	_ "k8s.io/kubernetes/pkg/apis/networking/install"
	"k8s.io/kubernetes/pkg/apis/node"
	_ "k8s.io/kubernetes/pkg/apis/node/install"
	"k8s.io/kubernetes/pkg/apis/policy"
	_ "k8s.io/kubernetes/pkg/apis/policy/install"
	"k8s.io/kubernetes/pkg/apis/rbac"
	_ "k8s.io/kubernetes/pkg/apis/rbac/install"
	"k8s.io/kubernetes/pkg/apis/scheduling"
	_ "k8s.io/kubernetes/pkg/apis/scheduling/install"
	storageapi "k8s.io/kubernetes/pkg/apis/storage"
	_ "k8s.io/kubernetes/pkg/apis/storage/install"
	"k8s.io/kubernetes/pkg/registry/autoscaling/horizontalpodautoscaler"
	"k8s.io/kubernetes/pkg/registry/core/configmap"
	"k8s.io/kubernetes/pkg/registry/core/limitrange"
	"k8s.io/kubernetes/pkg/registry/core/namespace"
	"k8s.io/kubernetes/pkg/registry/core/persistentvolumeclaim"
	"k8s.io/kubernetes/pkg/registry/core/resourcequota"
	"k8s.io/kubernetes/pkg/registry/core/secret"
	"k8s.io/kubernetes/pkg/registry/core/service"
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

// kindOf returns the kind of an object that holds a Pod, or that is used beside Pods.
func kindOf(object runtime.Object) (resource, bool) {
	const rbacGroup = "rbac.authorization.k8s.io"
	switch object.(type) {
	case *core.ConfigMap:
		return resource{configmap.Strategy, "", "configmaps", nil}, true
	case *core.Secret:
		return resource{secret.Strategy, "", "secrets", nil}, true
	case *core.Service:
		return resource{service.Strategy, "", "services", nil}, true
	case *core.PersistentVolumeClaim:
		return resource{persistentvolumeclaim.Strategy, "", "persistentvolumeclaims", nil}, true
	case *core.ServiceAccount:
		return resource{serviceaccount.Strategy, "", "serviceaccounts", nil}, true
	case *core.Namespace:
		return resource{namespace.Strategy, "", "namespaces", nil}, true
	case *core.LimitRange:
		return resource{limitrange.Strategy, "", "limitranges", nil}, true
	case *core.ResourceQuota:
		return resource{resourcequota.Strategy, "", "resourcequotas", nil}, true
	case *networking.NetworkPolicy:
		return resource{networkpolicy.Strategy, "networking.k8s.io", "networkpolicies", nil}, true
	case *networking.Ingress:
		return resource{ingress.Strategy, "networking.k8s.io", "ingresses", nil}, true
	case *node.RuntimeClass:
		return resource{runtimeclass.Strategy, "node.k8s.io", "runtimeclasses", nil}, true
	case *rbac.Role:
		return resource{role.Strategy, rbacGroup, "roles", nil}, true
	case *rbac.ClusterRole:
		return resource{clusterrole.Strategy, rbacGroup, "clusterroles", nil}, true
	case *rbac.RoleBinding:
		return resource{rolebinding.Strategy, rbacGroup, "rolebindings", nil}, true
	case *rbac.ClusterRoleBinding:
		return resource{clusterrolebinding.Strategy, rbacGroup, "clusterrolebindings", nil}, true
	case *storageapi.StorageClass:
		return resource{storageclass.Strategy, "storage.k8s.io", "storageclasses", nil}, true
	case *scheduling.PriorityClass:
		return resource{priorityclass.Strategy, "scheduling.k8s.io", "priorityclasses", nil}, true
	case *policy.PodDisruptionBudget:
		return resource{poddisruptionbudget.Strategy, "policy", "poddisruptionbudgets", nil}, true
	case *autoscaling.HorizontalPodAutoscaler:
		return resource{horizontalpodautoscaler.Strategy, "autoscaling", "horizontalpodautoscalers", nil}, true
	}
	return resourceOf(object)
}

// served returns the version in which manifests of a kind are written.
func (kind resource) served() string {
	if kind.group == "autoscaling" {
		return "v2"
	}
	return "v1"
}

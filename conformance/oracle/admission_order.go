package main

import (
	"sort"

	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/client-go/informers"
	coreinformers "k8s.io/client-go/informers/core"
	corev1informers "k8s.io/client-go/informers/core/v1"
	corev1listers "k8s.io/client-go/listers/core/v1"
)

// inOrder gives the plugins the LimitRanges and quotas of a namespace in the order of their names.
// An informer gives them in a random order.
type inOrder struct {
	informers.SharedInformerFactory
}

func (f inOrder) Core() coreinformers.Interface { return coreInOrder{f.SharedInformerFactory.Core()} }

type coreInOrder struct{ coreinformers.Interface }

func (c coreInOrder) V1() corev1informers.Interface { return v1InOrder{c.Interface.V1()} }

type v1InOrder struct{ corev1informers.Interface }

func (v v1InOrder) LimitRanges() limitRangesInformer {
	return limitRangeInformerInOrder{v.Interface.LimitRanges()}
}

func (v v1InOrder) ResourceQuotas() quotasInformer {
	return quotaInformerInOrder{v.Interface.ResourceQuotas()}
}

type limitRangeInformerInOrder struct{ limitRangesInformer }

func (i limitRangeInformerInOrder) Lister() corev1listers.LimitRangeLister {
	return limitRangeLister{i.limitRangesInformer.Lister()}
}

type limitRangeLister struct{ corev1listers.LimitRangeLister }

func (l limitRangeLister) LimitRanges(namespace string) corev1listers.LimitRangeNamespaceLister {
	return limitRangesOf{l.LimitRangeLister.LimitRanges(namespace)}
}

type limitRangesOf struct {
	corev1listers.LimitRangeNamespaceLister
}

func (l limitRangesOf) List(selector labels.Selector) ([]*v1.LimitRange, error) {
	found, err := l.LimitRangeNamespaceLister.List(selector)
	sort.Slice(found, func(i, j int) bool { return found[i].Name < found[j].Name })
	return found, err
}

type quotaInformerInOrder struct{ quotasInformer }

func (i quotaInformerInOrder) Lister() corev1listers.ResourceQuotaLister {
	return quotaLister{i.quotasInformer.Lister()}
}

type quotaLister struct {
	corev1listers.ResourceQuotaLister
}

func (l quotaLister) ResourceQuotas(namespace string) corev1listers.ResourceQuotaNamespaceLister {
	return quotasOf{l.ResourceQuotaLister.ResourceQuotas(namespace)}
}

type quotasOf struct {
	corev1listers.ResourceQuotaNamespaceLister
}

func (l quotasOf) List(selector labels.Selector) ([]*v1.ResourceQuota, error) {
	found, err := l.ResourceQuotaNamespaceLister.List(selector)
	sort.Slice(found, func(i, j int) bool { return found[i].Name < found[j].Name })
	return found, err
}

//go:build kubernetes34 || kubernetes35 || kubernetes36

package main

import corev1informers "k8s.io/client-go/informers/core/v1"

type limitRangesInformer = corev1informers.LimitRangeInformer
type quotasInformer = corev1informers.ResourceQuotaInformer

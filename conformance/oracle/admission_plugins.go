package main

import (
	"fmt"

	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/admission/plugin/namespace/lifecycle"
	quotaplugin "k8s.io/apiserver/pkg/admission/plugin/resourcequota"
	quota "k8s.io/apiserver/pkg/quota/v1"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes/fake"
	"k8s.io/kubernetes/plugin/pkg/admission/defaulttolerationseconds"
	"k8s.io/kubernetes/plugin/pkg/admission/limitranger"
	"k8s.io/kubernetes/plugin/pkg/admission/network/defaultingressclass"
	"k8s.io/kubernetes/plugin/pkg/admission/nodetaint"
	"k8s.io/kubernetes/plugin/pkg/admission/podtopologylabels"
	"k8s.io/kubernetes/plugin/pkg/admission/priority"
	"k8s.io/kubernetes/plugin/pkg/admission/runtimeclass"
	"k8s.io/kubernetes/plugin/pkg/admission/security/podsecurity"
	"k8s.io/kubernetes/plugin/pkg/admission/serviceaccount"
	"k8s.io/kubernetes/plugin/pkg/admission/storage/persistentvolume/resize"
	"k8s.io/kubernetes/plugin/pkg/admission/storage/storageclass/setdefault"
	"k8s.io/kubernetes/plugin/pkg/admission/storage/storageobjectinuseprotection"
)

// The plugins that are on by default and that do something when an object of a compared kind is
// created, in the order of the server: AllOrderedPlugins of pkg/kubeapiserver/options.
var pluginOrder = []string{lifecycle.PluginName, limitranger.PluginName, serviceaccount.PluginName, nodetaint.PluginName,
	podsecurity.PluginName, priority.PluginName, defaulttolerationseconds.PluginName, setdefault.PluginName,
	storageobjectinuseprotection.PluginName, resize.PluginName, runtimeclass.PluginName, defaultingressclass.PluginName,
	podtopologylabels.PluginName, quotaplugin.PluginName}

var registeredPlugins = func() *admission.Plugins {
	plugins := admission.NewPlugins()
	for _, register := range []func(*admission.Plugins){lifecycle.Register, limitranger.Register, serviceaccount.Register,
		nodetaint.Register, podsecurity.Register, priority.Register, defaulttolerationseconds.Register, setdefault.Register,
		storageobjectinuseprotection.Register, resize.Register, runtimeclass.Register, defaultingressclass.Register,
		podtopologylabels.Register, quotaplugin.Register} {
		register(plugins)
	}
	return plugins
}()

type plugin struct {
	admission.Interface
	name string
}

// pluginChain holds plugins that see one state of a cluster.
type pluginChain struct {
	plugins []plugin
	stop    func()
}

func (c *cluster) plugins() (*pluginChain, error) {
	c.client = fake.NewClientset(c.objects...)
	factory := inOrder{informers.NewSharedInformerFactory(c.client, 0)}
	done := make(chan struct{})
	chain := &pluginChain{stop: func() { close(done) }}
	for _, name := range pluginOrder {
		made, err := registeredPlugins.InitPlugin(name, nil, admission.PluginInitializers{
			pluginInitializer(c.client, factory, done),
			quotaInitializer{factory},
		})
		if err != nil {
			chain.stop()
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if made != nil {
			chain.plugins = append(chain.plugins, plugin{made, name})
		}
	}
	factory.Start(done)
	factory.WaitForCacheSync(done)
	return chain, nil
}

type quotaInitializer struct {
	factory informers.SharedInformerFactory
}

func (q quotaInitializer) Initialize(plugin admission.Interface) {
	if wants, is := plugin.(interface {
		SetQuotaConfiguration(quota.Configuration)
	}); is {
		configuration, err := quotasForAdmission(q.factory)
		if err != nil {
			panic(err)
		}
		wants.SetQuotaConfiguration(configuration)
	}
}

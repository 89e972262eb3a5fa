import {
  AdapterPod,
  AmbassadorPod,
  ConfigReloaderPod,
  CronJob,
  DaemonSet,
  Deployment,
  GracefulShutdownPod,
  ImmutableConfigurationPod,
  InitPod,
  Job,
  LeaderElectionDeployment,
  NginxPod,
  Pod,
  PodTemplate,
  podTemplate,
  ReplicaSet,
  ReplicationController,
  ScatterGatherPod,
  SidecarLoggingPod,
  SidecarPod,
  StatefulSet,
  WorkQueueJob,
} from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;

// TypeScript does not infer type arguments in `super(...)`, but in a call of Pod.props.

class Checked extends Pod {
  constructor(scope: Construct, id: string, tag: string) {
    super(
      scope,
      id,
      Pod.props({
        containers: {
          app: {
            image: `nginx:${tag}`,
            volumeMounts: {
              '/logs': {
                // @ts-expect-error no such volume: did you mean 'logs'?
                volume: 'lgos',
              },
            },
          },
        },
        volumes: { logs: { emptyDir: {} } },
      }),
    );
  }
}

class AsTemplate extends Pod {
  constructor(scope: Construct, id: string) {
    super(
      scope,
      id,
      podTemplate({
        containers: {
          app: {
            image: 'nginx',
            volumeMounts: {
              '/logs': {
                // @ts-expect-error no such volume: did you mean 'logs'?
                volume: 'lgos',
              },
            },
          },
        },
        volumes: { logs: { emptyDir: {} } },
      }),
    );
  }
}

// ---- Each class has such a function

const web = { image: 'nginx', ports: { http: 80 } } as const;
const proxy = {
  image: 'envoy',
  ports: { tcp: 90 },
  startupProbe: { tcpSocket: { port: 'tcp' } },
} as const;

class MyDaemonSet extends DaemonSet {
  constructor(scope: Construct, id: string) {
    super(scope, id, DaemonSet.props({ template: { containers: { web } } }));
  }
}
// @ts-expect-error it restarts its containers
DaemonSet.props({ template: { restartPolicy: 'Never', containers: { web } } });
class MyDeployment extends Deployment {
  constructor(scope: Construct, id: string) {
    super(scope, id, Deployment.props({ template: { containers: { web } } }));
  }
}
// @ts-expect-error it restarts its containers
Deployment.props({ template: { restartPolicy: 'Never', containers: { web } } });
class MyReplicaSet extends ReplicaSet {
  constructor(scope: Construct, id: string) {
    super(scope, id, ReplicaSet.props({ template: { containers: { web } } }));
  }
}
// @ts-expect-error it restarts its containers
ReplicaSet.props({ template: { restartPolicy: 'Never', containers: { web } } });
class MyReplicationController extends ReplicationController {
  constructor(scope: Construct, id: string) {
    super(scope, id, ReplicationController.props({ template: { containers: { web } } }));
  }
}
// @ts-expect-error it restarts its containers
ReplicationController.props({ template: { restartPolicy: 'Never', containers: { web } } });
class MyJob extends Job {
  constructor(scope: Construct, id: string) {
    super(scope, id, Job.props({ template: { restartPolicy: 'Never', containers: { web } } }));
  }
}
// @ts-expect-error a Job runs to completion
Job.props({ template: { containers: { web } } });
class MyCronJob extends CronJob {
  constructor(scope: Construct, id: string) {
    super(
      scope,
      id,
      CronJob.props({
        schedule: '@daily',
        jobTemplate: { template: { restartPolicy: 'Never', containers: { web } } },
      }),
    );
  }
}
// @ts-expect-error a Job runs to completion
CronJob.props({ schedule: '@daily', jobTemplate: { template: { containers: { web } } } });
class MyPodTemplate extends PodTemplate {
  constructor(scope: Construct, id: string) {
    super(scope, id, PodTemplate.props({ template: { containers: { web } } }));
  }
}
// @ts-expect-error an invalid name
PodTemplate.props({ template: { containers: { Web: web } } });
class MyStatefulSet extends StatefulSet {
  constructor(scope: Construct, id: string) {
    super(
      scope,
      id,
      StatefulSet.props({
        serviceName: 'web',
        volumeClaimTemplates: {
          data: {
            spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
          },
        },
        template: {
          containers: { web: { image: 'nginx', volumeMounts: { '/data': { volume: 'data' } } } },
        },
      }),
    );
  }
}
StatefulSet.props({
  serviceName: 'web',
  // @ts-expect-error it restarts its containers
  template: { restartPolicy: 'Never', containers: { web } },
});
class MyAdapterPod extends AdapterPod {
  constructor(scope: Construct, id: string) {
    super(
      scope,
      id,
      AdapterPod.props({
        containers: { web },
        adapter: {
          app: 'web',
          source: { port: 'http', variable: 'A' },
          name: 'x',
          container: { image: 'x' },
        },
      }),
    );
  }
}
AdapterPod.props({
  containers: { web },
  adapter: {
    // @ts-expect-error an option is invalid
    app: 'wbe',
    source: { port: 'http', variable: 'A' },
    name: 'x',
    container: { image: 'x' },
  },
});
class MyAmbassadorPod extends AmbassadorPod {
  constructor(scope: Construct, id: string) {
    super(
      scope,
      id,
      AmbassadorPod.props({ containers: { web }, ambassador: { name: 'proxy', container: proxy } }),
    );
  }
}
// @ts-expect-error an option is invalid
AmbassadorPod.props({ containers: { web }, ambassador: { name: 'web', container: proxy } });
class MyGracefulShutdownPod extends GracefulShutdownPod {
  constructor(scope: Construct, id: string) {
    super(
      scope,
      id,
      GracefulShutdownPod.props({
        containers: { web },
        gracefulShutdown: { drainSeconds: 1, stopSeconds: 1 },
      }),
    );
  }
}
GracefulShutdownPod.props({
  containers: { web },
  // @ts-expect-error an option is invalid
  gracefulShutdown: { drainSeconds: -1, stopSeconds: 1 },
});
class MyInitPod extends InitPod {
  constructor(scope: Construct, id: string) {
    super(
      scope,
      id,
      InitPod.props({ containers: { web }, init: { initContainers: { step: { image: 'x' } } } }),
    );
  }
}
// @ts-expect-error an option is invalid
InitPod.props({ containers: { web }, init: { initContainers: { web: { image: 'x' } } } });
class MySidecarPod extends SidecarPod {
  constructor(scope: Construct, id: string) {
    super(
      scope,
      id,
      SidecarPod.props({ containers: { web }, sidecar: { sidecars: { agent: { image: 'x' } } } }),
    );
  }
}
// @ts-expect-error an option is invalid
SidecarPod.props({ containers: { web }, sidecar: { sidecars: { web: { image: 'x' } } } });
class MyImmutableConfigurationPod extends ImmutableConfigurationPod {
  constructor(scope: Construct, id: string) {
    super(
      scope,
      id,
      ImmutableConfigurationPod.props({
        containers: { web },
        immutableConfiguration: {
          image: 'x',
          folder: '/conf',
          volume: 'conf',
          mounts: { web: '/conf' },
          method: 'imageVolume',
        },
      }),
    );
  }
}
ImmutableConfigurationPod.props({
  containers: { web },
  immutableConfiguration: {
    image: 'x',
    // @ts-expect-error an option is invalid
    folder: 'conf',
    volume: 'conf',
    mounts: { web: '/conf' },
    method: 'imageVolume',
  },
});
class MyScatterGatherPod extends ScatterGatherPod {
  constructor(scope: Construct, id: string) {
    super(
      scope,
      id,
      ScatterGatherPod.props({
        containers: { web },
        scatterGather: {
          root: 'web',
          leaves: { addresses: ['a:80'], variable: 'L' },
          aggregator: { name: 'm', container: proxy, port: 'tcp', variable: 'M' },
        },
      }),
    );
  }
}
ScatterGatherPod.props({
  containers: { web },
  scatterGather: {
    // @ts-expect-error an option is invalid
    root: 'wbe',
    leaves: { addresses: ['a:80'], variable: 'L' },
    aggregator: { name: 'm', container: proxy, port: 'tcp', variable: 'M' },
  },
});
class MyConfigReloaderPod extends ConfigReloaderPod {
  constructor(scope: Construct, id: string) {
    super(
      scope,
      id,
      ConfigReloaderPod.props({
        containers: { web: { image: 'x', volumeMounts: { '/c': { volume: 'c' } } } },
        volumes: { c: { configMap: { name: 'c' } } },
        configReloader: {
          app: 'web',
          volume: 'c',
          reload: { process: 'x', signal: 'SIGHUP' },
          name: 'r',
          container: { image: 'x' },
        },
      }),
    );
  }
}
ConfigReloaderPod.props({
  containers: { web: { image: 'x', volumeMounts: { '/c': { volume: 'c' } } } },
  volumes: { c: { configMap: { name: 'c' } } },
  configReloader: {
    app: 'web',
    // @ts-expect-error no such volume
    volume: 'd',
    reload: { process: 'x', signal: 'SIGHUP' },
    name: 'r',
    container: { image: 'x' },
  },
});
class MyLeaderElectionDeployment extends LeaderElectionDeployment {
  constructor(scope: Construct, id: string) {
    super(
      scope,
      id,
      LeaderElectionDeployment.props({
        template: { containers: { web } },
        leaderElection: { name: 'e', container: proxy, lease: 'a', serviceAccount: 'a' },
      }),
    );
  }
}
LeaderElectionDeployment.props({
  template: { containers: { web } },
  // @ts-expect-error the name is in use
  leaderElection: { name: 'web', container: proxy, lease: 'a', serviceAccount: 'a' },
});
class MyWorkQueueJob extends WorkQueueJob {
  constructor(scope: Construct, id: string) {
    super(
      scope,
      id,
      WorkQueueJob.props({
        template: { restartPolicy: 'Never', containers: { web } },
        workQueue: {
          worker: 'web',
          work: { items: ['a'], configMap: 'a', volume: 'a', file: '/a' },
        },
      }),
    );
  }
}
WorkQueueJob.props({
  template: { restartPolicy: 'Never', containers: { web } },
  // @ts-expect-error no such container
  workQueue: { worker: 'wbe', work: { items: ['a'], configMap: 'a', volume: 'a', file: '/a' } },
});
class MyNginxPod extends NginxPod {
  constructor(scope: Construct, id: string) {
    super(scope, id, NginxPod.props({ container: { image: 'nginx:1.29' } }));
  }
}
// @ts-expect-error no such port
NginxPod.props({ container: { ports: { http: 70000 } } });
class MySidecarLoggingPod extends SidecarLoggingPod {
  constructor(scope: Construct, id: string) {
    super(scope, id, SidecarLoggingPod.props({ containers: { web }, app: 'web' }));
  }
}
// @ts-expect-error no such container
SidecarLoggingPod.props({ containers: { web }, app: 'wbe' });

// Without Pod.props, this mistake is found at synthesis only.
class Plain extends Pod {
  constructor(scope: Construct, id: string, props: { replicas: number }) {
    super(scope, id, {
      containers: {
        app: { image: `nginx:${props.replicas}`, volumeMounts: { '/logs': { volume: 'lgos' } } },
      },
      volumes: { logs: { emptyDir: {} } },
    });
  }

  hello(): string {
    return this.node.path;
  }
}

const pod: Pod = new Plain(scope, 'plain', { replicas: 3 });

export {
  AsTemplate,
  Checked,
  MyAdapterPod,
  MyAmbassadorPod,
  MyConfigReloaderPod,
  MyCronJob,
  MyDaemonSet,
  MyDeployment,
  MyGracefulShutdownPod,
  MyImmutableConfigurationPod,
  MyInitPod,
  MyJob,
  MyLeaderElectionDeployment,
  MyNginxPod,
  MyPodTemplate,
  MyReplicaSet,
  MyReplicationController,
  MyScatterGatherPod,
  MySidecarLoggingPod,
  MySidecarPod,
  MyStatefulSet,
  MyWorkQueueJob,
  pod,
};

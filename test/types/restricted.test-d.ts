import { Deployment, Job, Pod, type PodProps, podTemplate, restricted, sidecar } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;

// ---- Accepted: `restricted` sets the fields that the level requires

new Pod(scope, 'web', restricted({ containers: { app: { image: 'nginx' } } }));
new Pod(
  scope,
  'all',
  restricted({
    podSecurity: 'restricted',
    metadata: { labels: { app: 'web' } },
    securityContext: { runAsUser: 1000 },
    containers: {
      app: {
        image: 'nginx',
        ports: { http: 8080 },
        readinessProbe: { httpGet: { port: 'http' } },
        securityContext: {
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['NET_RAW'], add: ['NET_BIND_SERVICE'] },
        },
        volumeMounts: { '/tmp': { volume: 'tmp' } },
      },
    },
    initContainers: {
      setup: { image: 'busybox' },
      proxy: { image: 'envoy', restartPolicy: 'Always' },
    },
    volumes: { tmp: { emptyDir: {} } },
  }),
);
new Pod(scope, 'twice', restricted(restricted({ containers: { app: { image: 'nginx' } } })));
new Pod(
  scope,
  'own-users',
  restricted({
    hostUsers: false,
    containers: { app: { image: 'nginx', securityContext: { runAsUser: 0 } } },
  }),
);
new Pod(
  scope,
  'windows',
  restricted({ os: { name: 'windows' }, containers: { app: { image: 'iis' } } }),
);
new Pod(
  scope,
  'of-another-level',
  restricted({ podSecurity: 'privileged', containers: { app: { image: 'nginx' } } }),
);

podTemplate(restricted({ containers: { app: { image: 'nginx' } } }));
new Deployment(scope, 'deployment', {
  template: restricted({ containers: { app: { image: 'nginx' } } }),
});
new Deployment(scope, 'template', {
  template: podTemplate(restricted({ containers: { app: { image: 'nginx' } } })),
});
new Job(scope, 'job', {
  template: restricted({ restartPolicy: 'Never', containers: { app: { image: 'nginx' } } }),
});
new Job(scope, 'job-template', {
  template: podTemplate(
    restricted({ restartPolicy: 'Never', containers: { app: { image: 'nginx' } } }),
  ),
});

export function wide(props: PodProps, on: boolean): void {
  new Pod(scope, 'wide', restricted(props));
  new Pod(scope, 'changed', restricted({ ...props, hostNetwork: on }));
  new Pod(scope, 'changed-later', { ...restricted(props), restartPolicy: 'Always' });
  new Job(scope, 'job', { template: restricted({ ...props, restartPolicy: 'Never' }) });
}

class Web extends Pod {
  constructor(scope: Construct, id: string, tag: string) {
    super(scope, id, restricted({ containers: { app: { image: `nginx:${tag}` } } }));
  }
}
export const subclassed: Pod = new Web(scope, 'web', '1');
export const props: PodProps = restricted({ containers: { app: { image: 'nginx' } } });
export const never: 'Never' = restricted({
  restartPolicy: 'Never',
  containers: { app: { image: 'nginx' } },
}).restartPolicy;

// ---- Refused: mistakes, as in any Pod

new Pod(
  scope,
  'undeclared',
  restricted({
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

restricted({
  // @ts-expect-error no such field
  hostNetwrok: true,
  containers: { app: { image: 'nginx' } },
});

// ---- Refused: fields that contradict the level

restricted({
  // @ts-expect-error not allowed
  hostNetwork: true,
  securityContext: {
    // @ts-expect-error not allowed
    runAsNonRoot: false,
  },
  containers: {
    app: {
      image: 'nginx',
      securityContext: {
        // @ts-expect-error not allowed
        allowPrivilegeEscalation: true,
        capabilities: {
          add: [
            // @ts-expect-error not allowed
            'CHOWN',
          ],
        },
      },
    },
  },
  volumes: {
    // @ts-expect-error not allowed
    host: { hostPath: { path: '/' } },
  },
});

new Deployment(scope, 'root', {
  template: restricted({
    containers: {
      app: {
        image: 'nginx',
        securityContext: {
          // @ts-expect-error root
          runAsUser: 0,
        },
      },
    },
  }),
});

// Also in a Pod with another level, and in containers that a pattern adds later. The required
// fields are set only for containers that were added before.
restricted({
  podSecurity: 'baseline',
  // @ts-expect-error not allowed
  hostPID: true,
  containers: { app: { image: 'nginx' } },
});
const web = restricted({ containers: { app: { image: 'nginx', ports: { http: 80 } } } });
// @ts-expect-error without fields that the level requires
sidecar(web, { sidecars: { agent: { image: 'agent' } } });
const agent = {
  image: 'agent',
  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
} as const;
new Pod(scope, 'sidecar-after', sidecar(web, { sidecars: { agent } }));
new Pod(
  scope,
  'sidecar-before',
  restricted(
    sidecar(
      { containers: { app: { image: 'nginx' } } },
      { sidecars: { agent: { image: 'agent' } } },
    ),
  ),
);
// Fields that are spread over it are validated at synthesis only.
new Pod(scope, 'spread', { ...web, hostPID: true });

// Names and references are still checked.
export const app: 'app' = '' as keyof typeof web.containers;
export const http: 80 = web.containers.app.ports.http;

// ---- Refused: a template with a restartPolicy that the workload does not support

new Deployment(scope, 'never', {
  // @ts-expect-error a Deployment restarts its containers
  template: restricted({ restartPolicy: 'Never', containers: { app: { image: 'nginx' } } }),
});
new Job(scope, 'always', {
  // @ts-expect-error a Job runs to completion
  template: restricted({ containers: { app: { image: 'nginx' } } }),
});

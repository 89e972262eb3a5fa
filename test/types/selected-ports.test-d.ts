// Services that select workloads whose ports are known, partly known or not known.

import {
  ConfigMap,
  type Container,
  Deployment,
  gracefulShutdown,
  HorizontalPodAutoscaler,
  init,
  LeaderElectionDeployment,
  NetworkPolicy,
  NginxPod,
  PodDisruptionBudget,
  type PodProps,
  podTemplate,
  restricted,
  Secret,
  Service,
  ServiceAccount,
  SidecarLoggingPod,
  SidecarPod,
  StatefulSet,
  sidecar,
  sidecarLogging,
} from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;
declare const flag: boolean;
declare const text: string;
declare const num: number;
enum Ports {
  Http = 'http',
  Metrics = 'metrics',
}
const settings = new ConfigMap(scope, 'settings', { data: { MODE: 'x', LEVEL: 'y' } });
const login = new Secret(scope, 'login', { stringData: { token: 'x' } });
const web = new Deployment(scope, 'web', {
  template: { containers: { a: { image: 'x', ports: { http: 80, metrics: 9090 } } } },
});
new Service(scope, 's', {
  selector: web,
  ports: {
    [Ports.Http]: { port: 80, targetPort: Ports.Http },
    m: { port: 1, targetPort: flag ? 'http' : 'metrics' },
  },
});
new Service(scope, 's', { selector: web, ports: { http: 80 } });
new Service(scope, 's', { selector: web, ports: { http: num, [text]: 80 } });
new Service(scope, 's', { selector: web, ports: [{ port: 80 }] });
new Service(scope, 's', {
  selector: web,
  ports: [
    { name: 'http', port: 443, targetPort: 'http' },
    { name: 'x', port: 9090 },
  ],
});
new Service(scope, 's', { selector: flag ? web : { app: 'x' }, ports: { http: 80 } });
new Service(scope, 's', { selector: undefined, ports: { http: 80 } });
new Service(scope, 's', { type: 'ExternalName', externalName: 'x.example.com' });
new Service(scope, 's', {});
new Service(scope, 's', { selector: web, ports: { http: 80, old: undefined } });
const enumPorts = new Deployment(scope, 'web', {
  template: { containers: { a: { image: 'x', ports: { [Ports.Http]: 80 } } } },
});
new Service(scope, 's', {
  selector: enumPorts,
  ports: { http: { port: 1, targetPort: 'http' }, b: { port: 2, targetPort: Ports.Http } },
});
const two = new Deployment(scope, 'web', {
  template: { containers: { a: { image: 'x', ports: { http: 8080 } } } },
});
const either = flag ? web : two;
new Service(scope, 's', { selector: either, ports: { http: { port: 80, targetPort: 'http' } } });
for (const d of [web, two]) {
  new Service(scope, 's', { selector: d, ports: { http: { port: 80, targetPort: 'http' } } });
  new HorizontalPodAutoscaler(scope, 'h', { scaleTargetRef: d, maxReplicas: 3 });
  new PodDisruptionBudget(scope, 'p', { selector: d, minAvailable: 1 });
}
const mixed = [
  web,
  new StatefulSet(scope, 'z', {
    template: { containers: { a: { image: 'x', ports: { http: 80 } } } },
  }),
];
for (const d of mixed) {
  new Service(scope, 's', { selector: d, ports: { http: { port: 80, targetPort: 'http' } } });
  new HorizontalPodAutoscaler(scope, 'h', { scaleTargetRef: d, maxReplicas: 3 });
}
const serviceOf = <P extends string>(
  pods: { readonly '~ports'?: P | number } & Deployment,
  port: P,
) => new Service(scope, 's', { selector: pods, ports: { x: { port: 80, targetPort: port } } });
const helper = (template: PodProps) =>
  new Service(scope, 's', {
    selector: new Deployment(scope, 'x', { template }),
    ports: { http: { port: 80, targetPort: 'http' } },
  });
const ghelper = <P extends PodProps>(template: P) =>
  new Service(scope, 's', {
    selector: new Deployment(scope, 'x', { template }),
    ports: { http: { port: 80, targetPort: 'http' } },
  });
ghelper({ containers: { a: { image: 'x', ports: { http: 80 } } } });
const image = <I extends string>(i: I) =>
  new Service(scope, 's', {
    selector: new Deployment(scope, 'x', {
      template: { containers: { a: { image: i, ports: { http: 80 } } } },
    }),
    ports: { http: { port: 80, targetPort: 'http' } },
  });
const withPort = <N extends number>(n: N) =>
  new Service(scope, 's', {
    selector: new Deployment(scope, 'x', {
      template: { containers: { a: { image: 'x', ports: { http: n } } } },
    }),
    ports: { http: n },
  });
const portName = <N extends string>(n: N) =>
  new Service(scope, 's', { selector: web, ports: { [n]: { port: 80, targetPort: n } } });
const workload = <W extends Deployment | StatefulSet>(w: W) => {
  new Service(scope, 's', { selector: w, ports: { http: 80 } });
  new HorizontalPodAutoscaler(scope, 'h', { scaleTargetRef: w, maxReplicas: 3 });
  new PodDisruptionBudget(scope, 'b', { selector: w, minAvailable: 1 });
  new NetworkPolicy(scope, 'n', { podSelector: w, ingress: [{ ports: [{ port: 'http' }] }] });
};
workload(web);
declare const anyContainer: Container;
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', { template: { containers: { a: anyContainer } } }),
  ports: { http: 80 },
});
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', {
    template: { containers: { a: { ...anyContainer, image: 'y' } } },
  }),
  ports: { http: 80, x: { port: 1, targetPort: 'http' } },
});
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', {
    template: { containers: { a: { image: 'x', ...(flag ? { ports: { http: 80 } } : {}) } } },
  }),
  ports: { http: 80, x: { port: 1, targetPort: 'http' } },
});
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', {
    template: { containers: { a: { image: 'x', ports: flag ? { http: 80 } : { web: 81 } } } },
  }),
  ports: { http: 80, x: { port: 1, targetPort: 'http' } },
});
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', {
    template: {
      containers: { a: { image: 'x', ports: [80, { name: 'https', containerPort: 443 }] } },
    },
  }),
  ports: { http: 80, x: { port: 1, targetPort: 'https' } },
});
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', {
    template: { containers: { a: { image: 'x', ports: { http: { containerPort: 80 } } } } },
  }),
  ports: { http: 80, x: { port: 1, targetPort: 'http' } },
});
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', {
    template: {
      containers: { a: { image: 'x' } },
      initContainers: { p: { image: 'e', restartPolicy: 'Always', ports: { proxy: 15001 } } },
    },
  }),
  ports: { http: { port: 80, targetPort: 'proxy' } },
});
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', { template: { containers: { a: { image: 'x' } } } }),
  ports: { http: 80 },
});

// ---- Templates that patterns return

const base = { containers: { app: { image: 'x', ports: { http: 80 } } } } as const;
const use = { ports: { http: { port: 80, targetPort: 'http' } } } as const;
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', { template: podTemplate(base) }),
  ...use,
});
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', { template: restricted(base) }),
  ...use,
});
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', { template: sidecarLogging(base) }),
  ...use,
});
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', {
    template: sidecar(base, { sidecars: { p: { image: 'e', ports: { proxy: 1 } } } }),
  }),
  ports: { http: { port: 80, targetPort: 'http' }, proxy: { port: 81, targetPort: 'proxy' } },
});
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', {
    template: gracefulShutdown(base, { drainSeconds: 1, stopSeconds: 1 }),
  }),
  ...use,
});
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', {
    template: init(base, { initContainers: { i: { image: 'x' } } }),
  }),
  ...use,
});
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', { template: restricted(sidecarLogging(podTemplate(base))) }),
  ...use,
});
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', {
    template: podTemplate({
      serviceAccountName: new ServiceAccount(scope, 'z'),
      containers: {
        app: {
          image: 'x',
          ports: { http: 80 },
          env: {
            A: settings.key('MODE'),
            B: { configMapKeyRef: { name: settings, key: 'LEVEL' } },
          },
        },
      },
      volumes: { v: { configMap: { name: settings } } },
    }),
  }),
  ...use,
});
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', {
    template: restricted({
      containers: {
        app: {
          image: 'x',
          ports: { http: 80 },
          env: { A: settings.key('MODE') },
          envFrom: [{ configMapRef: { name: settings } }],
        },
      },
      volumes: { v: { secret: { secretName: login } } },
    }),
  }),
  ...use,
});
for (const P of [new NginxPod(scope, 'n'), new SidecarLoggingPod(scope, 'l', base)])
  new Service(scope, 's', { selector: P, ports: { http: { port: 80, targetPort: 'http' } } });
new Service(scope, 's', {
  selector: new SidecarPod(scope, 'n', { ...base, sidecar: { sidecars: { a: { image: 'x' } } } }),
  ...use,
});
new Service(scope, 's', {
  selector: new LeaderElectionDeployment(scope, 'n', {
    template: base,
    leaderElection: {
      name: 'e',
      container: { image: 'x', ports: { le: 90 } },
      lease: 'a',
      serviceAccount: 'a',
    } as never,
  }),
  ports: { http: 80 },
});

// ---- Classes of users

class Web extends Deployment {
  constructor(scope: Construct, id: string, tag: string) {
    const web = { image: `nginx:${tag}`, ports: { http: 80 } };
    super(scope, id, Deployment.props({ template: { containers: { web } } }));
  }
}
class Database extends StatefulSet {
  constructor(scope: Construct, id: string) {
    super(scope, id, { template: { containers: { db: { image: 'postgres:18' } } } });
  }
}
const ownWeb = new Web(scope, 'own', '1.29');
// The ports of a class are not known: any port compiles, and is checked at synth.
new Service(scope, 's', { selector: ownWeb, ports: { http: { port: 80, targetPort: 'any' } } });
new Service(scope, 's', { selector: new Database(scope, 'db'), ports: { sql: 5432 } });
new HorizontalPodAutoscaler(scope, 'h', { scaleTargetRef: ownWeb, maxReplicas: 3 });
new PodDisruptionBudget(scope, 'b', { selector: ownWeb, maxUnavailable: 1 });
const serve = (pods: Deployment | StatefulSet): Service =>
  new Service(scope, 's', { selector: pods, ports: { http: { port: 80, targetPort: 'any' } } });
[ownWeb, web, new Database(scope, 'db')].map(serve);

export { Database, Web };

// ---- Mistakes

// @ts-expect-error no such port: did you mean 'http'?
new Service(scope, 's', { selector: web, ports: { http: { port: 80, targetPort: 'htpp' } } });
// @ts-expect-error no such port
new Service(scope, 's', { selector: either, ports: { http: { port: 80, targetPort: 'htpp' } } });
// @ts-expect-error no such port
new Service(scope, 's', { selector: enumPorts, ports: { http: { port: 80, targetPort: 'htpp' } } });
for (const each of [web, two]) {
  // @ts-expect-error no such port
  new Service(scope, 's', { selector: each, ports: { a: { port: 80, targetPort: 'htpp' } } });
}
export const unknownTarget = <I extends string>(i: I) =>
  new Service(scope, 's', {
    selector: new Deployment(scope, 'x', {
      template: { containers: { a: { image: i, ports: { http: 80 } } } },
    }),
    // @ts-expect-error no such port
    ports: { http: { port: 80, targetPort: 'htpp' } },
  });
// @ts-expect-error no such port
Service.props({ selector: web, ports: { http: { port: 80, targetPort: 'htpp' } } });
new Service(scope, 's', {
  selector: new Deployment(scope, 'x', {
    template: sidecar(base, { sidecars: { p: { image: 'e', ports: { proxy: 1 } } } }),
  }),
  // @ts-expect-error no such port
  ports: { http: { port: 80, targetPort: 'prxy' } },
});

export { ghelper, helper, image, portName, serviceOf, withPort };

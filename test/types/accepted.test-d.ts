// Valid programs that a check could reject by mistake: names from enums, records whose keys are not
// known, undefined values, unions.
import {
  type Container,
  Deployment,
  type GracefulShutdownOptions,
  gracefulShutdown,
  init,
  type NewSidecar,
  Pod,
  type PodProps,
  podTemplate,
  type RegularInitContainer,
  restricted,
  type SidecarOptions,
  sidecar,
} from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;
declare const debug: boolean;
declare const process: { readonly env: { readonly [name: string]: string | undefined } };
declare const text: string;
const image = 'nginx:1.29';

// ---- Members of an enum as names

enum Name {
  Data = 'data',
  Web = 'web',
  Http = 'http',
  Env = 'MODE',
  Path = '/data',
  Claim = 'gpu',
}
enum Number_ {
  Http = 8080,
}
new Pod(scope, 'enum', {
  volumes: { [Name.Data]: { emptyDir: {} } },
  resourceClaims: { [Name.Claim]: { resourceClaimName: 'gpu' } },
  initContainers: { [Name.Env]: { image } } as never,
  containers: {
    [Name.Web]: {
      image,
      ports: { [Name.Http]: 80, metrics: Number_.Http },
      env: { [Name.Env]: 'prod' },
      volumeMounts: { [Name.Path]: { volume: Name.Data }, '/other': { volume: 'data' } },
      readinessProbe: { httpGet: { port: Name.Http } },
      livenessProbe: { httpGet: { port: 'http' } },
      resources: { claims: { [Name.Claim]: {} } },
    },
  },
});
new Pod(scope, 'enum-of-literals', {
  volumes: { data: { emptyDir: {} } },
  containers: {
    web: {
      image,
      ports: { http: 80 },
      volumeMounts: { '/data': { volume: Name.Data } },
      readinessProbe: { httpGet: { port: Name.Http } },
    },
  },
});
new Pod(scope, 'enum-init', {
  initContainers: { [Name.Data]: { image } },
  containers: { [Name.Web]: { image } },
});

// ---- Undefined values, which are left out

new Pod(scope, 'undefined', {
  volumes: { data: { emptyDir: {} }, extra: debug ? { emptyDir: {} } : undefined },
  containers: {
    web: {
      image,
      env: {
        A: debug ? '1' : undefined,
        B: process.env['B'],
        C: process.env['C'] ?? 'c',
        D: undefined,
        E: debug ? { fieldRef: { fieldPath: 'metadata.name' } } : undefined,
      },
      args: debug ? ['--debug'] : undefined,
      ports: { http: 80, debug: debug ? 9229 : undefined },
      volumeMounts: { '/data': debug ? { volume: 'data' } : undefined },
      resources: { limits: { memory: debug ? '1Gi' : undefined, cpu: '1' } },
      livenessProbe: debug ? { httpGet: { port: 'http' } } : undefined,
      lifecycle: debug ? { preStop: { sleep: { seconds: 1 } } } : undefined,
      securityContext: debug ? { runAsUser: 1 } : undefined,
    },
    debug: debug ? { image: 'busybox:1.37' } : undefined,
  },
  initContainers: { setup: debug ? { image } : undefined },
  nodeSelector: debug ? { a: 'b' } : undefined,
});

// ---- Names beside the spread of a Pod whose names are known

const base = podTemplate({
  volumes: { data: { emptyDir: {} } },
  containers: { web: { image, ports: { http: 80 } } },
});
new Deployment(scope, 'spread-template', {
  template: {
    ...base,
    containers: {
      ...base.containers,
      extra: { image, volumeMounts: { '/data': { volume: 'data' } } },
    },
  },
});

// ---- Patterns with records and names that are not known

const sidecars: Record<string, NewSidecar> = { agent: { image } };
sidecar({ containers: { web: { image } } }, { sidecars });
sidecar(
  { containers: { web: { image } } },
  {
    sidecars: Object.fromEntries(['a', 'b'].map((name) => [name, { image }])),
  },
);
sidecar({ containers: { web: { image } } }, { sidecars: { [text]: { image } } });
const initContainers: Record<string, RegularInitContainer> = { migrate: { image } };
init({ containers: { web: { image } } }, { initContainers });
const sidecarOptions: SidecarOptions = { sidecars: { agent: { image } } };
sidecar({ containers: { web: { image } } }, sidecarOptions);
const shutdown: GracefulShutdownOptions = { drainSeconds: 5, stopSeconds: 9, containers: ['web'] };
gracefulShutdown({ containers: { web: { image } } }, shutdown);
const containers: Record<string, Container> = { web: { image } };
gracefulShutdown(
  { containers: { web: { image } } },
  { drainSeconds: 5, stopSeconds: 9, containers: Object.keys(containers) },
);
sidecar({ containers }, { sidecars: { agent: { image } } });
sidecar(
  { containers: { web: { image } } },
  {
    sidecars: { agent: { image } },
    env: Object.fromEntries(Object.keys(containers).map((name) => [name, { A: 'b' }])),
  },
);

// ---- Unions

declare const pods: { readonly a: PodProps; readonly b: PodProps };
for (const pod of Object.values(pods)) new Pod(scope, 'union', pod);
const fixed = {
  a: { containers: { web: { image } } },
  b: { containers: { api: { image, ports: { http: 80 } } } },
} as const;
for (const pod of Object.values(fixed)) new Pod(scope, 'fixed-union', pod);
for (const pod of Object.values(fixed)) restricted(pod);
new Pod(scope, 'conditional-pod', debug ? fixed.a : fixed.b);

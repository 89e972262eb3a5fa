// Generic functions compile: TypeScript does not know the type arguments in them, so the Pods are
// checked when the app is synthesized.

import {
  type Container,
  type Containers,
  CronJob,
  Deployment,
  type DeploymentProps,
  gracefulShutdown,
  Job,
  NginxPod,
  Pod,
  type PodProps,
  podTemplate,
  restricted,
  type SidecarOptions,
  SidecarPod,
  StatefulSet,
  sidecar,
  sidecarLogging,
} from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;
const app = { app: { image: 'a' } };

// ---- A part of the Pod

export const withContainers = <C extends Containers>(containers: C) =>
  new Pod(scope, 'a', { containers });
export const withRecord = <N extends string>(containers: Record<N, Container>) =>
  new Pod(scope, 'a', { containers });
export const withContainer = <C extends Container>(container: C) =>
  new Pod(scope, 'a', { containers: { app: container } });
export const withSpread = <C extends Container>(container: C) =>
  new Pod(scope, 'a', { containers: { app: { ...container, image: 'b' } } });
export const withName = <N extends string>(name: N) =>
  new Pod(scope, 'a', { containers: { [name]: { image: 'a' } } });
export const withVolume = <V extends string>(volume: V) =>
  new Pod(scope, 'a', {
    containers: { app: { image: 'a', volumeMounts: { '/data': { volume } } } },
    volumes: { [volume]: { emptyDir: {} } },
  });
export const withImage = <I extends string>(image: I) =>
  new Pod(scope, 'a', { containers: { app: { image } } });
export const withPort = <P extends number>(http: P) =>
  new Pod(scope, 'a', { containers: { app: { image: 'a', ports: { http } } } });
export const withEnv = <E extends Record<string, string>>(env: E) =>
  new Pod(scope, 'a', { containers: { app: { image: 'a', env } } });
export const nginx = <I extends string>(image: I) => new NginxPod(scope, 'a', { image });

// ---- The whole Pod

export const pod = <P extends PodProps>(props: P) => new Pod(scope, 'a', props);
export const withField = <P extends PodProps>(props: P) =>
  new Pod(scope, 'a', { ...props, hostNetwork: true });
export const withOneMore = <P extends PodProps>(props: P) =>
  new Pod(scope, 'a', { ...props, containers: { ...props.containers, b: { image: 'b' } } });
export const restrictedPod = <P extends PodProps>(props: P) =>
  new Pod(scope, 'a', restricted(props));
export class Web<P extends PodProps> extends Pod {
  constructor(id: string, props: P) {
    super(scope, id, props);
  }
}

// ---- Workloads

export const deployment = <C extends Containers>(containers: C) =>
  new Deployment(scope, 'a', { template: { containers } });
export const deploymentOf = <P extends PodProps>(template: P) =>
  new Deployment(scope, 'a', { template });
export const deploymentWith = <P extends DeploymentProps & { template: PodProps }>(props: P) =>
  new Deployment(scope, 'a', props);
export const deploymentFrom = <P extends PodProps>(props: P) =>
  new Deployment(scope, 'a', { template: podTemplate(props) });
export const replicas = <R extends number>(count: R) =>
  new Deployment(scope, 'a', { replicas: count, template: { containers: app } });
export const statefulSet = <C extends Container>(container: C) =>
  new StatefulSet(scope, 'a', { template: { containers: { app: container } } });
export const job = <C extends Containers>(containers: C) =>
  new Job(scope, 'a', { template: { restartPolicy: 'Never', containers } });
export const cronJob = <S extends string, C extends Containers>(schedule: S, containers: C) =>
  new CronJob(scope, 'a', {
    schedule,
    jobTemplate: { template: { restartPolicy: 'Never', containers } },
  });
export class Service<C extends Containers> extends Deployment {
  constructor(id: string, containers: C) {
    super(scope, id, Deployment.props({ template: { containers } }));
  }
}

// ---- Patterns

export const withSidecar = <C extends Containers>(containers: C) =>
  new Pod(scope, 'a', sidecar({ containers }, { sidecars: { log: { image: 'a' } } }));
export const sidecarOf = <O extends SidecarOptions>(options: O) =>
  sidecar({ containers: app }, options);
export const sidecarPod = <O extends SidecarOptions>(options: O) =>
  new SidecarPod(scope, 'a', { containers: app, sidecar: options });
export const graceful = <P extends PodProps>(props: P) =>
  gracefulShutdown(props, { drainSeconds: 1, stopSeconds: 5 });
export const logging = <N extends string>(name: N) =>
  sidecarLogging(
    { containers: { [name]: { image: 'a' } } },
    { app: name, logFile: '/var/log/app/app.log', sizeLimit: '1Gi' },
  );

// ---- Known parts are checked again where the function is not generic

// @ts-expect-error port 70000 is not in the range 1–65535
new Pod(scope, 'b', { containers: { app: { image: 'a', ports: { http: 70000 } } } });

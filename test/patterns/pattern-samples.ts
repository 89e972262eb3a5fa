// An application of each pattern, for tests of properties that hold for all of them.
import { applyAdapter } from '../../lib/patterns/adapter.js';
import { applyAmbassador } from '../../lib/patterns/ambassador.js';
import { applyConfigReloader } from '../../lib/patterns/config-reloader.js';
import { applyGracefulShutdown } from '../../lib/patterns/graceful-shutdown.js';
import { applyImmutableConfiguration } from '../../lib/patterns/immutable-configuration.js';
import { applyInit } from '../../lib/patterns/init.js';
import { applyLeaderElection } from '../../lib/patterns/leader-election.js';
import { applyScatterGather } from '../../lib/patterns/scatter-gather.js';
import { applySidecar, type NewSidecars } from '../../lib/patterns/sidecar.js';
import { applySidecarLogging } from '../../lib/patterns/sidecar-logging.js';
import { applyWorkQueue } from '../../lib/patterns/work-queue.js';
import type { PodProps } from '../../lib/spec/pod.js';

/** Applies a pattern to a Pod, in which `app` is the name of a container. */
export type Pattern = (pod: PodProps, app: string) => PodProps;

/** Every pattern, with names that no other uses, so that they can be combined. */
export const PATTERNS: Readonly<Record<string, Pattern>> = {
  sidecar: (pod, app) =>
    applySidecar(pod, {
      sidecars: {
        'p-sidecar': { image: 'x', ports: [51001], volumeMounts: { '/p': { volume: 'p-shared' } } },
      },
      volumes: { 'p-shared': { emptyDir: {} } },
      mounts: { [app]: { '/p-shared': { volume: 'p-shared' } } },
    }),
  init: (pod, app) =>
    applyInit(pod, {
      initContainers: { 'p-step': { image: 'x' } },
      env: { [app]: { P_STEP: 'done' } },
    }),
  ambassador: (pod, app) =>
    applyAmbassador(pod, {
      name: 'p-ambassador',
      container: {
        image: 'x',
        ports: { proxy: 51002 },
        startupProbe: { tcpSocket: { port: 'proxy' } },
      },
      clients: { [app]: { P_PROXY: 'proxy' } },
    }),
  adapter: (pod, app) =>
    applyAdapter(pod, {
      app,
      name: 'p-adapter',
      container: { image: 'x' },
      source: { file: '/p-logs/a', volume: 'p-logs', sizeLimit: 1 },
    }),
  gracefulShutdown: (pod, app) =>
    applyGracefulShutdown(pod, { containers: [app], drainSeconds: 1, stopSeconds: 1 }),
  configReloader: (pod, app) =>
    applyConfigReloader(
      applySidecar(pod, {
        sidecars: {} as NewSidecars,
        volumes: { 'p-conf': { configMap: { name: 'a' } } },
        mounts: { [app]: { '/p-conf': { volume: 'p-conf' } } },
      }),
      {
        app,
        volume: 'p-conf',
        reload: { process: 'a', signal: 'SIGHUP' },
        name: 'p-reloader',
        container: { image: 'x' },
      },
    ),
  imageVolume: (pod, app) =>
    applyImmutableConfiguration(pod, {
      image: 'x',
      folder: '/a',
      volume: 'p-image',
      mounts: { [app]: '/p-image' },
      method: 'imageVolume',
    }),
  copiedImage: (pod, app) =>
    applyImmutableConfiguration(pod, {
      image: 'x',
      folder: '/a',
      volume: 'p-copy',
      mounts: { [app]: '/p-copy' },
      method: { initContainer: 'p-copy' },
    }),
  listedWork: (pod, app) =>
    applyWorkQueue(completing(pod), {
      worker: app,
      work: { items: ['a'], configMap: 'a', volume: 'p-items', file: '/p-item' },
    }),
  queuedWork: (pod, app) =>
    applyWorkQueue(completing(pod), {
      worker: app,
      work: {
        name: 'p-queue',
        container: {
          image: 'x',
          ports: { queue: 51003 },
          startupProbe: { tcpSocket: { port: 'queue' } },
        },
        port: 'queue',
        variable: 'P_QUEUE',
      },
    }),
  leaderElection: (pod, app) =>
    applyLeaderElection(pod, {
      name: 'p-elector',
      container: {
        image: 'x',
        ports: { elector: 51004 },
        startupProbe: { tcpSocket: { port: 'elector' } },
      },
      lease: 'a',
      serviceAccount: 'p-elector',
      clients: { [app]: { P_ELECTOR: 'elector' } },
    }),
  scatterGather: (pod, app) =>
    applyScatterGather(pod, {
      root: app,
      leaves: {
        variable: 'P_LEAVES',
        containers: {
          'p-leaf': {
            image: 'x',
            ports: { 'p-leaf': 51005 },
            startupProbe: { tcpSocket: { port: 'p-leaf' } },
          },
        },
        ports: { 'p-leaf': 'p-leaf' },
      },
      aggregator: {
        name: 'p-merge',
        container: {
          image: 'x',
          ports: { 'p-merge': 51006 },
          startupProbe: { tcpSocket: { port: 'p-merge' } },
        },
        port: 'p-merge',
        variable: 'P_MERGE',
      },
    }),
  sidecarLogging: (pod, app) =>
    applySidecarLogging(pod, {
      app,
      logFile: '/p-app/a.log',
      volume: 'p-app',
      sidecar: 'p-follow',
    }),
};

/** Sets restartPolicy to OnFailure if the Pod does not set it. */
const completing = (pod: PodProps): PodProps => ({
  ...pod,
  restartPolicy: pod.restartPolicy ?? 'OnFailure',
});

// What holds for every pattern, on Pods that nobody chose: read back from random PodSpecs, with
// hostile names, lists and wrong values.
import fc from 'fast-check';
import { applyAdapter } from '../../lib/patterns/adapter.js';
import { applyAmbassador } from '../../lib/patterns/ambassador.js';
import { applyConfigReloader } from '../../lib/patterns/config-reloader.js';
import { applyGracefulShutdown } from '../../lib/patterns/graceful-shutdown.js';
import { applyImmutableConfiguration } from '../../lib/patterns/immutable-configuration.js';
import { applyInit } from '../../lib/patterns/init.js';
import { applyLeaderElection } from '../../lib/patterns/leader-election.js';
import { applyScatterGather } from '../../lib/patterns/scatter-gather.js';
import { applySidecar } from '../../lib/patterns/sidecar.js';
import { applySidecarLogging } from '../../lib/patterns/sidecar-logging.js';
import { applyWorkQueue } from '../../lib/patterns/work-queue.js';
import { validate } from '../../lib/rules/validate.js';
import { findErrors } from '../../lib/rules/validation/find-errors.js';
import { lift } from '../../lib/spec/lowering/lift.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../lib/spec/pod.js';
import { arbitraryOf } from '../support/arbitrary.js';

type Pattern = (pod: PodProps, app: string) => PodProps;

/** Each with names of its own, so that they can be together. */
const PATTERNS: Readonly<Record<string, Pattern>> = {
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
        sidecars: {},
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
    applyWorkQueue(ending(pod), {
      worker: app,
      work: { items: ['a'], configMap: 'a', volume: 'p-items', file: '/p-item' },
    }),
  queuedWork: (pod, app) =>
    applyWorkQueue(ending(pod), {
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

/** The same Pod; OnFailure, where it says nothing. */
const ending = (pod: PodProps): PodProps => ({
  ...pod,
  restartPolicy: pod.restartPolicy ?? 'OnFailure',
});

/** A Pod of the grammar, its containers by name. */
const pods: fc.Arbitrary<PodProps> = arbitraryOf('PodSpec')
  .map((spec) => lift({ containers: [{ name: 'app', image: 'x' }], ...spec } as never) as PodProps)
  .filter(
    ({ containers }) =>
      !Array.isArray(containers) &&
      typeof containers === 'object' &&
      containers !== null &&
      Object.keys(containers).length > 0,
  )
  .map(frozen);

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
}

/**
 * The outcome: another Pod, or nothing where the Pod takes what the pattern wants. All else that
 * goes wrong is thrown.
 */
function attempt(pattern: Pattern, pod: PodProps): PodProps | undefined {
  try {
    return pattern(pod, Object.keys(pod.containers)[0] as string);
  } catch (error) {
    if ((error as Error).constructor === Error) return undefined;
    throw error;
  }
}

/** Whether all of a value is in another, in its order. */
function holds(more: unknown, value: unknown): boolean {
  // The API server takes null for nothing.
  if (value === null) return true;
  if (typeof value !== 'object') return Object.is(more, value);
  if (typeof more !== 'object' || more === null) return false;
  if (Array.isArray(value)) {
    const left = [...(more as unknown[])];
    return value.every((item) => {
      const place = left.findIndex((other) => holds(other, item));
      return place >= 0 && left.splice(0, place + 1).length > 0;
    });
  }
  return Object.entries(value).every(
    ([key, inner]) =>
      Object.hasOwn(more, key) && holds((more as Record<string, unknown>)[key], inner),
  );
}

/**
 * What the API server would say, each as often as it does, without the places in lists: these move.
 */
function said(pod: PodProps): readonly string[] {
  const manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: lower(pod) };
  return findErrors(manifest)
    .map(({ rule, type, path }) => `${rule} ${type} ${path.replace(/\[\d+\]/g, '[]')}`)
    .sort();
}

describe.each(Object.entries(PATTERNS))('%s', (_, pattern) => {
  test('keeps all that is there, changes no argument, and makes no mistake of its own', () => {
    let made = 0;
    fc.assert(
      fc.property(pods, (pod) => {
        const result = attempt(pattern, pod);
        if (result === undefined) return;
        made += 1;
        expect(holds(result, pod)).toBe(true);
        expect(said(result)).toEqual(said(pod));
      }),
      { numRuns: 200 },
    );
    expect(made).toBeGreaterThan(100);
  });

  const pod: PodProps = { containers: { app: { image: 'x:1' } } };

  test('makes of a right Pod one of which nobody warns', () => {
    const manifest = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'a' },
      spec: lower(pattern(pod, 'app')),
    };
    expect(validate(manifest as { kind: string })).toMatchObject({ refused: [], warned: [] });
  });

  test('is refused where it is already', () => {
    expect(() => pattern(pattern(pod, 'app'), 'app')).toThrow(Error);
  });
});

const pairs = Object.entries(PATTERNS).flatMap(([one, f], i) =>
  Object.entries(PATTERNS)
    .slice(i + 1)
    .map(([other, g]) => [one, other, f, g] as const),
);

/** The same with the lists of a container, as the API writes mounts and variables, in one order. */
const unordered = (pod: PodProps | undefined): unknown =>
  JSON.parse(JSON.stringify(pod ?? null), (key, value: unknown) =>
    Array.isArray(value) && ['volumeMounts', 'env'].includes(key)
      ? [...value].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : value,
  );

// Init containers start in the order of the calls, and an object of jest equals another whatever
// the order of its keys.
test.each(pairs)(
  '%s and %s make the same Pod in either order, but for the order of what starts',
  (_one, _other, f, g) => {
    fc.assert(
      fc.property(pods, (pod) => {
        const [app = ''] = Object.keys(pod.containers);
        const both = attempt((given) => g(f(given, app), app), pod);
        expect(unordered(attempt((given) => f(g(given, app), app), pod))).toEqual(unordered(both));
      }),
      { numRuns: 50 },
    );
  },
);

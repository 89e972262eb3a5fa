import { Random } from '../../../conformance/random.js';
import type { Api } from '../../../lib/api/api.js';
import type { ContainerRun } from '../../../lib/lifecycle/container-scripts.js';
import { type Container, containerRuns, initContainerRuns, startFailure } from './generate-runs.js';
import type { LifecycleCase } from './lifecycle-case.js';

const POLICIES = ['Always', 'OnFailure', 'Never'] as const;

/**
 * Returns the generated Pod of a seed. Pods of odd seeds have many sidecars and run longer. Apart
 * from repeated restarts, nothing happens after about 15 seconds.
 */
export function makeCase(seed: number): LifecycleCase {
  const random = new Random(seed);
  const name = `p${seed}`;
  const isLong = seed % 2 === 1;
  const script: Record<string, readonly ContainerRun[]> = {};
  const [fewest, most] = isLong ? [2, 3] : random.next() < 0.5 ? [0, 0] : [1, 3];
  const initContainers = Array.from({ length: between(random, fewest, most) }, (_, i) => {
    const isSidecar = random.next() < (isLong ? 0.85 : 0.55);
    const container = named(name, isSidecar ? `s${i}` : `i${i}`);
    const made = isSidecar
      ? withRules(random, withProbes(random, { ...container, restartPolicy: 'Always' }), 0.05)
      : withRules(random, container, 0.05);
    script[made.name] = isSidecar
      ? containerRuns(random, made, isLong ? 0.1 : 0.3)
      : initContainerRuns(random);
    return made;
  });
  const containers = Array.from({ length: between(random, 1, 2) }, (_, i) => {
    const made = withRules(random, withProbes(random, named(name, `m${i}`)), 0.15);
    script[made.name] = containerRuns(random, made, 0.6);
    return made;
  });
  for (const each of [...initContainers, ...containers]) startFailure(random, each, script);
  return {
    name,
    spec: {
      ...spec(random),
      ...(random.next() < 0.08 && { activeDeadlineSeconds: between(random, 4, 12) }),
      ...(random.next() < 0.1 && { readinessGates: [{ conditionType: 'example.com/gate' }] }),
      ...(initContainers.length > 0 && { initContainers }),
      containers,
    },
    events: {
      script,
      ...(random.next() < 0.08 && {
        sandbox: random.pick([
          { fails: between(random, 1, 2) },
          { lost: [between(random, 3, 8) + 0.4] },
          { takes: 1.4 },
        ]),
      }),
      ...(random.next() < 0.12 && {
        conditions: {
          'example.com/gate':
            random.next() < 0.5
              ? [[3.4, true]]
              : [
                  [2.4, true],
                  [9.4, false],
                ],
        },
      }),
      ...(random.next() < (isLong ? 0.5 : 0.35) && {
        deleted: {
          at: between(random, 11, 13),
          ...(random.next() < 0.3 && { grace: between(random, 1, 6) }),
        },
      }),
    },
  };
}

/** Returns a random whole number, both limits included. */
const between = (random: Random, from: number, to: number): number =>
  from + random.nextInt(to - from + 1);

const spec = (random: Random): Api<'PodSpec'> => ({
  restartPolicy: random.pick(POLICIES),
  terminationGracePeriodSeconds: between(random, 2, 5),
  automountServiceAccountToken: false,
  nodeName: 'node',
});

const named = (pod: string, name: string): Container => ({
  name,
  image: `${pod}/${name}:1`,
  imagePullPolicy: 'IfNotPresent',
});

function withProbes(random: Random, container: Container): Container {
  const handler = (command: string) => ({ exec: { command: [command] } });
  const hooks: Api<'Lifecycle'> = {
    ...(random.next() < 0.15 && {
      postStart: random.next() < 0.2 ? { sleep: { seconds: 1 } } : handler('postStart'),
    }),
    ...(random.next() < 0.2 && {
      preStop:
        random.next() < 0.2 ? { sleep: { seconds: between(random, 1, 2) } } : handler('preStop'),
    }),
  };
  const made: Mutable<Container> = { ...container };
  if (random.next() < 0.3) made.startupProbe = probe(random, 'startup', between(random, 2, 4), 1);
  if (random.next() < 0.4)
    made.readinessProbe = probe(random, 'readiness', between(random, 1, 3), between(random, 1, 3));
  if (random.next() < 0.3) {
    const liveness = probe(random, 'liveness', between(random, 1, 3), 1);
    made.livenessProbe =
      random.next() < 0.3
        ? { ...liveness, terminationGracePeriodSeconds: between(random, 1, 4) }
        : liveness;
  }
  if (Object.keys(hooks).length > 0) made.lifecycle = hooks;
  return made;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const probe = (
  random: Random,
  command: string,
  failureThreshold: number,
  successThreshold: number,
): Api<'Probe'> => ({
  exec: { command: [command] },
  periodSeconds: 1,
  timeoutSeconds: 1,
  failureThreshold,
  successThreshold,
  ...(random.next() < 0.3 && { initialDelaySeconds: between(random, 1, 3) }),
});

/** Adds a restart policy and rules for exit codes, also for init containers. */
function withRules(random: Random, container: Container, chance: number): Container {
  const isSidecar = container.restartPolicy === 'Always';
  const policy = isSidecar
    ? 'Always'
    : random.next() < chance
      ? random.pick(container.name.startsWith('i') ? (['OnFailure', 'Never'] as const) : POLICIES)
      : undefined;
  if (policy === undefined) return container;
  if (isSidecar ? random.next() > chance : random.next() > 0.6)
    return { ...container, restartPolicy: policy };
  const action = random.next() < 0.4 ? ('RestartAllContainers' as const) : ('Restart' as const);
  const exitCodes = {
    operator: random.next() < 0.7 ? ('In' as const) : ('NotIn' as const),
    values: [3],
  };
  return { ...container, restartPolicy: policy, restartPolicyRules: [{ action, exitCodes }] };
}

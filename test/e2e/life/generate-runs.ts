import type { Random } from '../../../conformance/random.js';
import type { Api } from '../../../lib/api/api.js';
import type { ContainerRun, ProbeResponses } from '../../../lib/lifecycle/container-scripts.js';

/** A container with a name. */
export type Container = Api<'Container'> & { readonly name: string };

/** Returns the runs of an init container. It may fail once, and rarely always. */
export const initContainerRuns = (random: Random): readonly ContainerRun[] => [
  ...(random.next() < 0.25 ? [{ runs: 0.4, exit: 1 + random.nextInt(3) }] : []),
  random.next() < 0.08 ? { runs: 0.4, exit: 1 } : { runs: random.pick([0.2, 0.6, 1.4]), exit: 0 },
];

/** Returns the runs of a container: one or two, and often a last one that does not fail. */
export function containerRuns(
  random: Random,
  container: Container,
  ends: number,
): readonly ContainerRun[] {
  const list = Array.from({ length: 1 + random.nextInt(2) }, () =>
    randomRun(random, container, ends),
  );
  return random.next() < 0.6
    ? [...list, { ...randomRun(random, container, 0), liveness: true, startup: true }]
    : list;
}

function randomRun(random: Random, container: Container, ends: number): ContainerRun {
  return {
    ...(random.next() < ends && {
      runs: random.pick([0.4, 1.4, 2.4, 3.4]),
      ...random.pick([
        { exit: 0 },
        { exit: 0 },
        { exit: 1 },
        { exit: 3 },
        { exit: 137, reason: 'OOMKilled' },
      ]),
    }),
    // Never at the time at which it would end by itself.
    stop: { takes: random.pick([0, 0.5, 1.5, 2.5, 6.5]), exit: random.pick([0, 143, 7]) },
    ...(container.startupProbe && { startup: probeResults(random, [[1.4, true]]) }),
    ...(container.readinessProbe && {
      readiness: probeResults(
        random,
        random.next() < 0.5
          ? [[2.4, true]]
          : [
              [0, true],
              [3.4, false],
            ],
      ),
    }),
    ...(container.livenessProbe && {
      liveness: probeResults(random, [
        [0, true],
        [3.4, false],
      ]),
    }),
    ...(container.lifecycle?.postStart?.exec && {
      postStart: { takes: random.pick([0, 0.4, 1.4]), fails: random.next() < 0.15 },
    }),
    ...(container.lifecycle?.preStop?.exec && {
      preStop: { takes: random.pick([0, 1.2, 2.2, 7.2]), fails: random.next() < 0.15 },
    }),
  };
}

function probeResults(
  random: Random,
  changing: Exclude<ProbeResponses, string | boolean>,
): ProbeResponses {
  const roll = random.next();
  if (roll < 0.4) return true;
  if (roll < 0.75) return changing;
  if (roll < 0.9) return false;
  const failure = random.next() < 0.5 ? 'timeout' : 'error';
  return [[0, true], [2.4, failure], ...(random.next() < 0.5 ? [[4.4, true] as const] : [])];
}

/** With a low probability, adds a failure to create or start a container. */
export function startFailure(
  random: Random,
  container: Container,
  script: Record<string, readonly ContainerRun[]>,
): void {
  const [first = {}, ...others] = script[container.name] ?? [];
  const changeFirstRun = (change: Partial<ContainerRun>): void => {
    script[container.name] = [{ ...first, ...change }, ...others];
  };
  const roll = random.next();
  if (roll < 0.02)
    changeFirstRun({ obstacle: { reason: 'CreateContainerError', times: 1 + random.nextInt(2) } });
  else if (roll < 0.03) changeFirstRun({ obstacle: { reason: 'ErrImagePull', times: 1 } });
  else if (roll < 0.04) changeFirstRun({ obstacle: { reason: 'ErrImagePull' } });
  else if (roll < 0.05) changeFirstRun({ pull: random.pick([0.4, 1.4]) });
  else if (roll < 0.07) changeFirstRun({ startError: true });
  else if (roll < 0.075) {
    changeFirstRun({ obstacle: { reason: 'ErrImageNeverPull' } });
    Object.assign(container, { imagePullPolicy: 'Never' });
  } else if (roll < 0.08) {
    changeFirstRun({ obstacle: { reason: 'InvalidImageName' } });
    Object.assign(container, { image: `${container.image?.toUpperCase()}` });
  } else if (roll < 0.085) {
    changeFirstRun({ obstacle: { reason: 'CreateContainerConfigError' } });
    Object.assign(container, {
      env: [
        { name: 'MISSING', valueFrom: { configMapKeyRef: { name: 'missing', key: 'missing' } } },
      ],
    });
  }
}

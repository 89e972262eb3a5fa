import type { Api } from '../../lib/api/api.js';
import type { ContainerState, ContainerStatus } from '../../lib/lifecycle/container-status.js';
import type { Random } from '../random.js';

/** The input of a phase: a line of `npm run phase`. */
export interface PhaseQuestion {
  readonly pod: { readonly metadata?: Api<'ObjectMeta'>; readonly spec?: Api<'PodSpec'> };
  readonly statuses: readonly ContainerStatus[];
  readonly terminal?: boolean;
  readonly initialized?: boolean;
}

type Container = Api<'Container'>;

const POLICIES = ['Always', 'OnFailure', 'Never'] as const;
const CODES = [0, 0, 0, 1, 3, 137];
/** The state of most containers of a Pod: otherwise nearly every Pod had a waiting container. */
const COMMON_STATES = ['terminated', 'terminated', 'running', 'waiting again', 'any'] as const;
type CommonState = (typeof COMMON_STATES)[number];

/** Returns a random Pod with container statuses, including some that a kubelet never sees. */
export function randomQuestion(random: Random): PhaseQuestion {
  const commonState = random.pick(COMMON_STATES);
  const initContainers = randomList(random, [0, 0, 1, 2, 3], (i) =>
    container(`i${i}`, random, true),
  );
  const containers = randomList(random, [1, 1, 2, 3], (i) => container(`c${i}`, random, false));
  const all = [...initContainers, ...containers];
  const statuses = all.flatMap(({ name = '' }) =>
    random.next() < 0.03 ? [] : [status(name, commonState, random)],
  );
  if (random.next() < 0.03)
    statuses.push(status(random.pick(['c0', 'i0', 'other']), 'any', random));
  const isStatic = random.next() < 0.08;
  return {
    pod: {
      ...(isStatic && {
        metadata: { annotations: { 'kubernetes.io/config.source': random.pick(['file', 'api']) } },
      }),
      spec: {
        ...policy(random, 0.9),
        ...(initContainers.length > 0 && { initContainers }),
        containers,
      },
    },
    statuses,
    terminal: random.next() < 0.3,
    initialized: random.next() < 0.6,
  };
}

function randomList<T>(random: Random, counts: readonly number[], make: (i: number) => T): T[] {
  return Array.from({ length: random.pick(counts) }, (_, i) => make(i));
}

function container(name: string, random: Random, isInit: boolean): Container {
  const own =
    isInit && random.next() < 0.5 ? { restartPolicy: 'Always' as const } : policy(random, 0.3);
  if (random.next() > 0.4) return { name, ...own };
  const restartPolicyRules = randomList(random, [1, 1, 2], () => ({
    action: random.pick(['Restart', 'Restart', 'RestartAllContainers'] as const),
    ...(random.next() < 0.95 && {
      exitCodes: {
        operator: random.pick(['In', 'NotIn'] as const),
        values: randomList(random, [0, 1, 2], () => random.pick(CODES)),
      },
    }),
  }));
  return { name, ...own, restartPolicyRules };
}

const policy = (
  random: Random,
  chance: number,
): { readonly restartPolicy?: (typeof POLICIES)[number] } =>
  random.next() < chance ? { restartPolicy: random.pick(POLICIES) } : {};

function status(name: string, commonState: CommonState, random: Random): ContainerStatus {
  const kind =
    commonState === 'any' || random.next() < 0.15
      ? random.pick(['terminated', 'running', 'waiting again', 'waiting', 'none'])
      : commonState;
  return {
    name,
    state: state(kind, random),
    ...((kind === 'waiting again' || random.next() < 0.2) && {
      lastState: state('terminated', random),
    }),
    ...(random.next() < 0.9 && { started: random.next() < 0.6 }),
    ready: random.next() < 0.5,
    restartCount: random.nextInt(4),
  };
}

function state(kind: string, random: Random): ContainerState {
  if (kind === 'running') return { running: {} };
  if (kind === 'none') return {};
  if (kind !== 'terminated')
    return {
      waiting: { reason: random.pick(['PodInitializing', 'CrashLoopBackOff', 'ImagePullBackOff']) },
    };
  const exitCode = random.pick(CODES);
  return {
    terminated: {
      exitCode,
      reason:
        random.next() < 0.08 ? 'RestartingAllContainers' : exitCode === 0 ? 'Completed' : 'Error',
    },
  };
}

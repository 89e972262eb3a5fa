import type { Api } from '../../lib/api/types.js';
import type { ContainerState, ContainerStatus } from '../../lib/lifecycle/status.js';
import type { Random } from '../random.js';

/** What a phase is decided from: a line of `npm run phase`. */
export interface Question {
  readonly pod: { readonly metadata?: Api<'ObjectMeta'>; readonly spec?: Api<'PodSpec'> };
  readonly statuses: readonly ContainerStatus[];
  readonly terminal?: boolean;
  readonly initialized?: boolean;
}

type Container = Api<'Container'>;

const POLICIES = ['Always', 'OnFailure', 'Never'] as const;
const CODES = [0, 0, 0, 1, 3, 137];
/** States that most containers of a Pod are in, so that not every Pod has one that waits. */
const MOODS = ['terminated', 'terminated', 'running', 'waiting again', 'any'] as const;
type Mood = (typeof MOODS)[number];

/** A Pod and what its containers show: whatever could come to a kubelet, and some of what could not. */
export function question(random: Random): Question {
  const mood = random.of(MOODS);
  const initContainers = some(random, [0, 0, 1, 2, 3], (i) => container(`i${i}`, random, true));
  const containers = some(random, [1, 1, 2, 3], (i) => container(`c${i}`, random, false));
  const all = [...initContainers, ...containers];
  const statuses = all.flatMap(({ name = '' }) => (random.next() < 0.03 ? [] : [status(name, mood, random)]));
  if (random.next() < 0.03) statuses.push(status(random.of(['c0', 'i0', 'other']), 'any', random));
  const isStatic = random.next() < 0.08;
  return {
    pod: {
      ...(isStatic && { metadata: { annotations: { 'kubernetes.io/config.source': random.of(['file', 'api']) } } }),
      spec: { ...policy(random, 0.9), ...(initContainers.length > 0 && { initContainers }), containers },
    },
    statuses,
    terminal: random.next() < 0.3,
    initialized: random.next() < 0.6,
  };
}

function some<T>(random: Random, counts: readonly number[], make: (i: number) => T): T[] {
  return Array.from({ length: random.of(counts) }, (_, i) => make(i));
}

function container(name: string, random: Random, isInit: boolean): Container {
  const own = isInit && random.next() < 0.5 ? { restartPolicy: 'Always' as const } : policy(random, 0.3);
  if (random.next() > 0.4) return { name, ...own };
  const restartPolicyRules = some(random, [1, 1, 2], () => ({
    action: random.of(['Restart', 'Restart', 'RestartAllContainers'] as const),
    ...(random.next() < 0.95 && {
      exitCodes: { operator: random.of(['In', 'NotIn'] as const), values: some(random, [0, 1, 2], () => random.of(CODES)) },
    }),
  }));
  return { name, ...own, restartPolicyRules };
}

const policy = (random: Random, chance: number): { readonly restartPolicy?: (typeof POLICIES)[number] } =>
  random.next() < chance ? { restartPolicy: random.of(POLICIES) } : {};

function status(name: string, mood: Mood, random: Random): ContainerStatus {
  const kind = mood === 'any' || random.next() < 0.15 ? random.of(['terminated', 'running', 'waiting again', 'waiting', 'none']) : mood;
  return {
    name,
    state: state(kind, random),
    ...((kind === 'waiting again' || random.next() < 0.2) && { lastState: state('terminated', random) }),
    ...(random.next() < 0.9 && { started: random.next() < 0.6 }),
    ready: random.next() < 0.5,
    restartCount: random.below(4),
  };
}

function state(kind: string, random: Random): ContainerState {
  if (kind === 'running') return { running: {} };
  if (kind === 'none') return {};
  if (kind !== 'terminated') return { waiting: { reason: random.of(['PodInitializing', 'CrashLoopBackOff', 'ImagePullBackOff']) } };
  const exitCode = random.of(CODES);
  return { terminated: { exitCode, reason: random.next() < 0.08 ? 'RestartingAllContainers' : exitCode === 0 ? 'Completed' : 'Error' } };
}

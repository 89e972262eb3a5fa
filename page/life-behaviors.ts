import type { ContainerRun, ContainerScripts } from '../lib/lifecycle/container-scripts.js';
import {
  type ApiContainer,
  type ApiPodSpec,
  allContainersOf,
  type ContainerRole,
  roleOf,
} from '../lib/lifecycle/pod-containers.js';
import type { Scenario } from '../lib/lifecycle/simulate.js';
import type { LifeSettings } from './life-settings.js';

/** A behavior of a container to choose. */
export interface Behavior {
  readonly id: string;
  readonly label: string;
  readonly runs: ContainerRun | readonly ContainerRun[];
  /** The roles that can behave so; all if absent. */
  readonly roles?: readonly ContainerRole[];
  /** The probe without which the behavior has no effect. */
  readonly probe?: 'startupProbe' | 'readinessProbe' | 'livenessProbe';
}

/** The id of the behavior at the start. */
const HEALTHY = 'healthy';

const INIT: readonly ContainerRole[] = ['init container'];
const LONG_RUNNING: readonly ContainerRole[] = ['sidecar', 'container'];

const BEHAVIORS: readonly Behavior[] = [
  { id: HEALTHY, label: 'healthy', runs: {} },
  { id: 'takes-10-s', label: 'takes 10 s', runs: { runs: 10 }, roles: INIT },
  { id: 'fails-once', label: 'fails once', runs: [{ runs: 2, exit: 1 }, {}], roles: INIT },
  { id: 'fails', label: 'always fails', runs: { runs: 2, exit: 1 }, roles: INIT },
  { id: 'exits-0', label: 'exits with 0 after 20 s', runs: { runs: 20 }, roles: LONG_RUNNING },
  {
    id: 'crashes-once',
    label: 'crashes once, after 20 s',
    runs: [{ runs: 20, exit: 1 }, {}],
    roles: LONG_RUNNING,
  },
  {
    id: 'crashes',
    label: 'crashes every 5 s',
    runs: { runs: 5, exit: 1 },
    roles: LONG_RUNNING,
  },
  {
    id: 'oom',
    label: 'is OOMKilled after 20 s',
    runs: { runs: 20, exit: 137, reason: 'OOMKilled' },
    roles: LONG_RUNNING,
  },
  {
    id: 'slow-start',
    label: 'starts in 20 s',
    runs: { startup: [[20, true]] },
    probe: 'startupProbe',
  },
  {
    id: 'never-started',
    label: 'startup probe fails',
    runs: { startup: false },
    probe: 'startupProbe',
  },
  {
    id: 'slow-ready',
    label: 'is ready after 20 s',
    runs: { readiness: [[20, true]] },
    probe: 'readinessProbe',
  },
  {
    id: 'never-ready',
    label: 'readiness probe fails',
    runs: { readiness: false },
    probe: 'readinessProbe',
  },
  {
    id: 'hangs',
    label: 'liveness probe fails after 20 s',
    runs: {
      liveness: [
        [0, true],
        [20, false],
      ],
    },
    probe: 'livenessProbe',
  },
  {
    id: 'ignores-sigterm',
    label: 'ignores SIGTERM',
    runs: { stop: { takes: 1e6, exit: 137 } },
    roles: LONG_RUNNING,
  },
  {
    id: 'no-image',
    label: 'its image cannot be pulled',
    runs: { obstacle: { reason: 'ErrImagePull' } },
  },
];

/** Returns the behaviors that a container can have. */
export const behaviorsOf = (container: ApiContainer, role: ContainerRole): readonly Behavior[] =>
  BEHAVIORS.filter(
    ({ roles, probe }) =>
      (roles?.includes(role) ?? true) && (probe === undefined || container[probe] != null),
  );

/** Returns the behavior that is chosen for a container. */
export function chosenBehavior(
  { behaviors }: LifeSettings,
  name: string,
  choices: readonly Behavior[],
): Behavior {
  const id = Object.hasOwn(behaviors, name) ? behaviors[name] : HEALTHY;
  return choices.find((each) => each.id === id) ?? (BEHAVIORS[0] as Behavior);
}

/** Seconds that are simulated if the Pod is not deleted, and after its deletion. */
const UNTIL = 300;
const AFTER_DELETION = 60;
const DEFAULT_GRACE = 30;
/** A manifest can have a grace period of years, in which each probe would be simulated. */
const MAX_SIMULATED_GRACE = 3600;

/** Returns the events of a Pod as `simulate` takes them. */
export function scenarioOf(
  spec: ApiPodSpec,
  settings: LifeSettings,
): Scenario & { readonly until: number } {
  const script: Record<string, ContainerScripts[string]> = {};
  for (const container of allContainersOf(spec)) {
    const { name = '' } = container;
    const choices = behaviorsOf(container, roleOf(spec, container));
    const { id, runs } = chosenBehavior(settings, name, choices);
    if (id !== HEALTHY && name !== '__proto__') script[name] = runs;
  }
  const { deletedAt, grace } = settings;
  if (deletedAt === undefined) return { script, until: UNTIL };
  const longest = Math.min(
    grace ?? spec.terminationGracePeriodSeconds ?? DEFAULT_GRACE,
    MAX_SIMULATED_GRACE,
  );
  return {
    script,
    deleted: { at: deletedAt, ...(grace === undefined ? {} : { grace }) },
    until: Math.max(UNTIL, deletedAt + longest + AFTER_DELETION),
  };
}

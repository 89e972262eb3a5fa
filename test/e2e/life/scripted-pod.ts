import type {
  ContainerRun,
  HookScript,
  ProbeResponses,
} from '../../../lib/lifecycle/container-scripts.js';
import type { LifecycleCase } from './lifecycle-case.js';

/** Returns the Pod of a case for the API server. */
export const toPod = ({ name, spec }: LifecycleCase): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name },
  spec,
});

/** Returns the script of a case for the scripted runtime. */
export const toRuntimeScript = ({
  events: { script = {}, sandbox = {} },
}: LifecycleCase): object => ({
  sandbox: {
    fails: sandbox.fails ?? 0,
    takes: milliseconds(sandbox.takes),
    lost: (sandbox.lost ?? []).map(milliseconds),
  },
  containers: Object.fromEntries(
    Object.entries(script).map(([name, runs]) => [
      name,
      (runs as readonly ContainerRun[]).map(toRuntimeRun),
    ]),
  ),
});

function toRuntimeRun(run: ContainerRun): object {
  const times = run.obstacle?.times ?? 1_000_000;
  const reason = run.obstacle?.reason;
  return {
    ...(run.runs !== undefined && { runs: milliseconds(run.runs) }),
    exit: run.exit ?? 0,
    reason: run.reason ?? '',
    stopTakes: milliseconds(run.stop?.takes),
    stopExit: run.stop?.exit ?? 0,
    commands: {
      startup: probe(run.startup),
      readiness: probe(run.readiness),
      liveness: probe(run.liveness),
      postStart: hook(run.postStart),
      preStop: hook(run.preStop),
    },
    pull: milliseconds(run.pull),
    pullFails: reason === 'ErrImagePull' ? times : 0,
    createFails: reason === 'CreateContainerError' ? times : 0,
    startFails: run.startError ?? false,
  };
}

const ANSWERS = new Map<unknown, string>([
  [true, 'pass'],
  [false, 'fail'],
]);

const probe = (answers: ProbeResponses = true): object => ({
  answers: (typeof answers === 'object' ? answers : [[0, answers] as const]).map(
    ([from, answer]) => ({
      from: milliseconds(from),
      answer: ANSWERS.get(answer) ?? answer,
    }),
  ),
});

const hook = ({ takes, fails = false }: HookScript = {}): object => ({
  takes: milliseconds(takes),
  ...(probe(!fails) as object),
});

const milliseconds = (seconds = 0): number => Math.round(seconds * 1000);

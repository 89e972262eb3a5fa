import { listOf, mapOf, objectOf, type Schema, valueWhere } from '../check/schema.js';
import type {
  ContainerRun,
  CreateFailureReason,
  HookScript,
  ProbeResponse,
  ProbeResponses,
} from '../lifecycle/container-scripts.js';
import type { KubeletTiming } from '../lifecycle/kubelet/kubelet-timing.js';
import type { Scenario } from '../lifecycle/simulate.js';

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isInteger = (value: unknown): boolean => isNumber(value) && Number.isInteger(value);

const seconds = valueWhere<number>(isNumber, 'a number of seconds');
const fraction = valueWhere<number>(isNumber, 'a number that is not negative');
const count = valueWhere<number>(isInteger, 'a whole number that is not negative');
const exitCode = valueWhere<number>(
  (value) => isInteger(value) && (value as number) <= 255,
  'an exit code from 0 to 255',
);
const flag = valueWhere<boolean>((value) => typeof value === 'boolean', 'true or false');
const text = valueWhere<string>((value) => typeof value === 'string', 'a string');
const onlyInPrograms = <T>(): Schema<T> => valueWhere(() => false, 'a function, in a program');

const RESPONSES: readonly unknown[] = [true, false, 'timeout', 'error'] satisfies ProbeResponse[];
const FAILURES: readonly string[] = [
  'ErrImagePull',
  'ErrImageNeverPull',
  'InvalidImageName',
  'CreateContainerConfigError',
  'CreateContainerError',
] satisfies CreateFailureReason[];

/** Accepts a value, or a list of changes: pairs of seconds and the value from then on. */
const valueOrChanges =
  <T>(
    isValid: (value: unknown) => boolean,
    expected: string,
  ): Schema<T | readonly (readonly [seconds: number, value: T])[]> =>
  (value, path) => {
    const changes = `a list of [seconds, ${expected}]`;
    const isChange = (each: unknown): boolean =>
      Array.isArray(each) && each.length === 2 && isNumber(each[0]) && isValid(each[1]);
    return Array.isArray(value)
      ? listOf(valueWhere(isChange, `[seconds, ${expected}]`))(value, path)
      : valueWhere(isValid, `${expected}, or ${changes}`)(value, path);
  };

const responses: Schema<ProbeResponses> = valueOrChanges<ProbeResponse>(
  (value) => RESPONSES.includes(value),
  'true, false, timeout or error',
);
const hook = objectOf<HookScript>({ takes: seconds, fails: flag });

const run = objectOf<ContainerRun>({
  runs: seconds,
  exit: exitCode,
  reason: text,
  startup: responses,
  readiness: responses,
  liveness: responses,
  stop: objectOf<NonNullable<ContainerRun['stop']>>({ takes: seconds, exit: exitCode }),
  postStart: hook,
  preStop: hook,
  pull: seconds,
  obstacle: objectOf<NonNullable<ContainerRun['obstacle']>>(
    {
      reason: valueWhere(
        (value) => FAILURES.includes(String(value)),
        `one of ${FAILURES.join(', ')}`,
      ),
      times: count,
    },
    ['reason'],
  ),
  startError: flag,
});
const runOrRuns: Schema<ContainerRun | readonly ContainerRun[]> = (value, path) =>
  (Array.isArray(value) ? listOf(run) : run)(value, path);

const timing = objectOf<Partial<KubeletTiming>>({
  relist: seconds,
  relistOffset: seconds,
  resync: seconds,
  tick: seconds,
  jitter: fraction,
  probeDelay: onlyInPrograms(),
  secondFraction: fraction,
  lag: onlyInPrograms(),
  backoff: objectOf<KubeletTiming['backoff']>({ initial: seconds, max: seconds, reset: seconds }, [
    'initial',
    'max',
    'reset',
  ]),
});

/** The content of a file of events: a `Scenario` as YAML. */
export const scenarioSchema: Schema<Scenario> = objectOf<Scenario>({
  script: mapOf(runOrRuns, 'containers'),
  scheduled: seconds,
  sandbox: objectOf<NonNullable<Scenario['sandbox']>>({
    fails: count,
    takes: seconds,
    lost: listOf(seconds),
  }),
  conditions: mapOf(
    valueOrChanges<boolean>((value) => typeof value === 'boolean', 'true or false'),
    'types of conditions',
  ),
  deleted: objectOf<NonNullable<Scenario['deleted']>>({ at: seconds, grace: count }, ['at']),
  until: seconds,
  timing,
});

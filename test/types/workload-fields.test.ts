// Mistakes in the own fields of workloads do not compile, and correct values do.
import { COMPILERS_OF_LARGE_TESTS, compileAll } from './compile.js';

const HEAD = 'declare const any: any; void any; ';
const CONTAINERS = "containers: { app: { image: 'a' } }";
const replicated =
  (kind: string) =>
  (fields: string, template = ''): string =>
    `${HEAD}new ${kind}(scope, 'w', { ${fields}, template: { ${template} ${CONTAINERS} } });`;
const deployment = replicated('Deployment');
const daemonSet = replicated('DaemonSet');
const statefulSet = replicated('StatefulSet');
const job = (fields: string, policy = 'Never'): string =>
  replicated('Job')(fields, `restartPolicy: '${policy}',`);
const cronJob = (fields: string, ofJob = ''): string =>
  `${HEAD}new CronJob(scope, 'w', { ${fields}, jobTemplate: { ${ofJob} template: ` +
  `{ restartPolicy: 'Never', ${CONTAINERS} } } });`;
const schedule = (text: string): string => cronJob(`schedule: '${text}'`);
const claims = (spec: string, name = 'data'): string =>
  statefulSet(`volumeClaimTemplates: { ${name}: { spec: { ${spec} } } }`);
const named = (programs: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(programs.map((program) => [program, program]));

const APP = "metadata: { labels: { app: 'api' } },";
const MODE = "accessModes: ['ReadWriteOnce']";
const STORAGE = "resources: { requests: { storage: '1Gi' } }";
const codes = (requirement: string): string =>
  `podFailurePolicy: { rules: [{ action: 'FailJob', onExitCodes: { ${requirement} } }] }`;
const COUNT = 'is not valid: write a whole number, 0 or more';

/** The mistakes, and a part of the message about each one. */
const WRONG: Readonly<Record<string, string>> = {
  [deployment('replicas: -1')]: `replicas -1 ${COUNT}`,
  [deployment('replicas: 1.5')]: `replicas 1.5 ${COUNT}`,
  [deployment('minReadySeconds: -1')]: COUNT,
  [deployment('revisionHistoryLimit: -1')]: COUNT,
  [deployment('progressDeadlineSeconds: -1')]: COUNT,
  [deployment("metadata: { name: 'My_App' }")]: 'not the name of an object',
  [deployment("metadata: { labels: { a: 'b c' } }")]: 'not a label value',
  [deployment('strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } }')]:
    'cannot both be 0',
  [deployment("strategy: { rollingUpdate: { maxSurge: '0%', maxUnavailable: 0 } }")]:
    'cannot both be 0',
  [deployment("strategy: { rollingUpdate: { maxUnavailable: '110%' } }")]: "'110%' is not valid",
  [deployment('strategy: { rollingUpdate: { maxSurge: -1 } }')]: 'maxSurge -1 is not valid',
  [deployment("strategy: { type: 'Recreate', rollingUpdate: { maxSurge: 1 } }")]:
    'Recreate has no rollingUpdate',
  [daemonSet("updateStrategy: { type: 'OnDelete', rollingUpdate: { maxUnavailable: 1 } }")]:
    'OnDelete has no rollingUpdate',
  [statefulSet("updateStrategy: { type: 'OnDelete', rollingUpdate: { partition: 1 } }")]:
    'OnDelete has no rollingUpdate',
  [deployment("selector: { matchLabels: { app: 'apis' } }", APP)]: 'does not have this label',
  [deployment("selector: { matchLabels: { app: 'api', tier: 'a' } }", APP)]:
    'does not have this label',
  [deployment("selector: { matchExpressions: [{ key: 'a', operator: 'In' }] }", APP)]:
    'In and NotIn need values',
  [deployment('replicas: 1', 'activeDeadlineSeconds: 600,')]: 'only Pods of a Job end',
  [daemonSet('minReadySeconds: 1', 'activeDeadlineSeconds: 600,')]: 'only Pods of a Job end',
  [daemonSet('updateStrategy: { rollingUpdate: { maxUnavailable: 0 } }')]: 'needs maxSurge',
  [daemonSet('updateStrategy: { rollingUpdate: { maxSurge: 1 } }')]: 'needs maxUnavailable: 0',
  [replicated('ReplicaSet')('replicas: -2')]: COUNT,
  [statefulSet("serviceName: 'My Svc'")]: 'not the name of a Service',
  [statefulSet('ordinals: { start: -1 }')]: `start -1 ${COUNT}`,
  [statefulSet('updateStrategy: { rollingUpdate: { partition: -1 } }')]: COUNT,
  [statefulSet('updateStrategy: { rollingUpdate: { maxUnavailable: 0 } }')]: 'cannot be 0',
  [claims(`${MODE}, resources: { requests: { storage: '10GB' } }`)]: 'not the size of a volume',
  [claims(`${MODE}`)]: 'a claim needs a size',
  [claims(`${STORAGE}, accessModes: []`)]: 'a claim needs an access mode',
  [claims(`${MODE}, ${STORAGE}`, 'Data')]: "volume name 'Data' is not valid",
  [job('backoffLimit: -1')]: `backoffLimit -1 ${COUNT}`,
  [job('parallelism: -1')]: COUNT,
  [job('completions: 1.5')]: COUNT,
  [job('ttlSecondsAfterFinished: -1')]: COUNT,
  [job('activeDeadlineSeconds: -1')]: COUNT,
  [job(codes("operator: 'In', values: [42]"), 'OnFailure')]: "needs restartPolicy: 'Never'",
  [job(codes("operator: 'In', values: [0]"))]: 'the exit code 0 is success',
  [job(codes("operator: 'NotIn', values: []"))]: 'at least one value',
  [job(codes("containerName: 'main', operator: 'In', values: [1]"))]: "no container 'main'",
  [job("podFailurePolicy: { rules: [{ action: 'Ignore' }] }")]:
    'each rule needs onExitCodes or onPodConditions',
  [job(
    "podFailurePolicy: { rules: [{ action: 'Ignore', onExitCodes: { operator: 'In', values: [1] }, onPodConditions: [{ type: 'A' }] }] }",
  )]: 'a rule has either onExitCodes or onPodConditions',
  [job('successPolicy: { rules: [{ succeededCount: 1 }] }')]: "needs completionMode: 'Indexed'",
  [job('backoffLimitPerIndex: 1')]: "needs completionMode: 'Indexed'",
  [job("completionMode: 'Indexed', completions: 2, maxFailedIndexes: 1")]:
    'and backoffLimitPerIndex',
  [job("completionMode: 'Indexed', parallelism: 2")]: 'needs completions',
  [job("selector: { matchLabels: { app: 'x' } }")]: 'Kubernetes generates the selector',
  [job(`podReplacementPolicy: 'TerminatingOrFailed', ${codes("operator: 'In', values: [1]")}`)]:
    "podReplacementPolicy must be 'Failed'",
  [job("podFailurePolicy: { rules: [{ action: 'FailIndex', onPodConditions: [{ type: 'A' }] }] }")]:
    'FailIndex needs backoffLimitPerIndex',
  [schedule('every 5 minutes')]: 'is not a schedule',
  [schedule('61 3 * * *')]: 'is not a schedule',
  [schedule('0 25 * * *')]: 'is not a schedule',
  [schedule('0 0 0 * *')]: 'is not a schedule',
  [schedule('0 0 1 13 *')]: 'is not a schedule',
  [schedule('0 0 1 * 7')]: 'is not a schedule',
  [schedule('0 0 1 * funday')]: 'is not a schedule',
  [schedule('0 0 L * *')]: 'is not a schedule',
  [schedule('0 0 3 * * *')]: 'is not a schedule',
  [schedule('* * * *')]: 'is not a schedule',
  [schedule('@dayly')]: 'is not a schedule',
  [schedule('')]: 'is not a schedule',
  [schedule('TZ=Europe/Berlin 0 3 * * *')]: 'is not a schedule',
  [cronJob("schedule: '@daily', timeZone: ''")]: 'is not the name of a time zone',
  [cronJob("schedule: '@daily', timeZone: 'Europe/Munich'")]: 'is not the name of a time zone',
  [cronJob("schedule: '@daily', timeZone: 'europe/berlin'")]: 'is not the name of a time zone',
  [cronJob("schedule: '@daily', timeZone: 'UTC+2'")]: 'is not the name of a time zone',
  [cronJob("schedule: '@daily', startingDeadlineSeconds: -1")]: COUNT,
  [cronJob("schedule: '@daily', failedJobsHistoryLimit: -1")]: COUNT,
  [cronJob("schedule: '@daily'", 'backoffLimit: -1,')]: COUNT,
};

const RIGHT = [
  deployment('replicas: 0, minReadySeconds: 0, revisionHistoryLimit: 0'),
  deployment('replicas: number, minReadySeconds: flag ? 5 : undefined'),
  deployment('replicas: any, strategy: any, selector: any, metadata: any'),
  deployment(
    "metadata: { name: 'a.b', labels: { name: 'My_App', key: '' }, annotations: { name: 'A b', schedule: '' } }",
  ),
  deployment("strategy: { rollingUpdate: { maxSurge: '200%', maxUnavailable: '100%' } }"),
  deployment('strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }'),
  deployment("strategy: { rollingUpdate: { maxSurge: '25%', maxUnavailable: '5%' } }"),
  deployment('strategy: { rollingUpdate: { maxSurge: 0 } }'),
  deployment('strategy: { rollingUpdate: { maxSurge: number, maxUnavailable: 0 } }'),
  deployment('strategy: { rollingUpdate: { maxSurge: any, maxUnavailable: 0 } }'),
  deployment("strategy: { type: 'Recreate' }"),
  deployment("selector: { matchLabels: { app: 'api' } }", APP),
  deployment("selector: { matchLabels: { app: 'api' } }"),
  deployment('selector: { matchLabels: { app: text } }', APP),
  deployment("selector: { matchLabels: { app: 'api' } }", 'metadata: { labels: { app: text } },'),
  deployment(
    "selector: { matchLabels: { app: 'api' } }",
    'metadata: { labels: { [text]: text } },',
  ),
  deployment("selector: { matchLabels: { app: flag ? 'api' : 'web' } }", APP),
  deployment("selector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] }", APP),
  deployment('replicas: 1', 'activeDeadlineSeconds: undefined,'),
  daemonSet('updateStrategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }'),
  daemonSet("updateStrategy: { rollingUpdate: { maxUnavailable: '10%' } }"),
  daemonSet('updateStrategy: { rollingUpdate: { maxSurge: 0 } }'),
  daemonSet("updateStrategy: { type: 'OnDelete' }"),
  statefulSet("updateStrategy: { type: 'OnDelete' }"),
  replicated('ReplicaSet')('replicas: 2147483647'),
  statefulSet("serviceName: 'db', ordinals: { start: 5 }"),
  statefulSet("serviceName: '', ordinals: any"),
  statefulSet('revisionHistoryLimit: -1'),
  statefulSet('updateStrategy: { rollingUpdate: { partition: 2, maxUnavailable: 1 } }'),
  claims(`${MODE}, ${STORAGE}, storageClassName: 'fast'`),
  claims(`${MODE}, resources: { requests: { storage: text } }`),
  claims(`${MODE}, resources: any`),
  claims(`${MODE}, ${STORAGE}, selector: { matchLabels: { name: 'My_Disk', storage: '10GB' } }`),
  statefulSet('volumeClaimTemplates: any'),
  statefulSet(`volumeClaimTemplates: { [text]: { spec: { ${MODE}, ${STORAGE} } } }`),
  job('backoffLimit: 0, parallelism: 0, completions: 5, activeDeadlineSeconds: 0'),
  job('backoffLimit: number, ttlSecondsAfterFinished: any'),
  job(codes("operator: 'In', values: [1, 2]")),
  job(codes("operator: 'NotIn', values: [0]")),
  job(codes("containerName: 'app', operator: 'In', values: [1]")),
  job(codes("containerName: text, operator: 'In', values: [number]")),
  job('podFailurePolicy: any, successPolicy: any, completionMode: any'),
  job(`podReplacementPolicy: 'Failed', ${codes("operator: 'In', values: [1]")}`),
  job("podReplacementPolicy: 'TerminatingOrFailed'", 'OnFailure'),
  job(
    "completionMode: 'Indexed', completions: 3, successPolicy: { rules: [{ succeededCount: 1 }] }",
  ),
  job("completionMode: 'Indexed', completions: 3, backoffLimitPerIndex: 1, maxFailedIndexes: 1"),
  job("completionMode: 'Indexed'"),
  job("completionMode: flag ? 'Indexed' : 'NonIndexed', completions: 3, backoffLimitPerIndex: 1"),
  job('selector: {}'),
  ...['0 3 * * *', '*/5 * * * *', '59 23 31 12 6', '00 03 01 01 0', '0 0 * * MON-FRI'].map(
    schedule,
  ),
  ...['0 9-17 * jan,Jul ?', '0 0 1,15 * Sun', '@daily', '@every 1h30m', '0  3 * * *'].map(schedule),
  cronJob('schedule: text, timeZone: text'),
  cronJob('schedule: `\x24{number} 3 * * *`, timeZone: any'),
  cronJob("schedule: flag ? '0 3 * * *' : '@hourly', timeZone: 'Europe/Paris'"),
  cronJob("schedule: '@daily', timeZone: 'Etc/GMT+2', startingDeadlineSeconds: 0"),
  cronJob("schedule: '@daily', timeZone: 'GMT+0', failedJobsHistoryLimit: 0"),
  cronJob("schedule: '@daily', timeZone: 'EST'", 'backoffLimit: 2,'),
];

describe.each(COMPILERS_OF_LARGE_TESTS)('TypeScript %s', (compiler) => {
  test('explains every mistake in the own fields of a workload', async () => {
    const output = await compileAll(compiler, named(Object.keys(WRONG)));
    const unexplained = Object.entries(WRONG).filter(
      ([program, message]) => !output[program]?.includes(message),
    );
    expect(unexplained.map(([program]) => [program, output[program]])).toEqual([]);
  }, 300_000);

  test('accepts every correct value', async () => {
    const output = await compileAll(compiler, named(RIGHT));
    const refused = RIGHT.filter((program) => output[program] !== '');
    expect(refused.map((program) => [program, output[program]])).toEqual([]);
  }, 300_000);
});

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { post } from '../apps/apply.js';
import type { DeployedApp } from '../apps/deployed-app.js';
import { output } from '../machine/command.js';
import { eventually } from '../machine/eventually.js';
import { namespaceScratchFolder } from '../machine/namespaces.js';
import { REPOSITORY } from '../machine/repository.js';

const PARTS = [0, 1, 2];
/** The sixth document, so it is in the last shard. */
const REFUSED = {
  'zoo.json':
    '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"zoo"},' +
    '"spec":{"containers":[{"name":"zoo"}]}}',
};

/**
 * Checks that the shards together report what a single machine reports, and that a shard with an
 * invalid manifest fails at once.
 */
export async function fleetCheck(ground: DeployedApp): Promise<string> {
  const { data } = await ground.get<ConfigMap>('/api/v1', 'configmaps', 'fleet');
  await eventually('the fleet checked', () => ground.isComplete('fleet-check'));
  const found = await compare(ground, 'fleet-check', data);
  expect(new Set(found.map(({ level }) => level))).toEqual(new Set(['warning']));

  await startAgain(ground, { ...data, ...REFUSED });
  const { status } = await eventually('a fleet with a mistake checked', async () => {
    const job = await ground.get<Job>('/apis/batch/v1', 'jobs', 'again');
    return (
      job.status?.conditions?.some(({ type, status }) => type === 'Failed' && status === 'True') &&
      job
    );
  });
  expect(status).toMatchObject({ completedIndexes: '0,1', failedIndexes: '2' });
  expect(await ground.podsWithLabels('batch.kubernetes.io/job-name=again')).toHaveLength(
    PARTS.length,
  );
  const more = await compare(ground, 'again', { ...data, ...REFUSED });
  expect(more.filter(({ level }) => level === 'error').map(({ ruleId }) => ruleId)).toEqual([
    'Container/image',
  ]);
  return (
    `${PARTS.length} Pods of a Job checked a fleet, and found all ${found.length} problems that ` +
    'one machine finds'
  );
}

/**
 * Merges the reports of the shards, as docs/pipelines.md shows, and compares them with the report
 * of this machine for the same manifests.
 */
async function compare(
  ground: DeployedApp,
  job: string,
  fleet: ConfigMap['data'],
): Promise<readonly Result[]> {
  const scratch = mkdtempSync(join(namespaceScratchFolder(), 'fleet-'));
  const folder = join(scratch, 'fleet');
  mkdirSync(folder);
  for (const [file, text] of Object.entries(fleet)) writeFileSync(join(folder, file), text);
  for (const part of PARTS)
    writeFileSync(join(scratch, `${part}.sarif`), await logOf(ground, job, part));
  const merged: Log = JSON.parse(
    await cli(scratch, 'merge', ...PARTS.map((part) => `${part}.sarif`)),
  );
  expect(merged.runs.map(({ automationDetails }) => automationDetails?.id)).toEqual([
    'cdk8s-pods/1/3',
    'cdk8s-pods/2/3',
    'cdk8s-pods/3/3',
  ]);
  const alone: Log = JSON.parse(await cli(folder, 'check', '--format', 'sarif', '.'));
  expect(inOrder(merged)).toEqual(inOrder(alone));
  expect(merged.runs.every(({ results }) => results.length > 0)).toBe(true);
  return inOrder(merged);
}

const logOf = ({ app, cluster }: DeployedApp, job: string, part: number): Promise<string> =>
  cluster.kubectl.run(
    'logs',
    `--namespace=${app.namespace}`,
    `--selector=batch.kubernetes.io/job-name=${job},` +
      `batch.kubernetes.io/job-completion-index=${part}`,
    '--tail=-1',
  );

/** Returns the output of the command, with or without findings. */
const cli = (cwd: string, ...args: readonly string[]): Promise<string> =>
  output(
    'sh',
    ['-c', '"$@" || [ $? = 1 ]', 'sh', process.execPath, join(REPOSITORY, 'build/cli.js'), ...args],
    { cwd },
  );

/** Creates the same Job under another name, for another fleet. */
async function startAgain(
  { app, cluster: { client } }: DeployedApp,
  data: ConfigMap['data'],
): Promise<void> {
  const job = app.manifests.find(({ object }) => object.kind === 'Job')?.object;
  const other = { ...job, metadata: { name: 'again' } };
  const spec = JSON.stringify(other).replace(
    '"configMap":{"name":"fleet"}',
    '"configMap":{"name":"again"}',
  );
  const namespace = `namespaces/${app.namespace}`;
  const made = [
    await post(
      client,
      `/api/v1/${namespace}/configmaps`,
      { metadata: { name: 'again' }, data },
      false,
    ),
    await post(client, `/apis/batch/v1/${namespace}/jobs`, JSON.parse(spec), false),
  ];
  expect(made.map(({ status }) => status)).toEqual([201, 201]);
}

interface ConfigMap {
  readonly data: Readonly<Record<string, string>>;
}

interface Job {
  readonly status?: {
    readonly conditions?: readonly { readonly type: string; readonly status: string }[];
    readonly completedIndexes?: string;
    readonly failedIndexes?: string;
  };
}

interface Result {
  readonly ruleId: string;
  readonly level: string;
}

interface Log {
  readonly runs: readonly {
    readonly automationDetails?: { readonly id: string };
    readonly results: readonly Result[];
  }[];
}

/** Returns the results, sorted independently of the shards. */
const inOrder = ({ runs }: Log): readonly Result[] =>
  runs
    .flatMap(({ results }) => results)
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

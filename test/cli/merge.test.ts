// The command `merge`.
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';

const line = new CommandLine({ 'other.json': '{}' });
afterAll(() => line.remove());

const PODS = Array.from({ length: 5 }, (_, i) =>
  podYaml(i % 2 ? 'image: a' : 'image: " a"').replace('web', `web${i}`),
).join('\n---\n');

async function writeShards(format: string): Promise<void> {
  for (const shard of ['1', '2']) {
    const args = ['check', '--shard', `${shard}/2`, '--format', format];
    line.write(`${format}${shard}`, (await line.run(args, { stdin: PODS })).out);
  }
}

test('writes a SARIF log with a run for each shard', async () => {
  await writeShards('sarif');
  const { version, runs } = JSON.parse((await line.run(['merge', 'sarif1', 'sarif2'])).out);
  expect(version).toBe('2.1.0');
  expect(
    runs.map(({ automationDetails, results }: Run) => `${automationDetails.id}: ${results.length}`),
  ).toEqual(['cdk8s-pods/1/2: 3', 'cdk8s-pods/2/2: 0']);
});

test('can read the log of a Pod: the SARIF report of a shard is the only output', async () => {
  const args = ['check', '--shard', '1/2', '--format', 'sarif'];
  const { out, err } = await line.run(args, { stdin: PODS });
  expect(err).toBe('');
  expect(JSON.parse(out).runs).toHaveLength(1);
});

test('says that the objects of different shards are not compared', async () => {
  await writeShards('sarif');
  const { err } = await line.run(['merge', 'sarif1', 'sarif2']);
  expect(err).toBe(
    'cdk8s-pods: the objects of different shards are not compared with each other: check without ' +
      '--shard to compare them\n',
  );
});

interface Run {
  readonly automationDetails: { readonly id: string };
  readonly results: readonly unknown[];
}

test.each([
  [['sarif1', 'junit1'], 'junit1 is not a SARIF report'],
  [['junit1', 'junit2'], 'junit1 is not a SARIF report'],
  [['other.json'], 'other.json is not a SARIF report'],
  [['nowhere'], 'nowhere: there is no such file or folder'],
  [[], 'name the reports to merge'],
])('%j is a usage error', async (files, why) => {
  await writeShards('junit');
  const { status, err } = await line.run(['merge', ...files]);
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(why) });
});

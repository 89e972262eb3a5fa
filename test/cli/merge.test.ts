// The reports of parts as one.
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';

const line = new CommandLine({ 'other.json': '{}' });
afterAll(() => line.remove());

const PODS = Array.from({ length: 5 }, (_, i) =>
  podYaml(i % 2 ? 'image: a' : 'image: " a"').replace('web', `web${i}`),
).join('\n---\n');

async function parts(format: string): Promise<string> {
  for (const part of ['1', '2'])
    line.write(
      `${format}${part}`,
      (await line.run(['check', '--shard', `${part}/2`, '--format', format], { stdin: PODS })).out,
    );
  return (await line.run(['merge', `${format}1`, `${format}2`])).out;
}

test('SARIF: a run for each part', async () => {
  const { version, runs } = JSON.parse(await parts('sarif'));
  expect(version).toBe('2.1.0');
  expect(
    runs.map(({ automationDetails, results }: Run) => `${automationDetails.id}: ${results.length}`),
  ).toEqual(['cdk8s-pods/1/2: 3', 'cdk8s-pods/2/2: 0']);
});

interface Run {
  readonly automationDetails: { readonly id: string };
  readonly results: readonly unknown[];
}

test('JUnit: a suite for each part, and the sum of both', async () => {
  const text = await parts('junit');
  expect(text).toContain('<testsuites name="cdk8s-pods" tests="5" failures="3">');
  expect(text.match(/<testsuite name="cdk8s-pods \d\/2" tests="\d" failures="\d">/g)).toEqual([
    '<testsuite name="cdk8s-pods 1/2" tests="3" failures="3">',
    '<testsuite name="cdk8s-pods 2/2" tests="2" failures="0">',
  ]);
});

test.each([
  [['sarif1', 'junit1'], 'these are not all reports of one form'],
  [['other.json'], 'these are not all reports of one form'],
  [['nowhere'], 'nowhere: there is no such file or folder'],
  [[], 'name the reports of the parts'],
])('%j cannot be merged', async (files, why) => {
  const { status, err } = await line.run(['merge', ...files]);
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(why) });
});

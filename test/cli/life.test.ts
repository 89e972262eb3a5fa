// The command `life`. The tests in test/lifecycle cover the simulation itself.
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';

const line = new CommandLine({
  'crash.yaml': 'script: {app: {runs: 5, exit: 1}}',
  'wrong.yaml': 'scripts: {}',
});
afterAll(() => line.remove());

const POD = podYaml('image: nginx:1.29');

test('prints the events of a Pod, and how it ends', async () => {
  const { status, out } = await line.run(['life', '--deleted-at', '20'], { stdin: POD });
  expect({ status, out }).toMatchSnapshot();
});

test('reads from a file what the containers do', async () => {
  const { out } = await line.run(['life', '--events', 'crash.yaml', '--until', '60'], {
    stdin: POD,
  });
  expect(out).toContain('app ends with exit code 1, Error');
  expect(out).toContain('app starts again, for the 2nd time');
  expect(out).toMatch(/the last events repeat forever\n$/);
});

test.each([
  [['--events', 'wrong.yaml'], "wrong.yaml: there is no event 'scripts'"],
  [['--until', 'soon'], "--until: 'soon' is not a number of seconds"],
  [['nowhere.yaml'], 'nowhere.yaml: there is no such file or folder'],
])('%j is a usage error', async (args, why) => {
  const { status, err } = await line.run(['life', ...args], { stdin: POD });
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(why) });
});

test('does not simulate a Pod that the API server rejects', async () => {
  const { status, out } = await line.run(['life'], { stdin: podYaml('env: []') });
  expect({ status, out }).toEqual({
    status: 1,
    out: expect.stringContaining('the API server rejects it'),
  });
});

// The command `life`. The tests in test/lifecycle cover the simulation itself.

import { objectOf, valueWhere, withoutEmptyKeys } from '../../lib/check/schema.js';
import { scenarioSchema } from '../../lib/cli/scenario-schema.js';
import type { HookScript } from '../../lib/lifecycle/container-scripts.js';
import { TIMELINES } from '../lifecycle/cases/timelines.js';
import { recordedLives } from '../lifecycle/lives/recorded-lives.js';
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';

const line = new CommandLine({
  'crash.yaml': 'script: {app: {runs: 5, exit: 1}}',
  'wrong.yaml': 'scripts: {}',
  'small.yaml': 'cluster: [{ count: 2, cpu: 2, memory: 8Gi }]',
});
afterAll(() => line.remove());

const flag = valueWhere<boolean>((value) => typeof value === 'boolean', 'true or false');

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
  [
    ['--events', 'wrong.yaml'],
    "wrong.yaml: scripts: there is no such field: did you mean 'script'?",
  ],
  [['--events', '-'], 'standard input cannot be both the events and the manifests'],
  [['--until', 'soon'], "--until: 'soon' is not a number of seconds"],
  [['nowhere.yaml'], 'nowhere.yaml: there is no such file or folder'],
])('%j is a usage error', async (args, why) => {
  const { status, err } = await line.run(['life', ...args], { stdin: POD });
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(why) });
});

test('prints why a Pod finds no node in a cluster', async () => {
  const args = ['life', '--config', 'small.yaml'];
  const stdin = podYaml('image: nginx:1.29', 'resources: { requests: { cpu: 8 } }');
  const { status, out } = await line.run(args, { stdin });
  expect({ status, out }).toEqual({
    status: 0,
    out: expect.stringMatching(/\n {2}Pending: FailedScheduling: 0\/2 nodes .* cpu\./),
  });
  expect((await line.run(args, { stdin: POD })).out).toContain('app starts');
});

test('does not simulate a Pod that the API server rejects', async () => {
  const { status, out } = await line.run(['life'], { stdin: podYaml('env: []') });
  expect({ status, out }).toEqual({
    status: 1,
    out: expect.stringContaining('the API server rejects it'),
  });
});

const WITH_PROBE = podYaml(
  'image: nginx:1.29',
  'readinessProbe: {httpGet: {port: 80}}',
  'lifecycle: {preStop: {sleep: {seconds: 1}}}',
);

describe('events', () => {
  test.each([
    ['script: x', 'script: write a map of containers'],
    ['until: x', 'until: write a number of seconds, not "x"'],
    ['until: -1', 'until: write a number of seconds, not -1'],
    ['scheduled: "5"', 'scheduled: write a number of seconds, not "5"'],
    ['deleted: 5', 'deleted: write a map of at, grace'],
    ['deleted: {grace: 5}', 'deleted.at: required'],
    ['deleted: {at: 5, garce: 1}', "deleted.garce: there is no such field: did you mean 'grace'?"],
    ['sandbox: {lost: 5}', 'sandbox.lost: write a list'],
    [
      'conditions: {a: 1}',
      'conditions.a: write true or false, or a list of [seconds, true or false], not 1',
    ],
    ['conditions: {a: [[1]]}', 'conditions.a[0]: write [seconds, true or false], not [1]'],
    ['timing: {lag: 1}', 'timing.lag: write a function, in a program, not 1'],
    ['timing: {backoff: {max: 1}}', 'timing.backoff.initial: required'],
    ['script: {app: 5}', 'script.app: write a map of runs, exit, '],
    ['script: {app: [5]}', 'script.app[0]: write a map of runs, exit, '],
    ['script: {app: {rns: 5}}', "script.app.rns: there is no such field: did you mean 'runs'?"],
    ['script: {app: {runs: 5s}}', 'script.app.runs: write a number of seconds, not "5s"'],
    ['script: {app: {runs: 5, exit: 256}}', 'script.app.exit: write an exit code from 0 to 255'],
    ['script: {app: {readiness: maybe}}', 'script.app.readiness: write true, false, timeout or er'],
    ['script: {app: {obstacle: {reason: Slow}}}', 'script.app.obstacle.reason: write one of ErrIm'],
    ['script: {app: {preStop: 3}}', 'script.app.preStop: write a map of takes, fails'],
    [
      'script: {ap: {runs: 5}}',
      "script.ap: no Pod has a container of that name: did you mean 'app'?",
    ],
    [
      'script: {server: {}}',
      'script.server: no Pod has a container of that name: the containers are app',
    ],
    [
      'script: {app: {liveness: false}}',
      'script.app.liveness: it has no effect: container app has no livenessProbe',
    ],
    [
      'script: {app: {postStart: {takes: 1}}}',
      'script.app.postStart: it has no effect: container app has no postStart hook',
    ],
    [
      'script: {app: {exit: 1}}',
      'script.app.exit: write runs, too: the seconds until the container ends',
    ],
  ])('%s are refused', async (text, why) => {
    line.write('events.yaml', text);
    const { status, out, err } = await line.run(['life', '--events', 'events.yaml', '-'], {
      stdin: WITH_PROBE,
    });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(`events.yaml: ${why}`);
  });

  test.each([
    'script: {app: {readiness: [[5, true]], preStop: {fails: true}}}',
    'script: {app: [{runs: 1, exit: 1}, {obstacle: {reason: ErrImagePull, times: 2}}]}',
    'script: {app: {runs: , stop: {takes: 3}}}',
    'deleted: {at: 5, grace: 0}',
    'conditions: {a: [[1, true]]}',
    'timing: {relist: 0, backoff: {initial: 1, max: 2, reset: 3}}',
  ])('%s are accepted', async (text) => {
    line.write('events.yaml', text);
    expect(
      await line.run(['life', '--events', 'events.yaml', '-'], { stdin: WITH_PROBE }),
    ).toMatchObject({ status: 0, err: '' });
  });

  test('are read from standard input', async () => {
    line.write('pod.yaml', POD);
    const { status, out } = await line.run(['life', '--events', '-', 'pod.yaml'], {
      stdin: 'script: {app: {runs: 5, exit: 3}}',
    });
    expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining('exit code 3') });
  });

  test('may be about a container of any of the Pods', async () => {
    line.write('events.yaml', 'script: {app: {runs: 5}, other: {runs: 5}}');
    expect(
      await line.run(['life', '--events', 'events.yaml', '-'], {
        stdin: `${POD}\n---\n${POD.replace('name: app', 'name: other')}`,
      }),
    ).toMatchObject({ status: 0, err: '' });
  });
});

describe('the schema of events', () => {
  test('accepts all events with which the model is tested', () => {
    const scenarios = [...TIMELINES, ...recordedLives().map(({ it }) => it)].map(
      ({ events = {} }) => events,
    );
    expect(scenarios.length).toBeGreaterThan(50);
    for (const events of scenarios)
      expect(scenarioSchema(withoutEmptyKeys(JSON.parse(JSON.stringify(events))), '')).toEqual([]);
  });

  test('has exactly the fields of the type', () => {
    // The compiler refuses a schema that lacks a field of the type, or has another one.
    const text = scenarioSchema('', '').join('');
    expect(text).toBe(
      'the file: write a map of script, scheduled, sandbox, conditions, deleted, until, timing',
    );
    // @ts-expect-error - `takes` is missing
    objectOf<HookScript>({ fails: valueWhere<boolean>(() => true, '') });
    // @ts-expect-error - `takes` is a number
    objectOf<HookScript>({ fails: flag, takes: flag });
  });
});

describe('without events', () => {
  const job = (policy: string): string => `apiVersion: batch/v1
kind: Job
metadata: {name: report}
spec:
  template:
    spec:
      restartPolicy: ${policy}
      initContainers:
        - {name: migrate, image: 'a:1'}
        - {name: proxy, image: 'a:1', restartPolicy: Always}
      containers: [{name: app, image: 'a:1'}, {name: more, image: 'a:1'}]
`;

  test.each(['Never', 'OnFailure'])('the containers of a Job end, with %s', async (policy) => {
    const { out } = await line.run(['life'], { stdin: job(policy) });
    expect(out).toContain(
      '  assumed: migrate exits with code 0 at once; app and more run for 10 s and exit with ' +
        'code 0; proxy runs until it is stopped\n',
    );
    expect(out).toContain('  11 s  app ends with exit code 0, Completed\n');
    expect(out).toMatch(/Succeeded: the Pod has ended\n$/);
  });

  test('a container with events does what they say, and is not assumed to end', async () => {
    line.write('events.yaml', 'script: {app: {runs: 3, exit: 0}, more: {}}');
    const { out } = await line.run(['life', '--events', 'events.yaml'], { stdin: job('Never') });
    expect(out).toContain('assumed: migrate exits with code 0 at once; proxy runs until');
    expect(out).toMatch(/Running: nothing changes any more\n$/);
  });

  test('a container that is always restarted runs, also in a Pod that ends', async () => {
    const { out } = await line.run(['life'], {
      stdin: `${POD}\n      restartPolicy: Always\n  restartPolicy: Never\n`,
    });
    expect(out).toContain('assumed: app runs until it is stopped');
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RELOAD_SCRIPT } from '../../lib/patterns/reload-script.js';

const root = mkdtempSync(join(tmpdir(), 'reload-script-'));
const running: ChildProcess[] = [];
afterAll(() => {
  for (const each of running) each.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

/**
 * Creates a volume as the kubelet writes it, and runs the script that watches it. Its wget records
 * its arguments, and fails until the app runs.
 */
function watch(name: string, env: Readonly<Record<string, string>>, isStarted = false) {
  const folder = join(root, name);
  const [config, tools, calls, app] = ['config', 'tools', 'calls', 'app'].map((each) =>
    join(folder, each),
  ) as [string, string, string, string];
  for (const each of [config, tools]) mkdirSync(each, { recursive: true });
  const program = (file: string, text: string): void => {
    writeFileSync(file, `#!/bin/sh\n${text}\n`);
    chmodSync(file, 0o755);
  };
  program(join(tools, 'wget'), `[ -e '${app}' ] || exit 1\necho "wget $*" >> '${calls}'`);
  program(
    join(tools, name),
    `trap "echo SIGHUP >> '${calls}'" HUP; touch '${app}'; while :; do sleep 0.2; done`,
  );
  const change = (to: string): void => {
    symlinkSync(to, join(config, '..data_tmp'));
    renameSync(join(config, '..data_tmp'), join(config, '..data'));
  };
  const startApp = (): void => writeFileSync(app, '');
  if (isStarted) startApp();
  change('..1');
  const child = spawn('sh', ['-c', RELOAD_SCRIPT], {
    env: {
      ...process.env,
      ...env,
      CONFIG_FOLDER: config,
      PATH: tools + delimiter + process.env['PATH'],
    },
    stdio: 'ignore',
  });
  running.push(child);
  return {
    child,
    change,
    startApp,
    /** Starts a process with the name `name`, which records each SIGHUP. */
    startProcess: () => running.push(spawn(join(tools, name), { stdio: 'ignore' })),
    received: () => (existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : []),
  };
}

test('contains neither $(NAME) nor $$, which the kubelet would replace', () => {
  expect(RELOAD_SCRIPT).not.toMatch(/\$[$(]/);
});

test.concurrent('reloads once for each change, and only then', async () => {
  const { startApp, change, received } = watch('url', {
    RELOAD_URL: 'http://127.0.0.1:1/-/reload',
  });
  await sleep(1000);
  startApp();
  await sleep(1500);
  expect(received()).toEqual([]);
  change('..2');
  await sleep(2500);
  expect(received()).toEqual(['wget -q -O /dev/null --post-data= http://127.0.0.1:1/-/reload']);
  change('..3');
  await sleep(2500);
  expect(received()).toHaveLength(2);
}, 20_000);

test.concurrent('tries again until a reload succeeds', async () => {
  const { startApp, change, received } = watch('deaf', { RELOAD_URL: 'http://127.0.0.1:1/' });
  await sleep(1000);
  change('..2');
  await sleep(2500);
  startApp();
  await sleep(2500);
  expect(received()).toEqual(['wget -q -O /dev/null --post-data= http://127.0.0.1:1/']);
}, 20_000);

// The script finds processes by name in /proc, which only Linux has.
(process.platform === 'linux' ? test.concurrent : test.skip)(
  'sends a signal to the oldest process with a name',
  async () => {
    const { change, received, startProcess } = watch('p-signalled', {
      RELOAD_PROCESS: 'p-signalled',
      RELOAD_SIGNAL: 'SIGHUP',
    });
    await sleep(1000);
    startProcess();
    startProcess();
    await sleep(1500);
    // On a slow machine, the processes also receive the reload at the start of the script.
    const before = received().length;
    change('..2');
    await sleep(2500);
    expect(received().slice(before)).toEqual(['SIGHUP']);
  },
  20_000,
);

test.concurrent('reloads once when it starts, and exits at SIGTERM', async () => {
  const { child, received } = watch('anew', { RELOAD_URL: 'http://127.0.0.1:1/' }, true);
  await sleep(2500);
  expect(received()).toEqual(['wget -q -O /dev/null --post-data= http://127.0.0.1:1/']);
  const ended = new Promise((done) => child.on('close', done));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
}, 20_000);

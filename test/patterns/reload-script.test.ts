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
 * A volume as the kubelet writes it, and a script that watches it. Its wget writes down how it was
 * called, and fails without an app.
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
    `trap "echo heard >> '${calls}'" HUP; touch '${app}'; while :; do sleep 0.2; done`,
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
    /** A process of the watch's name, which hears SIGHUP. */
    startProcess: () => running.push(spawn(join(tools, name), { stdio: 'ignore' })),
    told: () => (existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : []),
  };
}

test('contains neither $(NAME) nor $$, which the kubelet would replace', () => {
  expect(RELOAD_SCRIPT).not.toMatch(/\$[$(]/);
});

test.concurrent('reloads once for each change, and only then', async () => {
  const { startApp, change, told } = watch('url', { RELOAD_URL: 'http://127.0.0.1:1/-/reload' });
  await sleep(1000);
  startApp();
  await sleep(1500);
  expect(told()).toEqual([]);
  change('..2');
  await sleep(2500);
  expect(told()).toEqual(['wget -q -O /dev/null --post-data= http://127.0.0.1:1/-/reload']);
  change('..3');
  await sleep(2500);
  expect(told()).toHaveLength(2);
}, 20_000);

test.concurrent('tries again until a reload succeeds', async () => {
  const { startApp, change, told } = watch('deaf', { RELOAD_URL: 'http://127.0.0.1:1/' });
  await sleep(1000);
  change('..2');
  await sleep(2500);
  startApp();
  await sleep(2500);
  expect(told()).toEqual(['wget -q -O /dev/null --post-data= http://127.0.0.1:1/']);
}, 20_000);

// Processes by their names are in /proc.
(process.platform === 'linux' ? test.concurrent : test.skip)(
  'tells the oldest process of a name, by a signal',
  async () => {
    const { change, told, startProcess } = watch('p-signalled', {
      RELOAD_PROCESS: 'p-signalled',
      RELOAD_SIGNAL: 'SIGHUP',
    });
    await sleep(1000);
    startProcess();
    startProcess();
    await sleep(1500);
    // Where the machine is slow, what it tells at its own start is heard, too.
    const before = told().length;
    change('..2');
    await sleep(2500);
    expect(told().slice(before)).toEqual(['heard']);
  },
  20_000,
);

test.concurrent('reloads once when it starts, and exits at SIGTERM', async () => {
  const { child, told } = watch('anew', { RELOAD_URL: 'http://127.0.0.1:1/' }, true);
  await sleep(2500);
  expect(told()).toEqual(['wget -q -O /dev/null --post-data= http://127.0.0.1:1/']);
  const ended = new Promise((done) => child.on('close', done));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
}, 20_000);

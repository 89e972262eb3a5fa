import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RELOAD } from '../../lib/patterns/reload-script.js';

const root = mkdtempSync(join(tmpdir(), 'reload-script-'));
const running: ChildProcess[] = [];
afterAll(() => {
  for (const each of running) each.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

/** A volume as the kubelet writes it, and a script that watches it. The tools that tell write down how they were called, and fail without an app. */
function watch(name: string, env: Readonly<Record<string, string>>, isStarted = false) {
  const folder = join(root, name);
  const [config, tools, calls, app] = ['config', 'tools', 'calls', 'app'].map((each) => join(folder, each)) as [
    string,
    string,
    string,
    string,
  ];
  for (const each of [config, tools]) mkdirSync(each, { recursive: true });
  for (const tool of ['wget', 'pkill']) {
    writeFileSync(join(tools, tool), `#!/bin/sh\n[ -e '${app}' ] || exit 1\necho "${tool} $*" >> '${calls}'\n`);
    chmodSync(join(tools, tool), 0o755);
  }
  const change = (to: string): void => {
    symlinkSync(to, join(config, '..data_tmp'));
    renameSync(join(config, '..data_tmp'), join(config, '..data'));
  };
  const startApp = (): void => writeFileSync(app, '');
  if (isStarted) startApp();
  change('..1');
  const child = spawn('sh', ['-c', RELOAD], {
    env: { ...process.env, ...env, CONFIG_FOLDER: config, PATH: tools + delimiter + process.env['PATH'] },
    stdio: 'ignore',
  });
  running.push(child);
  return {
    child,
    change,
    startApp,
    told: () => (existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : []),
  };
}

test.concurrent('tells once of each change, and of nothing else', async () => {
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

test.concurrent('tells of a change until it is heard', async () => {
  const { startApp, change, told } = watch('signal', { RELOAD_PROCESS: 'nginx', RELOAD_SIGNAL: 'SIGHUP' });
  await sleep(1000);
  change('..2');
  await sleep(2500);
  startApp();
  await sleep(2500);
  expect(told()).toEqual(['pkill -SIGHUP -o -x nginx']);
}, 20_000);

test.concurrent('tells once at its own start, of what changed while it was away; told to end it ends', async () => {
  const { child, told } = watch('anew', { RELOAD_URL: 'http://127.0.0.1:1/' }, true);
  await sleep(2500);
  expect(told()).toEqual(['wget -q -O /dev/null --post-data= http://127.0.0.1:1/']);
  const ended = new Promise((done) => child.on('close', done));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
}, 20_000);

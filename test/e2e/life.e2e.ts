import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { binaries } from './cluster/binaries.js';
import { compare } from './life/compare.js';
import { scriptedRuntime } from './life/node.js';
import { LIVES, RECORD } from './life/settings.js';
import { REPOSITORY } from './machine/repository.js';
import { suite } from './machine/requirements.js';
import { say } from './machine/say.js';
import { openScratch, type Scratch } from './machine/scratch.js';
import { KUBELET_FOLDER, runInWorld } from './machine/world.js';

const BUILD_AT_MOST = 25 * 60_000;
const RUN_AT_MOST = 60 * 60_000;
/** Which share of the Pods must live as the model says. */
const SHARE = 0.995;
/** Times are compared: on a busy machine, what is measured goes first. */
const REALTIME = ['chrt', '--rr', '1'];
const FIRST = spawnSync('chrt', [...REALTIME.slice(1), 'true']).status === 0 ? REALTIME : ['nice', '-n', '-10'];

suite('the life of a Pod', { root: true, commands: ['go', 'setpriv', 'unshare', 'mount', 'ip', 'nice'] }, () => {
  let scratch: Scratch | undefined;

  beforeAll(async () => {
    await binaries(['etcd', 'kube-apiserver', 'kubelet']);
    await scriptedRuntime();
    scratch = openScratch(KUBELET_FOLDER);
  }, BUILD_AT_MOST);

  afterAll(() => scratch?.close());

  it(
    'is as the model says',
    async () => {
      const folder = scratch?.folder ?? '';
      const jest = [join(REPOSITORY, 'node_modules', 'jest', 'bin', 'jest.js'), '--config', join(REPOSITORY, 'jest.e2e.config.js')];

      const code = await runInWorld(
        folder,
        [...FIRST, process.execPath, ...jest, '--runInBand', '--testMatch', '**/life.inside.ts'],
        RUN_AT_MOST,
      );

      expect(code).toBe(0);
      const record = join(folder, RECORD);
      const keep = process.env['CDK8S_PODS_LIVES_RECORD'];
      if (keep) copyFileSync(record, keep);
      const { pods, agree, whole, busy, facts, sample, differences } = compare(JSON.parse(readFileSync(record, 'utf8')));
      say(`${agree} of ${pods} Pods of seed ${LIVES.seed} on lived as the model says, in ${facts} facts:`);
      say(`${whole} one of its lives from beginning to end, ${busy} one of a busy node alone`);
      say(
        `of the first ${sample.pods}, ${sample.single} have one possible life, ${sample.equal} of these lived it, and ${sample.inTime} lived in time`,
      );
      for (const each of differences) say(each);
      expect(agree / pods).toBeGreaterThanOrEqual(SHARE);
    },
    RUN_AT_MOST + 10_000,
  );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { binaries } from './cluster/binaries.js';
import { scriptedRuntime } from './life/scripted-node.js';
import { KUBELET_FOLDER, runInNamespaces } from './machine/namespaces.js';
import { printLine } from './machine/print-line.js';
import { REPOSITORY } from './machine/repository.js';
import { suite } from './machine/requirements.js';
import { openScratch, type Scratch } from './machine/scratch.js';

const BUILD_TIMEOUT_MS = 25 * 60_000;
const RUN_TIMEOUT_MS = 10 * 60_000;

suite('the problems of applications', {
  root: true,
  commands: ['go', 'setpriv', 'unshare', 'mount', 'ip'],
}, () => {
  let scratch: Scratch | undefined;

  beforeAll(async () => {
    await binaries([
      ...(['etcd', 'kube-apiserver', 'kubelet'] as const),
      ...(['kube-scheduler', 'kube-controller-manager'] as const),
    ]);
    await scriptedRuntime();
    scratch = openScratch(KUBELET_FOLDER);
  }, BUILD_TIMEOUT_MS);

  afterAll(() => scratch?.close());

  // The tests are in application/application.inside.ts. Their own output is above this one.
  it(
    'happen in a real cluster, in the words of the messages',
    async () => {
      const folder = scratch?.folder ?? '';
      const jest = [
        join(REPOSITORY, 'node_modules', 'jest', 'bin', 'jest.js'),
        ...['--config', join(REPOSITORY, 'jest.e2e.config.js')],
        ...['--runInBand', '--testMatch', '**/application.inside.ts'],
      ];

      const code = await runInNamespaces(folder, [process.execPath, ...jest], RUN_TIMEOUT_MS);

      expect(code).toBe(0);
      printLine(readFileSync(join(folder, 'seen'), 'utf8'));
    },
    RUN_TIMEOUT_MS + 10_000,
  );
});

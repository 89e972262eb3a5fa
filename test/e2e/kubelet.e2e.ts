import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { binaries } from './cluster/binaries.js';
import { containerdBinaries } from './cluster/containerd-binaries.js';
import { makeImages } from './images/images.js';
import { makeCgroup } from './machine/cgroup.js';
import { output } from './machine/command.js';
import { install } from './machine/debian.js';
import { KUBELET_FOLDER, runInNamespaces } from './machine/namespaces.js';
import { printLine } from './machine/print-line.js';
import { REPOSITORY } from './machine/repository.js';
import { packagesFor, suite } from './machine/requirements.js';
import { openScratch, type Scratch } from './machine/scratch.js';

const BUILD_TIMEOUT_MS = 25 * 60_000;
const RUN_TIMEOUT_MS = 20 * 60_000;

const REQUIREMENTS = {
  root: true,
  commands: [
    ...['go', 'setpriv', 'unshare', 'mount', 'ip', 'tar', 'apt-get', 'dpkg-deb'],
    ...['runc', '/usr/lib/cni/bridge'],
  ],
};

suite('a real kubelet', REQUIREMENTS, () => {
  let scratch: Scratch | undefined;

  beforeAll(async () => {
    await install(packagesFor(REQUIREMENTS));
    await binaries();
    await containerdBinaries();
    await makeImages();
    // A Pod of examples/fleet-check.ts runs the built package.
    await output(process.execPath, [join(REPOSITORY, 'tools', 'build.mjs')]);
    scratch = openScratch(KUBELET_FOLDER);
    makeCgroup(scratch.name);
  }, BUILD_TIMEOUT_MS);

  afterAll(() => scratch?.close());

  // The tests are in node.inside.ts. Here they count as one; their own output is above it.
  it(
    'passes the tests in new namespaces',
    async () => {
      const folder = scratch?.folder ?? '';
      const jest = [
        join(REPOSITORY, 'node_modules', 'jest', 'bin', 'jest.js'),
        '--config',
        join(REPOSITORY, 'jest.e2e.config.js'),
      ];

      const code = await runInNamespaces(
        folder,
        [process.execPath, ...jest, '--runInBand', '--testMatch', '**/node.inside.ts'],
        RUN_TIMEOUT_MS,
      );

      expect(code).toBe(0);
      printLine(readFileSync(join(folder, 'seen'), 'utf8'));
    },
    // A little longer, so that the processes in the namespaces have ended.
    RUN_TIMEOUT_MS + 10_000,
  );
});

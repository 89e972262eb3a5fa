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

const BUILD_AT_MOST = 25 * 60_000;
const RUN_AT_MOST = 20 * 60_000;

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
    // What a Pod of examples/fleet-check.ts runs.
    await output(process.execPath, [join(REPOSITORY, 'tools', 'build.mjs')]);
    scratch = openScratch(KUBELET_FOLDER);
    makeCgroup(scratch.name);
  }, BUILD_AT_MOST);

  afterAll(() => scratch?.close());

  // Its own tests are in node.inside.ts: here they count as one, and tell of themselves above it.
  it(
    'passes its tests, in namespaces of its own',
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
        RUN_AT_MOST,
      );

      expect(code).toBe(0);
      printLine(readFileSync(join(folder, 'seen'), 'utf8'));
    },
    // A little longer, so that the world is known to have ended.
    RUN_AT_MOST + 10_000,
  );
});

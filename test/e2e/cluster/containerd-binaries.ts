import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildOnce, cachePath } from '../machine/cache.js';
import { killedWithParent, output } from '../machine/command.js';
import { printLine } from '../machine/print-line.js';

const VERSION = 'v2.4.2';
const PACKAGES = ['containerd', 'containerd-shim-runc-v2', 'ctr'].map(
  (name) => `github.com/containerd/containerd/v2/cmd/${name}@${VERSION}`,
);
/** Without drivers of file systems that need C. */
const FLAGS = ['-tags', 'no_btrfs,no_devmapper,no_zfs', '-ldflags', '-s -w'];

/**
 * containerd of a version that knows image volumes, built from its own module: Debian 12's does
 * not. Resolves to its folder.
 */
export async function containerdBinaries(): Promise<string> {
  const go = await output('go', ['env', 'GOVERSION', 'GOARCH']);
  return buildOnce(
    cachePath(`containerd-${VERSION}`, [go, ...FLAGS, ...PACKAGES]),
    async (place) => {
      printLine(`building containerd ${VERSION}, once; it takes a minute or two`);
      mkdirSync(place);
      // Elsewhere than in a module, so that its own go.mod decides.
      const env = { CGO_ENABLED: '0', GOBIN: place, GOFLAGS: '', GOWORK: 'off' };
      await output(...killedWithParent('go', ['install', ...FLAGS, ...PACKAGES]), {
        cwd: dirname(place),
        env,
      });
    },
  );
}

export const shimIn = (folder: string): string => join(folder, 'containerd-shim-runc-v2');

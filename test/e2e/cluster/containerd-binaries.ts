import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildOnce, cachePath } from '../machine/cache.js';
import { killedWithParent, output } from '../machine/command.js';
import { printLine } from '../machine/print-line.js';

const VERSION = 'v2.4.2';
const PACKAGES = ['containerd', 'containerd-shim-runc-v2', 'ctr'].map(
  (name) => `github.com/containerd/containerd/v2/cmd/${name}@${VERSION}`,
);
/** Build tags that exclude file system drivers that need C. */
const FLAGS = ['-tags', 'no_btrfs,no_devmapper,no_zfs', '-ldflags', '-s -w'];

/**
 * Builds a version of containerd that supports image volumes, which that of Debian 12 does not.
 * Resolves to the folder of its programs.
 */
export async function containerdBinaries(): Promise<string> {
  const go = await output('go', ['env', 'GOVERSION', 'GOARCH']);
  return buildOnce(
    cachePath(`containerd-${VERSION}`, [go, ...FLAGS, ...PACKAGES]),
    async (place) => {
      printLine(`building containerd ${VERSION}, once; it takes a minute or two`);
      mkdirSync(place);
      // Outside of any module, so that its own go.mod is used.
      const env = { CGO_ENABLED: '0', GOBIN: place, GOFLAGS: '', GOWORK: 'off' };
      await output(...killedWithParent('go', ['install', ...FLAGS, ...PACKAGES]), {
        cwd: dirname(place),
        env,
      });
    },
  );
}

export const shimIn = (folder: string): string => join(folder, 'containerd-shim-runc-v2');

// Programs of other projects, built once per version, outside the repository.
import { execFileSync, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { buildOnce, cachePath } from '../test/e2e/machine/cache.js';

export const isGoInstalled = (): boolean => spawnSync('go', ['version']).status === 0;

/**
 * Returns the path of the program of a package in a Go module, such as
 * `github.com/google/go-jsonnet/cmd/jsonnet@v0.22.0`.
 */
export async function installGoProgram(name: string, module: string): Promise<string> {
  return buildOnce(cachePath(name, [module]), async (place) => {
    console.log(`building ${name} of ${module}, once`);
    const env = { ...process.env, GOBIN: dirname(place), CGO_ENABLED: '0' };
    execFileSync('go', ['install', module], { env, stdio: ['ignore', 'inherit', 'inherit'] });
    execFileSync('mv', [join(dirname(place), name), place]);
  });
}

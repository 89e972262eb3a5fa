import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the Go programs that link Kubernetes. */
export const CONFORMANCE = join(__dirname, '../../conformance');

/** The output of a command of Go. */
interface GoResult {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the go command, in a folder. A newer Kubernetes may need a newer Go, which it downloads. */
export function runGo(args: readonly string[], folder: string): GoResult {
  const { status, error, stdout, stderr } = spawnSync('go', args, {
    cwd: folder,
    env: { ...process.env, CGO_ENABLED: '0', GOTOOLCHAIN: 'auto', GOWORK: 'off' },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error !== undefined)
    throw new Error(
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'Go is not installed. It downloads and builds Kubernetes: install it from ' +
            'https://go.dev/dl, and run this again.'
        : `The go command does not run: ${error.message}`,
    );
  return { ok: status === 0, stdout, stderr };
}

/**
 * Returns all versions of Kubernetes in the module proxy.
 *
 * @throws Error if there is no Go, or no answer
 */
export function publishedVersions(): readonly string[] {
  const { ok, stdout, stderr } = runGo(['list', '-m', '-versions', 'k8s.io/kubernetes'], '/');
  if (!ok)
    throw new Error(
      'The Go module proxy does not say which versions of Kubernetes there are. Is there a ' +
        `network, and does \`go env GOPROXY\` name a proxy? Go says:\n${stderr.trim()}`,
    );
  return stdout.trim().split(' ').slice(1);
}

const REQUIREMENT = /^(?:require )?\s*k8s\.io\/kubernetes (v\S+)$/m;

/** Returns the go.mod file of each supported minor, by the version of Kubernetes it requires. */
export function supportedVersions(): ReadonlyMap<string, string> {
  const minors = join(CONFORMANCE, 'minors');
  const files = [
    ...readdirSync(minors).map((name) => join(minors, name, 'go.mod')),
    join(CONFORMANCE, 'go.mod'),
  ];
  return new Map(
    files.flatMap((file) => {
      const [, version] = REQUIREMENT.exec(readFileSync(file, 'utf8')) ?? [];
      return version === undefined ? [] : [[version, file]];
    }),
  );
}

/**
 * Downloads a module. Returns the folder of its source code.
 *
 * @throws Error if the module proxy does not have it
 */
export function moduleFolder(module: string, version: string): string {
  const { stdout, stderr } = runGo(['mod', 'download', '-json', `${module}@${version}`], '/');
  const { Dir: folder, Error: reason } = JSON.parse(stdout || '{}') as {
    readonly Dir?: string;
    readonly Error?: string;
  };
  if (folder === undefined)
    throw new Error(`${module}@${version} cannot be downloaded: ${reason ?? stderr.trim()}`);
  return folder;
}

/** Returns the version of a module that is published together with a version of Kubernetes. */
export const stagingVersion = (version: string): string => version.replace(/^v1/, 'v0');

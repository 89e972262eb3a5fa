import { type ExecFileException, execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

/** What a command said, and how it ended. */
export interface ProcessResult {
  readonly status: number;
  readonly output: string;
}

/** Runs a program, as a script with a Node; as many at once as there are. */
export function runProgram(
  node: string,
  args: readonly string[],
  cwd: string,
): Promise<ProcessResult> {
  return new Promise((resolve) => {
    const ended = (error: ExecFileException | null, stdout: string, stderr: string): void =>
      resolve({ status: error === null ? 0 : Number(error.code), output: stdout + stderr });
    execFile(node, [...args], { cwd }, ended);
  });
}

/** What npm says of a tarball that it packed. */
export interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/**
 * A project of its own that has installed this package from its tarball, beside cdk8s and
 * constructs from theirs: without the network.
 */
export class Consumer {
  readonly folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  readonly packed: Packed;

  constructor() {
    // The first is built as it is packed.
    const packages = ['.', './node_modules/cdk8s', './node_modules/constructs'];
    const packed: Packed[] = JSON.parse(
      runNpmSync(['pack', '--json', '--pack-destination', this.folder, ...packages], ROOT),
    );
    this.packed = packed[0] as Packed;
    this.write('package.json', '{ "name": "consumer", "version": "1.0.0", "private": true }');
    runNpmSync(
      [
        'install',
        '--offline',
        '--no-audit',
        '--no-fund',
        ...packed.map(({ filename }) => `./${filename}`),
      ],
      this.folder,
    );
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }
}

/** Runs npm. */
export function runNpm(args: readonly string[], cwd: string): Promise<ProcessResult> {
  const [command = '', ...before] = NPM;
  return runProgram(command, [...before, ...args], cwd);
}

/** How npm is run: under npm its own path is known; by hand it is the npm on the PATH. */
const NPM =
  process.env['npm_execpath'] === undefined
    ? ['npm']
    : [process.execPath, process.env['npm_execpath']];

function runNpmSync(args: readonly string[], cwd: string): string {
  const [command = '', ...before] = NPM;
  return execFileSync(command, [...before, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: before.length === 0,
  });
}

import { type ExecFileException, execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

/** The output and the exit status of a command. */
export interface ProcessResult {
  readonly status: number;
  readonly output: string;
}

/** Runs a program in a process of its own. Several can run at the same time. */
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

/** A tarball, as `npm pack --json` describes it. */
export interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/**
 * A separate project in which this package, cdk8s and constructs are installed from tarballs,
 * without network access.
 */
export class Consumer {
  readonly folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  readonly packed: Packed;

  constructor() {
    // Packing also builds the first package. npm does not pack bundled dependencies of a
    // package whose path contains a symbolic link.
    const packages = [
      '.',
      ...['cdk8s', 'constructs'].map((name) => realpathSync(join(ROOT, 'node_modules', name))),
    ];
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

export function runNpm(args: readonly string[], cwd: string): Promise<ProcessResult> {
  const [command = '', ...before] = NPM;
  return runProgram(command, [...before, ...args], cwd);
}

/** The npm that runs this test, if any; otherwise the npm on the PATH. */
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

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** An entry of a tree: what git itself would not write can be written, too. */
export interface RawEntry {
  readonly mode: string;
  readonly name: string | Uint8Array;
  readonly id: string;
}

const IDENTITY = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];

/** A temporary git repository. */
export class GitRepository {
  readonly folder = mkdtempSync(join(tmpdir(), 'cdk8s pods git-'));

  constructor() {
    this.git(['init', '--quiet', '--initial-branch=main']);
  }

  /** Runs git and returns its output, without the line feed at the end. */
  git(args: readonly string[], input: string | Uint8Array = ''): string {
    return execFileSync('git', [...IDENTITY, ...args], {
      cwd: this.folder,
      // Settings of the user, such as signatures, do not apply.
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
      .toString()
      .trimEnd();
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  /** Commits all files of the working tree. */
  commit(message = 'a'): void {
    this.git(['add', '--all']);
    this.git(['commit', '--quiet', '--allow-empty', '--message', message]);
  }

  blob(text: string): string {
    return this.git(['hash-object', '-w', '--stdin'], text);
  }

  /** Writes a tree with any names and modes, and returns its id. */
  tree(entries: readonly RawEntry[]): string {
    const bytes = entries.map(({ mode, name, id }) =>
      Buffer.concat([
        Buffer.from(`${mode} `),
        Buffer.from(name as string),
        Buffer.from([0]),
        Buffer.from(id, 'hex'),
      ]),
    );
    const args = ['hash-object', '-t', 'tree', '-w', '--stdin', '--literally'];
    return this.git(args, Buffer.concat(bytes));
  }

  /** Commits a tree to a branch. */
  commitTree(branch: string, tree: string): void {
    this.git(['branch', branch, this.git(['commit-tree', tree, '-m', branch])]);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

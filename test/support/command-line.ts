import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../lib/cli/command.js';
import { main } from '../../lib/cli/main.js';
import type { Screen } from '../../lib/platform/terminal/progress.js';

/** What a command said, and how it ended. */
export interface CommandResult {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** What a command has of the machine beside its folder. */
export interface CommandEnvironment {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly screen?: Screen;
  readonly workers?: Io['startWorkers'];
}

/** A folder of its own in which commands are run, without a process for each. */
export class CommandLine {
  readonly folder = mkdtempSync(join(tmpdir(), 'cdk8s pods ü-'));

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [file, text] of Object.entries(files)) this.write(file, text);
  }

  write(file: string, text: string | Uint8Array): string {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  async run(
    args: readonly string[],
    { stdin = '', env = {}, screen, workers = () => [] }: CommandEnvironment = {},
  ): Promise<CommandResult> {
    const said = { out: '', err: '' };
    const io = {
      folder: this.folder,
      env,
      isTerminal: false,
      screen,
      stdin: bytesOf(stdin),
      startWorkers: workers,
      out: async (text: string) => {
        said.out += text;
      },
      err: (text: string) => {
        said.err += text;
      },
    };
    return { status: await main(args, io, '1.2.3'), ...said };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

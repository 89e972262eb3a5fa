import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../lib/cli/command.js';
import { main } from '../../lib/cli/main.js';
import type { Screen } from '../../lib/platform/terminal/progress.js';

/** The output and the exit status of a command. */
export interface CommandResult {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The environment of a command. */
export interface CommandEnvironment {
  /** The working directory, if it is not the temporary folder. */
  readonly folder?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly screen?: Screen;
  readonly isTerminal?: boolean;
  readonly isInputTerminal?: boolean;
  readonly width?: number;
  readonly errorWidth?: number;
  readonly checkWorkers?: Io['startCheckWorkers'];
  readonly lineWorkers?: Io['startLineWorkers'];
}

/** Runs commands in a temporary folder, without a process for each. */
export class CommandLine {
  /** Number of writes to standard output of the last run. */
  writes = 0;
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
    {
      folder = this.folder,
      stdin = '',
      env = {},
      screen,
      isTerminal = false,
      isInputTerminal = false,
      width,
      errorWidth,
      checkWorkers = () => [],
      lineWorkers = () => [],
    }: CommandEnvironment = {},
  ): Promise<CommandResult> {
    const output = { out: '', err: '' };
    this.writes = 0;
    const io = {
      folder,
      env,
      isTerminal,
      isInputTerminal,
      width,
      errorWidth,
      screen,
      stdin: bytesOf(stdin),
      startCheckWorkers: checkWorkers,
      startLineWorkers: lineWorkers,
      out: async (text: string) => {
        output.out += text;
        this.writes++;
      },
      err: (line: string) => {
        output.err += `${line}\n`;
      },
    };
    return { status: await main(args, io, '1.2.3'), ...output };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function* bytesOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(input as string);
}

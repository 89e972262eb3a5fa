import type { CheckOptions } from '../check/check-document.js';
import type { Screen } from '../platform/terminal/progress.js';
import type { CheckWorker } from './worker-pool.js';

/** What a command may be given with `--name`. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What it is for, in a line of the help. */
  readonly description: string;
  /** What stands for its value in the help: 'FILE'. */
  readonly value?: string;
  /** The values that it may have. */
  readonly choices?: readonly string[];
}

/** What was given to a command. */
export interface ParsedArguments {
  readonly paths: readonly string[];
  /** The value of an option; nothing, where it was not given. */
  one(name: string): string | undefined;
  all(name: string): readonly string[];
  has(name: string): boolean;
}

/** One command of the command line. */
export interface Command {
  /** What it is for, in a line. */
  readonly description: string;
  /** What follows its name in the help: '[FILE|FOLDER|-]...'. */
  readonly usage: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** More that the help says. */
  readonly help?: string;
  /** Does it. The number is the exit status. */
  run(given: ParsedArguments, io: Io): Promise<number>;
}

/** What a command has of the machine. */
export interface Io {
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether somebody sees what is written, and in colours. */
  readonly isTerminal: boolean;
  /** Where progress is shown: nowhere, where nobody waits for it. */
  readonly screen: Screen | undefined;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Who helps with a long check. */
  startWorkers(options: CheckOptions): readonly CheckWorker[];
  /** Writes to standard output; is done when more can be taken. */
  out(text: string): Promise<void>;
  /** Writes to standard error. */
  err(text: string): void;
}

/** Nothing is wrong. */
export const EXIT_OK = 0;
/** Something was found for which the command is to fail. */
export const EXIT_FINDINGS = 1;
/** It could not be done. */
export const EXIT_ERROR = 2;

/** What cannot be done as it was asked for: said to who asked. */
export class UsageError extends Error {}

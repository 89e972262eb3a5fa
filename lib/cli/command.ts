import type { KubernetesVersion } from '../api/kubernetes-version.js';
import type { CheckOptions, DocumentResult } from '../check/check-document.js';
import { ConfigError } from '../check/config.js';
import type { Document } from '../parse/documents.js';
import type { Screen } from '../platform/terminal/progress.js';
import type { PoolWorker } from './worker-pool.js';

/** An option of a command. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** The letter of its short form. */
  readonly short?: string;
  /** Whether it can be given more than once. */
  readonly multiple?: boolean;
  /** One line of the help. */
  readonly description: string;
  /** The placeholder of its value in the help, such as `FILE`. */
  readonly value?: string;
  /** The valid values. Without it, any value is valid. */
  readonly choices?: readonly string[];
}

/** The arguments of a command. */
export interface ParsedArguments {
  /** The arguments that are no options. */
  readonly paths: readonly string[];
  /** Returns the last value of an option; `undefined` if it was not given. */
  one(name: string): string | undefined;
  /** Returns all values of an option. */
  all(name: string): readonly string[];
  /** Whether a boolean option was given. */
  has(name: string): boolean;
}

/** A command of the command line. */
export interface Command {
  /** One line of the help, in the imperative. */
  readonly description: string;
  /** The arguments after its name in the help, such as `[FILE|FOLDER|-]...`. */
  readonly usage: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /**
   * More text for the help of the command: paragraphs, with an empty line between them. The lines
   * of a paragraph are wrapped anew, except those that are indented.
   */
  readonly help?: string;
  /**
   * Returns the words that its arguments can be, for completions. Without it, the arguments are
   * files and folders.
   */
  argumentWords?(): readonly string[];
  /** Runs the command and returns its exit status. */
  run(args: ParsedArguments, io: Io): Promise<number>;
}

/** The codes that a command itself writes into its output; other text cannot contain any. */
export type OutputMarkup = 'colors' | 'workflow commands' | undefined;

/** The environment of a command: what it reads from and writes to. */
export interface Io {
  /** The working directory. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** Whether standard input is a terminal, so that somebody would have to type the input. */
  readonly isInputTerminal: boolean;
  /** The width to which text on standard output is wrapped; `undefined` if it is no terminal. */
  readonly width: number | undefined;
  /** The same for standard error. */
  readonly errorWidth: number | undefined;
  /** Where progress is shown; `undefined` if it is not shown. */
  readonly screen: Screen | undefined;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Starts threads for a long check. */
  startCheckWorkers(options: CheckOptions): readonly PoolWorker<Document, DocumentResult>[];
  /** Starts threads for a long `validate --lines`. */
  startLineWorkers(kubernetes: KubernetesVersion): readonly PoolWorker<Uint8Array, string>[];
  /**
   * Writes to standard output. Resolves when it can accept more.
   *
   * @param markup - what the text contains that is not escaped: codes for colors, or lines that
   * begin with `::`, which are commands of GitHub Actions
   */
  out(text: string, markup?: OutputMarkup): Promise<void>;
  /** Writes a line to standard error. */
  err(line: string): void;
}

/** There are no findings. */
export const EXIT_OK = 0;
/** The command found something that it reports by its exit status. */
export const EXIT_FINDINGS = 1;
/** The command could not do its work. */
export const EXIT_ERROR = 2;

/**
 * An error whose reason is outside of this package, such as a wrong argument: its message is
 * printed without a stack.
 */
export class UsageError extends Error {
  /** @param lines - the lines of the message */
  constructor(
    readonly lines: string | readonly string[],
    options?: ErrorOptions,
  ) {
    super([lines].flat().join('\n'), options);
  }
}

/** Runs a function, and turns its errors into usage errors. */
export function withUsageErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(error instanceof ConfigError ? error.problems : message, { cause: error });
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { output } from '../machine/command.js';

/** Runs kubectl as administrator. */
export class Kubectl {
  readonly #command: string;
  readonly #flags: readonly string[];

  constructor(command: string, kubeconfig: string, cache: string) {
    this.#command = command;
    this.#flags = [`--kubeconfig=${kubeconfig}`, `--cache-dir=${cache}`];
  }

  run(...args: string[]): Promise<string> {
    return output(this.#command, [...this.#flags, ...args]);
  }

  /** Starts a command that does not end by itself. */
  follow(...args: string[]): FollowedOutput {
    const child = spawn(this.#command, [...this.#flags, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    return { text: () => text, ended: once(child, 'close') };
  }
}

export interface FollowedOutput {
  /** Returns the output so far. */
  text(): string;
  readonly ended: Promise<unknown>;
}

import { execFile, spawn } from 'node:child_process';

const MAX_OUTPUT = 512 * 1024 * 1024;

export interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which the command is killed. */
  readonly timeout?: number;
}

/**
 * Returns a command that runs another one, and that the kernel kills when this process ends, even
 * if this process is killed.
 */
export function killedWithParent(command: string, args: readonly string[]): [string, string[]] {
  return ['setpriv', ['--pdeathsig', 'KILL', command, ...args]];
}

/** Runs a command. Resolves to its output; throws with its stderr if it fails. */
export async function output(
  command: string,
  args: readonly string[],
  options: Options = {},
): Promise<string> {
  return (await bytes(command, args, options)).toString('utf8');
}

/** Like `output`, for binary output. */
export function bytes(
  command: string,
  args: readonly string[],
  options: Options = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    execFile(
      command,
      args,
      { ...settings(options), encoding: 'buffer', maxBuffer: MAX_OUTPUT },
      (error, stdout, stderr) => {
        if (error) {
          reject(
            new Error(
              `${command} ${args.join(' ')}: ${stderr.toString('utf8').trim() || error.message}`,
            ),
          );
        } else {
          resolve(stdout);
        }
      },
    );
  });
}

/** Runs a command whose output is printed immediately. Resolves to its exit code. */
export function run(
  command: string,
  args: readonly string[],
  options: Options = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...settings(options),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function settings({ env, ...options }: Options): Omit<Options, 'env'> & {
  readonly env: NodeJS.ProcessEnv;
  readonly killSignal: 'SIGKILL';
} {
  return { ...options, env: { ...process.env, ...env }, killSignal: 'SIGKILL' };
}

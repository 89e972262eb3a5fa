import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** Milliseconds after which a program that still runs has opened the file. */
const WAIT = 2000;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens a file in the browser of the user: with the program in `BROWSER`, or else the one with
 * which the platform opens files. Returns whether that has worked, as far as is known.
 */
export function openInBrowser(
  file: string,
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  const [program = '', ...args] = openCommand(pathToFileURL(file).href, env, platform);
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true, env });
    const timer = setTimeout(() => finish(true), WAIT);
    const finish = (isOpen: boolean): void => {
      clearTimeout(timer);
      child.unref();
      resolve(isOpen);
    };
    child.once('error', () => finish(false));
    child.once('exit', (status) => finish(status === 0));
  });
}

/** Returns the command that opens an address. No shell reads it. */
export function openCommand(
  url: string,
  env: Environment,
  platform: NodeJS.Platform,
): readonly string[] {
  if (env['BROWSER']) return [env['BROWSER'], url];
  if (platform === 'darwin') return ['open', url];
  return platform === 'win32'
    ? ['rundll32', 'url.dll,FileProtocolHandler', url]
    : ['xdg-open', url];
}

import { readFileSync } from 'node:fs';

/**
 * Returns the environment in which `go` builds with a go.mod file. If the file names a toolchain,
 * `go` downloads it: with `-modfile`, it does not look for one itself.
 */
export function goEnvironment(modFile: string): NodeJS.ProcessEnv {
  const toolchain = /^toolchain (\S+)$/m.exec(readFileSync(modFile, 'utf8'))?.[1];
  return {
    ...process.env,
    CGO_ENABLED: '0',
    ...(toolchain === undefined ? {} : { GOTOOLCHAIN: toolchain }),
  };
}

import { chmodSync, cpSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { output } from '../machine/command.js';
import { REPOSITORY } from '../machine/repository.js';
import { packImage } from './image.js';

const PACKAGE = 'usr/local/lib/node_modules/cdk8s-pods';

/**
 * Builds an image like that of `npm install --global cdk8s-pods` on a Node image, with the Node of
 * this machine and the last build of the package. It differs for each build, so it is not cached.
 * Resolves to a store that a registry can serve.
 */
export async function makeCliImage(scratch: string): Promise<string> {
  const [store, root] = [join(scratch, 'checker'), join(scratch, 'checker.parts')];
  // A script that starts with `#!/usr/bin/env node` needs both.
  await addProgram(root, process.execPath, '/usr/local/bin/node');
  await addProgram(root, '/usr/bin/env', '/usr/bin/env');
  for (const part of ['build', 'package.json'])
    cpSync(join(REPOSITORY, part), join(root, PACKAGE, part), { recursive: true });
  // npm does both for the command of a package.
  chmodSync(join(root, PACKAGE, 'build/cli.js'), 0o755);
  symlinkSync(`/${PACKAGE}/build/cli.js`, join(root, 'usr/local/bin/cdk8s-pods'));
  await packImage(store, 'cdk8s-pods', root, { Cmd: ['node'] });
  rmSync(root, { recursive: true });
  return store;
}

/** Copies a program, and the libraries that it is linked to, to the same paths in the root. */
async function addProgram(root: string, program: string, place: string): Promise<void> {
  const libraries = (await output('ldd', [program])).matchAll(/^\s*(?:\S+ => )?(\/\S+) \(0x/gm);
  add(root, program, place);
  for (const [, library = ''] of libraries) add(root, library, library);
}

function add(root: string, file: string, place: string): void {
  mkdirSync(dirname(join(root, place)), { recursive: true });
  cpSync(realpathSync(file), join(root, place));
}

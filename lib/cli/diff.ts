import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { manifestsAt, manifestsIn } from '../check/folder.js';
import { inScratch } from '../disk/scratch.js';
import { isObject } from '../engine/scalar.js';
import { type Difference, differences, type Placed } from '../manifest/difference.js';
import { differenceMarkdown, differenceText } from '../manifest/difference-text.js';
import { type Command, FINE, FOUND, type Given, type Io, UsageError } from './command.js';
import { valueOfFile } from './config-file.js';

const SHOWN: Readonly<Record<string, (differences: readonly Difference[]) => string>> = {
  text: differenceText,
  markdown: differenceMarkdown,
  json: (differences) => JSON.stringify(differences, null, 2),
};

export const diffCommand: Command = {
  says: 'shows what a synth would change, object by object and field by field',
  takes: '[BEFORE [AFTER]]',
  options: {
    ref: { type: 'string', value: 'REF', says: 'compares with the folder BEFORE as a branch, a tag or a commit has it' },
    format: { type: 'string', short: 'o', value: 'FORMAT', choices: Object.keys(SHOWN), says: 'how it is told (text)' },
  },
  help: `BEFORE is the folder to compare with: without it, the output of cdk8s.yaml. AFTER is a folder, too: without it, what the app of cdk8s.yaml
writes, to a folder of its own. Exit status: 0, or 1 where something differs, or 2 where it could not be found out.`,
  run: async (given, io) => {
    const found = differences(
      asked(() => before(given, io)),
      asked(() => after(given, io)),
    );
    await io.out(`${SHOWN[given.one('format') ?? 'text']?.(found)}\n`);
    return found.length === 0 ? FINE : FOUND;
  },
};

/** What cannot be read, as a file that is no YAML or a commit that is not there, is told to who asked. */
function asked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function before(given: Given, io: Io): readonly Placed[] {
  const [folder = outputOf(io)] = given.paths;
  const ref = given.one('ref');
  return ref === undefined ? manifestsIn(resolve(io.folder, folder)) : manifestsAt(ref, folder);
}

function after({ paths: [, folder] }: Given, io: Io): readonly Placed[] {
  if (folder === undefined) return inScratch((scratch) => synthesized(scratch, io));
  if (!existsSync(resolve(io.folder, folder))) throw new UsageError(`there is no folder ${folder}`);
  return manifestsIn(resolve(io.folder, folder));
}

/** What the app writes. It is told where to, as the cdk8s command line tells it. */
function synthesized(folder: string, io: Io): readonly Placed[] {
  const { app } = settingsOf(io);
  if (typeof app !== 'string') throw new UsageError('cdk8s.yaml does not say how its app is run: write app: node --import tsx main.ts');
  // What it says is for who waits, and no part of what is compared.
  const { status } = spawnSync(app, { cwd: io.folder, env: { ...io.env, CDK8S_OUTDIR: folder }, shell: true, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new UsageError(`${app}: it ended with ${status}`);
  return manifestsIn(folder);
}

function outputOf(io: Io): string {
  const { output } = settingsOf(io);
  return typeof output === 'string' ? output : 'dist';
}

function settingsOf({ folder }: Io): Readonly<Record<string, unknown>> {
  if (!existsSync(join(folder, 'cdk8s.yaml'))) throw new UsageError('there is no cdk8s.yaml here: name two folders, or go to where it is');
  const value = valueOfFile(folder, 'cdk8s.yaml');
  return isObject(value) ? value : {};
}

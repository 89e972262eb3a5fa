import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareManifests, type Difference, type ManifestInFile } from '../diff/difference.js';
import { differenceMarkdown, differenceText } from '../diff/difference-text.js';
import { manifestsAtRef, manifestsInFolder } from '../diff/read-manifests.js';
import { isObject } from '../engine/go-value.js';
import { withTempFolder } from '../platform/with-temp-folder.js';
import {
  type Command,
  EXIT_FINDINGS,
  EXIT_OK,
  type Io,
  type ParsedArguments,
  UsageError,
} from './command.js';
import { readYamlFile } from './read-config-file.js';

const FORMATTERS: Readonly<Record<string, (differences: readonly Difference[]) => string>> = {
  text: differenceText,
  markdown: differenceMarkdown,
  json: (differences) => JSON.stringify(differences, null, 2),
};

export const diffCommand: Command = {
  description: 'shows what a synth would change, object by object and field by field',
  usage: '[BEFORE [AFTER]]',
  options: {
    ref: {
      type: 'string',
      value: 'REF',
      description: 'compares with the folder BEFORE as a branch, a tag or a commit has it',
    },
    format: {
      type: 'string',
      short: 'o',
      value: 'FORMAT',
      choices: Object.keys(FORMATTERS),
      description: 'how it is told (text)',
    },
  },
  help: `BEFORE is the folder to compare with: without it, the output of cdk8s.yaml. AFTER is a folder, too: without it, what the app of cdk8s.yaml
writes, to a folder of its own. Exit status: 0, or 1 where something differs, or 2 where it could not be found out.`,
  run: async (given, io) => {
    const found = compareManifests(
      withUsageErrors(() => manifestsBefore(given, io)),
      withUsageErrors(() => manifestsAfter(given, io)),
    );
    await io.out(`${FORMATTERS[given.one('format') ?? 'text']?.(found)}\n`);
    return found.length === 0 ? EXIT_OK : EXIT_FINDINGS;
  },
};

/**
 * What cannot be read, as a file that is no YAML or a commit that is not there, is told to who
 * asked.
 */
function withUsageErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function manifestsBefore(given: ParsedArguments, io: Io): readonly ManifestInFile[] {
  const [folder = outputFolderOf(io)] = given.paths;
  const ref = given.one('ref');
  return ref === undefined
    ? manifestsInFolder(resolve(io.folder, folder))
    : manifestsAtRef(ref, folder);
}

function manifestsAfter({ paths: [, folder] }: ParsedArguments, io: Io): readonly ManifestInFile[] {
  if (folder === undefined) return withTempFolder((scratch) => synthesizeManifests(scratch, io));
  if (!existsSync(resolve(io.folder, folder))) throw new UsageError(`there is no folder ${folder}`);
  return manifestsInFolder(resolve(io.folder, folder));
}

/** What the app writes. It is told where to, as the cdk8s command line tells it. */
function synthesizeManifests(folder: string, io: Io): readonly ManifestInFile[] {
  const { app } = cdk8sConfigOf(io);
  if (typeof app !== 'string')
    throw new UsageError(
      'cdk8s.yaml does not say how its app is run: write app: node --import tsx main.ts',
    );
  // What it says is for who waits, and no part of what is compared.
  const { status } = spawnSync(app, {
    cwd: io.folder,
    env: { ...io.env, CDK8S_OUTDIR: folder },
    shell: true,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new UsageError(`${app}: it ended with ${status}`);
  return manifestsInFolder(folder);
}

function outputFolderOf(io: Io): string {
  const { output } = cdk8sConfigOf(io);
  return typeof output === 'string' ? output : 'dist';
}

function cdk8sConfigOf({ folder }: Io): Readonly<Record<string, unknown>> {
  if (!existsSync(join(folder, 'cdk8s.yaml')))
    throw new UsageError('there is no cdk8s.yaml here: name two folders, or go to where it is');
  const value = readYamlFile(folder, 'cdk8s.yaml');
  return isObject(value) ? value : {};
}

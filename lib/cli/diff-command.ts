import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareManifests, type Difference } from '../diff/difference.js';
import { differenceMarkdown, differenceText } from '../diff/difference-text.js';
import { type FolderManifests, manifestsAtRef, manifestsInFolder } from '../diff/read-manifests.js';
import { isObject } from '../engine/go-value.js';
import { readYamlFile } from '../parse/read-yaml-file.js';
import { withTempFolder } from '../platform/with-temp-folder.js';
import {
  type Command,
  EXIT_FINDINGS,
  EXIT_OK,
  type Io,
  type ParsedArguments,
  UsageError,
  withUsageErrors,
} from './command.js';

const FORMATTERS: Readonly<Record<string, (differences: readonly Difference[]) => string>> = {
  text: differenceText,
  markdown: differenceMarkdown,
  json: (differences) => JSON.stringify(differences, null, 2),
};

export const diffCommand: Command = {
  description: 'show what a synth would change, object by object and field by field',
  usage: '[BEFORE [AFTER]]',
  options: {
    ref: {
      type: 'string',
      value: 'REF',
      description: 'compare with the folder BEFORE in a branch, a tag or a commit',
    },
    format: {
      type: 'string',
      short: 'o',
      value: 'FORMAT',
      choices: Object.keys(FORMATTERS),
      description: 'format of the differences (default: text)',
    },
  },
  help: `BEFORE is a folder (default: the output folder of cdk8s.yaml). AFTER is a folder, too;
without it, the app of cdk8s.yaml is run, and writes to a temporary folder.

Exit status: 0, or 1 if something differs, or 2 if the manifests cannot be read.`,
  run: async (args, io) => {
    if (args.paths.length > 2) throw new UsageError('name at most two folders');
    const [before, after] = withUsageErrors(() => [
      manifestsBefore(args, io),
      manifestsAfter(args, io),
    ]);
    for (const note of [...before.notes, ...after.notes]) io.err(`cdk8s-pods: ${note}`);
    const differences = compareManifests(before.manifests, after.manifests);
    await io.out(`${FORMATTERS[args.one('format') ?? 'text']?.(differences)}\n`);
    return differences.length === 0 ? EXIT_OK : EXIT_FINDINGS;
  },
};

function manifestsBefore(args: ParsedArguments, io: Io): FolderManifests {
  const [folder = outputFolderOf(io)] = args.paths;
  const ref = args.one('ref');
  return ref === undefined
    ? manifestsInFolder(resolve(io.folder, folder), folder)
    : manifestsAtRef(ref, folder, io.folder);
}

function manifestsAfter({ paths: [, folder] }: ParsedArguments, io: Io): FolderManifests {
  if (folder === undefined) return withTempFolder((temp) => synthesizeManifests(temp, io));
  const after = manifestsInFolder(resolve(io.folder, folder), folder);
  if (!after.exists) throw new UsageError(`there is no folder ${folder}`);
  return after;
}

/** Runs the app of cdk8s.yaml, with the output folder in CDK8S_OUTDIR as cdk8s-cli sets it. */
function synthesizeManifests(folder: string, io: Io): FolderManifests {
  const { app } = cdk8sConfigOf(io);
  if (typeof app !== 'string')
    throw new UsageError(
      'cdk8s.yaml has no app: write the command that runs it, such as ' +
        'app: npx tsc --noEmit >&2 && node --import tsx main.ts',
    );
  // The output of the app goes to standard error: standard output is for the differences.
  const { status, stdout } = spawnSync(app, {
    cwd: io.folder,
    env: { ...io.env, CDK8S_OUTDIR: folder },
    shell: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  for (const line of stdout === '' ? [] : stdout.replace(/\n$/, '').split(/\r?\n/)) io.err(line);
  if (status !== 0) throw new UsageError(`${app}: exited with status ${status}`);
  return manifestsInFolder(folder);
}

function outputFolderOf(io: Io): string {
  const { output } = cdk8sConfigOf(io);
  return typeof output === 'string' ? output : 'dist';
}

function cdk8sConfigOf({ folder }: Io): Readonly<Record<string, unknown>> {
  if (!existsSync(join(folder, 'cdk8s.yaml')))
    throw new UsageError(
      'there is no cdk8s.yaml in this folder: name two folders, or change to the folder ' +
        'that has it',
    );
  const value = readYamlFile(join(folder, 'cdk8s.yaml'), 'cdk8s.yaml');
  return isObject(value) ? value : {};
}

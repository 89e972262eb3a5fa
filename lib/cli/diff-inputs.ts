import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type FolderManifests, manifestsAtRef, manifestsInFolder } from '../diff/read-manifests.js';
import { isObject } from '../engine/go-value.js';
import { readYamlFile } from '../parse/read-yaml-file.js';
import { COMPARISON_VARIABLE } from '../platform/host-process.js';
import { withTempFolder } from '../platform/with-temp-folder.js';
import { type Io, type ParsedArguments, UsageError } from './command.js';

/** The manifests before a change, and the folder that has or had them. */
export function manifestsBefore(
  args: ParsedArguments,
  io: Io,
): FolderManifests & { readonly folder: string } {
  const [folder = outputFolderOf(io)] = args.paths;
  const ref = args.one('ref');
  const manifests =
    ref === undefined
      ? manifestsInFolder(resolve(io.folder, folder), folder)
      : manifestsAtRef(ref, folder, io.folder);
  return { ...manifests, folder };
}

/** The manifests after a change, and the folder that has them or would have them. */
export function manifestsAfter(
  { paths: [before, folder] }: ParsedArguments,
  io: Io,
): FolderManifests & { readonly folder: string } {
  if (folder === undefined)
    return {
      ...withTempFolder((temp) => synthesizeManifests(temp, io)),
      folder: before ?? outputFolderOf(io),
    };
  const after = manifestsInFolder(resolve(io.folder, folder), folder);
  if (!after.exists) throw new UsageError(`there is no folder ${folder}`);
  return { ...after, folder };
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
    env: { ...io.env, CDK8S_OUTDIR: folder, [COMPARISON_VARIABLE]: '0' },
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

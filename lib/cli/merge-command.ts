import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorReasonOf } from '../platform/input/inputs.js';
import { mergeRuns, sarifRunsIn } from '../report/merge-reports.js';
import { type Command, EXIT_OK, UsageError } from './command.js';

export const mergeCommand: Command = {
  description: 'merge the SARIF reports of shards into one',
  usage: 'FILE...',
  options: {},
  help: `The files are the output of check --shard with --format sarif. JUnit reports need no
merging: CI systems read several files. Objects of different shards are not compared with each
other: check without --shard to compare them.

Exit status: 0, or 2 if a file is not a SARIF report.`,
  run: async ({ paths }, io) => {
    if (paths.length === 0) throw new UsageError('name the reports to merge');
    await io.out(mergeRuns(paths.flatMap((path) => readRuns(io.folder, path))));
    io.err(`cdk8s-pods: ${NOT_COMPARED}`);
    return EXIT_OK;
  },
};

const NOT_COMPARED =
  'the objects of different shards are not compared with each other: check without --shard to ' +
  'compare them';

function readRuns(folder: string, path: string): readonly unknown[] {
  const runs = sarifRunsIn(readReport(folder, path));
  if (runs === undefined)
    throw new UsageError(`${path} is not a SARIF report: write it with check --format sarif`);
  return runs;
}

function readReport(folder: string, path: string): string {
  try {
    return readFileSync(resolve(folder, path), 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: ${errorReasonOf(error)}`);
  }
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorReasonOf } from '../platform/input/inputs.js';
import { mergeReports } from '../report/merge-reports.js';
import { type Command, EXIT_OK, UsageError } from './command.js';

export const mergeCommand: Command = {
  description: 'makes one report of those of several parts',
  usage: 'FILE...',
  options: {},
  help: 'The files are what check --shard has written as --format sarif, or as --format junit.',
  run: async ({ paths }, io) => {
    if (paths.length === 0) throw new UsageError('name the reports of the parts');
    const text = mergeReports(paths.map((path) => readReport(io.folder, path)));
    if (text === undefined)
      throw new UsageError(
        'these are not all reports of one form: merge those of --format sarif, or those of ' +
          '--format junit',
      );
    await io.out(text);
    return EXIT_OK;
  },
};

function readReport(folder: string, path: string): string {
  try {
    return readFileSync(resolve(folder, path), 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: ${errorReasonOf(error)}`);
  }
}

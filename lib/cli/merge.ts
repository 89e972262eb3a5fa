import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../disk/inputs.js';
import { merged } from '../report/merge.js';
import { type Command, FINE, UsageError } from './command.js';

export const mergeCommand: Command = {
  says: 'makes one report of those of several parts',
  takes: 'FILE...',
  options: {},
  help: 'The files are what check --shard has written as --format sarif, or as --format junit.',
  run: async ({ paths }, io) => {
    if (paths.length === 0) throw new UsageError('name the reports of the parts');
    const text = merged(paths.map((path) => read(io.folder, path)));
    if (text === undefined)
      throw new UsageError('these are not all reports of one form: merge those of --format sarif, or those of --format junit');
    await io.out(text);
    return FINE;
  },
};

function read(folder: string, path: string): string {
  try {
    return readFileSync(resolve(folder, path), 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

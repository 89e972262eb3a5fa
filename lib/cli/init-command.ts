import { mkdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { errorReasonOf } from '../platform/input/inputs.js';
import { errorCodeOf } from '../platform/node-helpers.js';
import { pathExists, writeNewFile } from '../platform/output/write-new-file.js';
import { writeAgentsFile } from './agents-file.js';
import { type Command, EXIT_OK, UsageError } from './command.js';
import { initFiles } from './init-files.js';

export const initCommand: Command = {
  description: 'create a project: an app, a test and their configuration',
  usage: '[FOLDER]',
  options: {
    agents: {
      type: 'boolean',
      description: 'only write AGENTS.md, for agents that write code: how to check a manifest',
    },
  },
  help: `Existing files are not overwritten. Then run npm install, npm start and npm test.

With --agents, FOLDER exists already. If it has a file AGENTS.md, the text is added to it, once.`,
  run: async (args, io) => {
    const [name = '.', ...more] = args.paths;
    if (more.length > 0) throw new UsageError('name one folder');
    const folder = resolve(io.folder, name);
    if (args.has('agents')) {
      const isWritten = writeAgentsFile(folder, name);
      await io.out(isWritten ? 'Wrote AGENTS.md.\n' : 'AGENTS.md has the text already.\n');
      return EXIT_OK;
    }
    const files = Object.entries(initFiles(packageName(folder)));
    const existing = files.map(([file]) => file).filter((file) => pathExists(join(folder, file)));
    if (existing.length > 0)
      throw new UsageError(`${name} already has ${existing.join(', ')}: nothing was written`);
    try {
      mkdirSync(folder, { recursive: true });
      writeAll(files.map(([file, text]) => [join(folder, file), text]));
    } catch (error) {
      throw new UsageError(`${name}: ${reasonOf(error)}: nothing was written`);
    }
    const changeFolder = name === '.' ? '' : `cd ${name}\n`;
    const names = files.map(([file]) => file).join(', ');
    await io.out(
      `Wrote ${names}.\n\n${changeFolder}npm install\nnpm start   # checks the types, and writes dist/\nnpm test    # checks the types, and runs the tests\n`,
    );
    return EXIT_OK;
  },
};

/** Says about a file in place of the folder that it is no folder, not that it exists. */
const reasonOf = (error: unknown): string =>
  errorCodeOf(error) === 'EEXIST' ? 'it is not a folder' : errorReasonOf(error);

/** Writes all files, or none. */
function writeAll(files: readonly (readonly [path: string, text: string])[]): void {
  const written: string[] = [];
  try {
    for (const [path, text] of files) {
      writeNewFile(path, text);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    throw error;
  }
}

/** Returns a valid npm package name for a folder. */
const packageName = (folder: string): string =>
  basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '') || 'pods';

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Command, EXIT_OK, UsageError } from './command.js';
import { initFiles } from './init-files.js';

export const initCommand: Command = {
  description: 'writes a new project: an app, its test, and what runs them',
  usage: '[FOLDER]',
  options: {},
  help: 'Nothing that is there is written over. Then: npm install, npm start, npm test.',
  run: async ({ paths: [name = '.', ...more] }, io) => {
    if (more.length > 0) throw new UsageError('name one folder');
    const folder = resolve(io.folder, name);
    const files = Object.entries(initFiles(packageName(folder)));
    const there = files.map(([file]) => file).filter((file) => existsSync(join(folder, file)));
    if (there.length > 0)
      throw new UsageError(`${name} has ${there.join(', ')} already: nothing was written`);
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of files) writeFileSync(join(folder, file), text, { flag: 'wx' });
    const go = name === '.' ? '' : `cd ${name}\n`;
    await io.out(
      `Wrote ${files.map(([file]) => file).join(', ')}.\n\n${go}npm install\nnpm start   # writes dist/\nnpm test\n`,
    );
    return EXIT_OK;
  },
};

/** A folder's name as npm takes one. */
const packageName = (folder: string): string =>
  basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '') || 'pods';

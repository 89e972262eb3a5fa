import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../disk/inputs.js';
import { documents } from '../source/documents.js';
import { type Chapter, program } from '../typescript/program.js';
import { chapterOf, importDocument } from '../typescript/read.js';
import { BROKEN, type Command, FINE, type Io, UsageError } from './command.js';
import { inputsOf } from './read.js';

export const importCommand: Command = {
  says: 'writes YAML as TypeScript, in the grammar of this package',
  takes: 'FILE|FOLDER|-...',
  options: { out: { type: 'string', value: 'FILE', says: 'where it is written (standard output)' } },
  help: `Each file becomes a chart, and each object in it a construct, with its comments. What the API server refuses is marked. Nothing that is there is
written over, and nothing is written where something cannot be read. Exit status: 0, or 2 where it could not be done.`,
  run: async (given, io) => {
    const out = given.one('out');
    if (given.paths.length === 0) throw new UsageError('name a file to import, or - for standard input');
    if (out !== undefined && existsSync(resolve(io.folder, out))) throw new UsageError(`${out} is there already: nothing was written`);
    const chapters: Chapter[] = [];
    const faults: string[] = [];
    for (const path of given.paths) for await (const chapter of chaptersAt(path, io, faults)) chapters.push(chapter);
    for (const fault of faults) io.err(`${fault}\n`);
    if (faults.length > 0) return BROKEN;
    if (chapters.every(({ objects }) => objects.length === 0)) throw new UsageError(`there is no object in ${given.paths.join(', ')}`);
    const text = program(chapters);
    if (out === undefined) await io.out(text);
    else writeTo(out, text, io.folder);
    return FINE;
  },
};

function writeTo(file: string, text: string, folder: string): void {
  try {
    writeFileSync(resolve(folder, file), text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
}

async function* chaptersAt(path: string, io: Pick<Io, 'stdin' | 'folder'>, faults: string[]): AsyncGenerator<Chapter> {
  for (const input of inputsOf(path, io)) {
    if ('why' in input) throw new UsageError(`${input.name}: ${input.why}`);
    const read = [];
    for await (const document of documents(input.bytes())) {
      const imported = importDocument(document);
      faults.push(...imported.faults.map(({ line, column, message }) => `${input.name}:${line}:${column}: ${short(message)}`));
      read.push(imported);
    }
    yield chapterOf(input.path === undefined ? 'app' : input.name, read);
  }
}

/** What a server says of a document that is no object has all of its text in it. */
const short = (message: string): string => message.replace(/\s+/g, ' ').slice(0, 300);

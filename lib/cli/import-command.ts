import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ChartSource, generateProgram } from '../codegen/generate-program.js';
import { chartSourceOf, importDocument } from '../codegen/import-document.js';
import { streamDocuments } from '../parse/documents.js';
import { errorReasonOf } from '../platform/input/inputs.js';
import { type Command, EXIT_ERROR, EXIT_OK, type Io, UsageError } from './command.js';
import { inputsFor } from './read-pod-objects.js';

export const importCommand: Command = {
  description: 'writes YAML as TypeScript, in the grammar of this package',
  usage: 'FILE|FOLDER|-...',
  options: {
    out: { type: 'string', value: 'FILE', description: 'where it is written (standard output)' },
  },
  help: `Each file becomes a chart, and each object in it a construct, with its comments. What the API server refuses is marked. Nothing that is there is
written over, and nothing is written where something cannot be read. Exit status: 0, or 2 where it could not be done.`,
  run: async (given, io) => {
    const out = given.one('out');
    if (given.paths.length === 0)
      throw new UsageError('name a file to import, or - for standard input');
    if (out !== undefined && existsSync(resolve(io.folder, out)))
      throw new UsageError(`${out} is there already: nothing was written`);
    const chapters: ChartSource[] = [];
    const faults: string[] = [];
    for (const path of given.paths)
      for await (const chapter of chartSourcesAt(path, io, faults)) chapters.push(chapter);
    for (const fault of faults) io.err(`${fault}\n`);
    if (faults.length > 0) return EXIT_ERROR;
    if (chapters.every(({ objects }) => objects.length === 0))
      throw new UsageError(`there is no object in ${given.paths.join(', ')}`);
    const text = generateProgram(chapters);
    if (out === undefined) await io.out(text);
    else writeTo(out, text, io.folder);
    return EXIT_OK;
  },
};

function writeTo(file: string, text: string, folder: string): void {
  try {
    writeFileSync(resolve(folder, file), text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${file}: ${errorReasonOf(error)}`);
  }
}

async function* chartSourcesAt(
  path: string,
  io: Pick<Io, 'stdin' | 'folder'>,
  faults: string[],
): AsyncGenerator<ChartSource> {
  for (const input of inputsFor(path, io)) {
    if ('why' in input) throw new UsageError(`${input.name}: ${input.why}`);
    const read = [];
    for await (const document of streamDocuments(input.bytes())) {
      const imported = importDocument(document);
      faults.push(
        ...imported.errors.map(
          ({ line, column, message }) =>
            `${input.name}:${line}:${column}: ${truncateMessage(message)}`,
        ),
      );
      read.push(imported);
    }
    yield chartSourceOf(input.path === undefined ? 'app' : input.name, read);
  }
}

/** What a server says of a document that is no object has all of its text in it. */
const truncateMessage = (message: string): string => message.replace(/\s+/g, ' ').slice(0, 300);

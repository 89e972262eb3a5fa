import { resolve } from 'node:path';
import { type ChartSource, generateProgram } from '../codegen/generate-program.js';
import { chartSourceOf, importDocument } from '../codegen/import-document.js';
import { streamDocuments } from '../parse/documents.js';
import { pathExists } from '../platform/output/write-new-file.js';
import { type Command, EXIT_ERROR, EXIT_OK, UsageError } from './command.js';
import { type InputIo, readableInputsFor } from './read-pod-objects.js';
import { writeOutput } from './write-output.js';

export const importCommand: Command = {
  description: 'convert manifests to TypeScript that uses this package',
  usage: 'FILE|FOLDER|-...',
  options: {
    out: { type: 'string', value: 'FILE', description: 'output file (default: standard output)' },
  },
  help: `Each file becomes a chart, and each object in it a construct. Comments are kept, and values
that the API server rejects are marked. Existing files are not overwritten, and nothing is written
if a manifest cannot be read.

Exit status: 0, or 2 if the manifests cannot be imported.`,
  run: async (args, io) => {
    const out = args.one('out');
    if (args.paths.length === 0)
      throw new UsageError('name a file to import, or - for standard input');
    if (out !== undefined && pathExists(resolve(io.folder, out)))
      throw new UsageError(`${out} already exists: nothing was written`);
    const charts: ChartSource[] = [];
    const errors: string[] = [];
    for (const path of args.paths)
      for await (const chart of chartSourcesAt(path, io, errors)) charts.push(chart);
    for (const error of errors) io.err(error);
    if (errors.length > 0) return EXIT_ERROR;
    if (charts.every(({ objects }) => objects.length === 0))
      throw new UsageError(`there is no object in ${args.paths.join(', ')}`);
    const program = generateProgram(charts);
    if (out === undefined) await io.out(program);
    else writeOutput(out, program, io.folder);
    return EXIT_OK;
  },
};

/** Imports all documents of a path, and adds the errors to `errors`. */
async function* chartSourcesAt(
  path: string,
  io: InputIo,
  errors: string[],
): AsyncGenerator<ChartSource> {
  for (const input of readableInputsFor(path, io)) {
    const documents = [];
    for await (const document of streamDocuments(input.bytes())) {
      const imported = importDocument(document);
      for (const { line, column, message } of imported.errors)
        errors.push(`${input.name}:${line}:${column}: ${truncateMessage(message)}`);
      documents.push(imported);
    }
    yield chartSourceOf(input.path === undefined ? 'app' : input.name, documents);
  }
}

/** Maximum length of an error that is printed. */
const MAX_MESSAGE_CHARACTERS = 300;

/** The server's error for a document that is not an object contains the whole document. */
const truncateMessage = (message: string): string =>
  message.replace(/\s+/g, ' ').slice(0, MAX_MESSAGE_CHARACTERS);

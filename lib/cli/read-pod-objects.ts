import { type PodObject, podObjectsIn } from '../check/pod-objects.js';
import { parseDocument, streamDocuments } from '../parse/documents.js';
import { isYamlError } from '../parse/read-yaml.js';
import { findInputs, type Input, type UnreadableInput } from '../platform/input/inputs.js';
import { type Io, UsageError } from './command.js';

/** An object with a Pod in it, and where it was read. */
export interface LocatedPodObject {
  readonly file: string;
  readonly line: number;
  readonly object: PodObject;
}

/** The files that a path leads to; standard input, where it is `-`. */
export const inputsFor = (
  path: string,
  io: Pick<Io, 'stdin' | 'folder'>,
): Iterable<Input | UnreadableInput> =>
  path === '-' ? [stdinInput(io)] : findInputs(path, io.folder);

const stdinInput = (io: Pick<Io, 'stdin' | 'folder'>): Input => ({
  name: '<stdin>',
  path: undefined,
  bytes: () => io.stdin,
});

/** Every object with a Pod in it that some paths lead to. What cannot be read stops all. */
export async function* readPodObjects(
  paths: readonly string[],
  io: Pick<Io, 'stdin' | 'folder'>,
): AsyncGenerator<LocatedPodObject> {
  for (const path of paths)
    for (const input of inputsFor(path, io)) {
      if ('why' in input) throw new UsageError(`${input.name}: ${input.why}`);
      for await (const document of streamDocuments(input.bytes())) {
        const { text, line } = document;
        const read = parseDocument(document);
        if (isYamlError(read))
          throw new UsageError(
            `${input.name}:${line + read.line - 1}:${read.column}: ${read.message}`,
          );
        for (const item of podObjectsIn(read, text, new Map()).objects)
          yield { file: input.name, line, object: item };
      }
    }
}

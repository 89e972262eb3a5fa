import { type Item, itemsOf } from '../check/objects.js';
import { type Input, inputsAt, type Unreadable } from '../disk/inputs.js';
import { documents, readDocument } from '../source/documents.js';
import { isYamlFault } from '../source/yaml.js';
import { type Io, UsageError } from './command.js';

/** An object with a Pod in it, and where it was read. */
export interface Placed {
  readonly file: string;
  readonly line: number;
  readonly item: Item;
}

/** The files that a path leads to; standard input, where it is `-`. */
export const inputsOf = (path: string, io: Pick<Io, 'stdin' | 'folder'>): Iterable<Input | Unreadable> =>
  path === '-' ? [stdin(io)] : inputsAt(path, io.folder);

const stdin = (io: Pick<Io, 'stdin' | 'folder'>): Input => ({ name: '<stdin>', path: undefined, bytes: () => io.stdin });

/** Every object with a Pod in it that some paths lead to. What cannot be read stops all. */
export async function* objectsAt(paths: readonly string[], io: Pick<Io, 'stdin' | 'folder'>): AsyncGenerator<Placed> {
  for (const path of paths)
    for (const input of inputsOf(path, io)) {
      if ('why' in input) throw new UsageError(`${input.name}: ${input.why}`);
      for await (const document of documents(input.bytes())) {
        const { text, line } = document;
        const read = readDocument(document);
        if (isYamlFault(read)) throw new UsageError(`${input.name}:${line + read.line - 1}:${read.column}: ${read.message}`);
        for (const item of itemsOf(read, text, new Map()).items) yield { file: input.name, line, item };
      }
    }
}

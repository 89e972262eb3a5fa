import { NEWEST_MINOR } from '../api/kubernetes-version.js';
import { type PodObject, type PodObjectSource, podObjectsIn } from '../check/pod-objects.js';
import type { ParsedManifest } from '../parse/decode/parse-manifest.js';
import { parseDocument, streamDocuments } from '../parse/documents.js';
import { isYamlError } from '../parse/read-yaml.js';
import {
  errorReasonOf,
  findInputs,
  type Input,
  type UnreadableInput,
} from '../platform/input/inputs.js';
import { validate } from '../rules/validate.js';
import { type Io, UsageError } from './command.js';

/** An object that contains a Pod, and where it was read. */
export interface LocatedPodObject {
  readonly file: string;
  readonly line: number;
  readonly object: PodObject;
}

/** The parts of `Io` that reading manifests needs. */
export type InputIo = Pick<Io, 'stdin' | 'folder' | 'isInputTerminal' | 'err'>;

/** Returns the files of a path. The path `-` is standard input. */
export const inputsFor = (path: string, io: InputIo): Iterable<Input | UnreadableInput> =>
  path === '-' ? [stdinInput(io)] : findInputs(path, io.folder);

const stdinInput = (io: InputIo): Input => ({
  name: '<stdin>',
  path: undefined,
  bytes: () => stdinOf(io),
});

/** Returns standard input. If it is a terminal, somebody has to know that the command waits. */
export function stdinOf({ stdin, isInputTerminal, err }: InputIo): Io['stdin'] {
  if (isInputTerminal)
    err('cdk8s-pods: reading from the terminal: end the input with Ctrl+D on a line of its own');
  return stdin;
}

/**
 * Returns the files of a path, which is read as a whole or not at all.
 *
 * @throws UsageError if a file cannot be found, and, while its bytes are read, if it cannot be read
 */
export function* readableInputsFor(path: string, io: InputIo): Generator<Input> {
  for (const input of inputsFor(path, io)) {
    if ('why' in input) throw new UsageError(`${input.name}: ${input.why}`);
    yield { ...input, bytes: () => readableBytesOf(input) };
  }
}

async function* readableBytesOf(input: Input): AsyncGenerator<Uint8Array> {
  try {
    yield* input.bytes();
  } catch (error) {
    throw new UsageError(`${input.name}: ${errorReasonOf(error)}`, { cause: error });
  }
}

/**
 * Reads every object that contains a Pod from the files of some paths.
 *
 * @throws UsageError if a file cannot be read or is not valid YAML
 */
export async function* readPodObjects(
  paths: readonly string[],
  io: InputIo,
): AsyncGenerator<LocatedPodObject> {
  for (const path of paths)
    for (const input of readableInputsFor(path, io)) {
      for await (const document of streamDocuments(input.bytes())) {
        const { text, line } = document;
        const parsed = parseDocument(document);
        if (isYamlError(parsed))
          throw new UsageError(
            `${input.name}:${line + parsed.line - 1}:${parsed.column}: ${parsed.message}`,
          );
        for (const object of podObjectsIn(parsed, text, {
          templates: new Map(),
          minor: NEWEST_MINOR,
        }).objects)
          yield { file: input.name, line, object };
      }
    }
}

/** Returns why an object could not be decoded. */
export const undecodedText = (
  source: Exclude<PodObjectSource, { readonly status: 'decoded' }>,
): string => (source.status === 'no match' ? source.match.message : source.error);

/** Whether the API server rejects a manifest. */
export const isRejected = ({ manifest, strictErrors }: ParsedManifest): boolean =>
  (strictErrors?.length ?? 0) > 0 || validate(manifest, { hazards: 'none' }).errors.length > 0;

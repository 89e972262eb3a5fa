import { toPlain } from '../parse/decode/parsed-document.js';
import { parseDocument, splitDocuments } from '../parse/documents.js';
import { isYamlError } from '../parse/read-yaml.js';

/** A part of the input that describes a cluster. */
export interface ClusterInput {
  /** Its name in messages. */
  readonly name: string;
  bytes(): AsyncIterable<Uint8Array>;
}

/**
 * The maximum size of a file, in bytes. To read a file of this size takes about 2 GiB of memory.
 * kubectl prints about 10 kB for each Pod.
 */
const MAX_BYTES = 256 * 2 ** 20;

/**
 * Reads the objects of a cluster, as `kubectl get --output=json` or `yaml` prints them, or node
 * pools.
 *
 * @throws Error that names the file, if it cannot be parsed or is larger than 256 MiB
 */
export async function readClusterItems(input: ClusterInput): Promise<readonly unknown[]> {
  const text = await readText(input);
  const values = /^\s*[{[]/.test(text)
    ? [parseJson(text, input.name)]
    : parseYaml(text, input.name);
  return values.flat().filter((value) => value !== null && value !== undefined);
}

async function readText({ name, bytes }: ClusterInput): Promise<string> {
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  for await (const chunk of bytes()) {
    length += chunk.length;
    if (length > MAX_BYTES)
      throw new Error(
        `${name}: the file has more than ${MAX_BYTES / 2 ** 20} MiB: write fewer kinds, such as ` +
          'nodes and pods only, or leave out metadata.managedFields',
      );
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const hint = /[}\]]\s*$/.test(text) ? '' : ', and its end is missing';
    throw new Error(`${name}: the file is not valid JSON${hint}: ${(error as Error).message}`);
  }
}

const parseYaml = (text: string, name: string): readonly unknown[] =>
  [...splitDocuments(text)].map((document) => {
    const parsed = parseDocument(document);
    if (isYamlError(parsed))
      throw new Error(`${name}:${document.line + parsed.line - 1}: ${parsed.message}`);
    return toPlain(parsed);
  });

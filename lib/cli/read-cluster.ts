import type { Cluster } from '../cluster/cluster.js';
import { type ClusterItem, clusterOf } from '../cluster/cluster-of.js';
import type { NodePool } from '../cluster/node-pool.js';
import { toPlain } from '../parse/decode/parsed-document.js';
import { parseDocument, splitDocuments } from '../parse/documents.js';
import { isYamlError } from '../parse/read-yaml.js';
import type { Input } from '../platform/input/inputs.js';
import { UsageError, withUsageErrors } from './command.js';
import { type InputIo, readableInputsFor } from './read-pod-objects.js';

/**
 * The maximum size of a file, in bytes. A file of this size takes about 2 GiB of memory. That of a
 * cluster with 5,000 nodes and 150,000 Pods is larger: leave out what is not needed.
 */
const MAX_BYTES = 256 * 2 ** 20;

/**
 * Returns the cluster of a setting: from a path, or from node pools.
 *
 * @throws UsageError if a file cannot be read, or contains something else
 */
export const clusterFrom = async (
  source: string | readonly NodePool[],
  io: InputIo,
): Promise<Cluster> =>
  typeof source === 'string' ? readCluster(source, io) : withUsageErrors(() => clusterOf(source));

/**
 * Reads a cluster from a file, a folder or standard input (`-`): what
 * `kubectl get --output=json` prints, or YAML, or a list of node pools.
 *
 * @throws UsageError if a file cannot be read, or contains something else
 */
async function readCluster(path: string, io: InputIo): Promise<Cluster> {
  const items: unknown[] = [];
  for (const input of readableInputsFor(path, io)) items.push(...(await readItems(input)));
  const name = path === '-' ? '<stdin>' : path;
  if (items.length === 0) throw new UsageError(`${name}: there is no object of a cluster`);
  try {
    return clusterOf(items as ClusterItem[]);
  } catch (error) {
    throw new UsageError(`${name}: ${(error as Error).message}`, { cause: error });
  }
}

async function readItems(input: Input): Promise<readonly unknown[]> {
  const text = await readText(input);
  const values = /^\s*[{[]/.test(text)
    ? [parseJson(text, input.name)]
    : parseYaml(text, input.name);
  return values.flat().filter((value) => value !== null && value !== undefined);
}

async function readText(input: Input): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input.bytes()) {
    length += chunk.length;
    if (length > MAX_BYTES)
      throw new UsageError(
        `${input.name}: the file has more than ${MAX_BYTES / 2 ** 20} MiB: write fewer kinds, ` +
          'such as nodes and pods only, or leave out metadata.managedFields',
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const hint = /[}\]]\s*$/.test(text) ? '' : ', and its end is missing';
    throw new UsageError(`${name}: the file is not valid JSON${hint}: ${(error as Error).message}`);
  }
}

const parseYaml = (text: string, name: string): readonly unknown[] =>
  [...splitDocuments(text)].map((document) => {
    const parsed = parseDocument(document);
    if (isYamlError(parsed))
      throw new UsageError(`${name}:${document.line + parsed.line - 1}: ${parsed.message}`);
    return toPlain(parsed);
  });

import { MAX_DATA_BYTES } from '../../api/max-data-bytes.js';
import { encodeBytes } from '../../formats/go-base64.js';
import { configMapKey } from '../../formats/name-formats.js';
import { type DataFile, dataFilesAt, readDataFile } from '../../platform/input/data-files.js';

/** The contents of files by key, for a ConfigMap. */
export interface ConfigMapData {
  /** The texts in UTF-8. */
  readonly data: { readonly [key: string]: string };
  /** The other contents, in base64; missing if all are texts. */
  readonly binaryData?: { readonly [key: string]: string };
}

/** The contents of files by key, for a Secret. */
export interface SecretData {
  /** The contents, in base64. */
  readonly data: { readonly [key: string]: string };
}

/** Returns the contents of files as data of a ConfigMap. */
export function configMapDataFrom(paths: readonly string[]): ConfigMapData {
  const contents = contentsOf('ConfigMap', paths).map(([key, bytes]) => {
    const text = textOf(bytes);
    return { key, isText: text !== undefined, value: text ?? encodeBytes(bytes) };
  });
  const [texts, others] = [true, false].map((isText) =>
    Object.fromEntries(
      contents.filter((each) => each.isText === isText).map(({ key, value }) => [key, value]),
    ),
  ) as [ConfigMapData['data'], ConfigMapData['data']];
  return Object.keys(others).length === 0 ? { data: texts } : { data: texts, binaryData: others };
}

/** Returns the contents of files as data of a Secret. */
export const secretDataFrom = (paths: readonly string[]): SecretData => ({
  data: Object.fromEntries(
    contentsOf('Secret', paths).map(([key, bytes]) => [key, encodeBytes(bytes)]),
  ),
});

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Returns bytes as a text; `undefined` if they are not UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

type Kind = 'ConfigMap' | 'Secret';

function contentsOf(
  kind: Kind,
  paths: readonly string[],
): readonly (readonly [key: string, bytes: Uint8Array])[] {
  const files = paths.flatMap(dataFilesAt);
  const pathByKey = new Map<string, string>();
  for (const { key, path } of files) {
    const problem = configMapKey(key);
    if (problem !== undefined)
      throw new Error(`the name of '${path}' is no key of a ${kind}: ${problem}. Rename the file`);
    const other = pathByKey.get(key);
    if (other !== undefined)
      throw new Error(`'${other}' and '${path}' have the same key, '${key}': rename one of them`);
    pathByKey.set(key, path);
  }
  requireSize(kind, files);
  return files.map((file) => [file.key, readDataFile(file)]);
}

/** The number of files that the error names. */
const MAX_NAMED = 3;

function requireSize(kind: Kind, files: readonly DataFile[]): void {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total <= MAX_DATA_BYTES) return;
  const largest = files
    .toSorted((a, b) => b.size - a.size)
    .slice(0, MAX_NAMED)
    .map(({ path, size }) => `'${path}' (${inBytes(size)})`);
  throw new Error(
    `${files.length === 1 ? 'the file has' : `the ${files.length} files have`} ` +
      `${inBytes(total)}, but a ${kind} has at most ${inBytes(MAX_DATA_BYTES)}. ` +
      `${files.length === 1 ? 'It is' : 'The largest are'} ${largest.join(', ')}. ` +
      `Move large files to an image or a volume, or divide them among ${kind}s`,
  );
}

const inBytes = (size: number): string => `${size.toLocaleString('en-US')} bytes`;

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Go files, by the path in their module. */
export type GoFiles = ReadonlyMap<string, string>;

/** Reads the Go files in folders of a module, without tests. A folder may be absent. */
export function goFiles(module: string, folders: readonly string[]): GoFiles {
  const files = new Map<string, string>();
  for (const folder of folders)
    for (const entry of entriesOf(join(module, folder))) {
      if (!entry.endsWith('.go') || entry.endsWith('_test.go')) continue;
      const file = join(module, folder, entry);
      files.set(relative(module, file).replaceAll('\\', '/'), readFileSync(file, 'utf8'));
    }
  return files;
}

const entriesOf = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  } catch {
    return [];
  }
};

/** The facts in comments and constants of the source code of API types. */
export interface TypeMarkers {
  /** The feature gate of fields, by type and field: `GRPCAction.mode`. */
  readonly gates: ReadonlyMap<string, string>;
  /** The values of enumerations, by type: `AppProtocol`. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

const FIELD = /^\t(?:\w+ )?\s*\S.*`.*json:"(\w+)[,"]/;
const GATE = /^\t\/\/ \+featureGate=(\w+)/;
const ENUM_TYPE = /^\/\/ \+enum\n(?:\/\/.*\n)*type (\w+) string$/gm;
const CONSTANT = /^(?:const )?\s*\w+\s+(\w+)\s*= "([^"]*)"/gm;

/** Reads the types.go of an API version. */
export function typeMarkers(source: string): TypeMarkers {
  const gates = new Map<string, string>();
  let [type, gate]: (string | undefined)[] = [];
  for (const line of source.split('\n')) {
    type = /^type (\w+) struct/.exec(line)?.[1] ?? type;
    gate = GATE.exec(line)?.[1] ?? gate;
    const field = FIELD.exec(line)?.[1];
    if (field === undefined) continue;
    if (gate !== undefined) gates.set(`${type}.${field}`, gate);
    gate = undefined;
  }
  const enums = new Map<string, string[]>();
  for (const [, name = ''] of source.matchAll(ENUM_TYPE)) enums.set(name, []);
  for (const [, name = '', value = ''] of source.matchAll(CONSTANT)) enums.get(name)?.push(value);
  return { gates, enums };
}

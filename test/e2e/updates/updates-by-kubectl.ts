import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UpdatePair } from '../../../conformance/updates/pairs.js';
import type { UpdateMethod } from '../../../lib/updates/merge.js';
import type { RecordingProxy, WriteResponse } from './recording-proxy.js';

/** An update that kubectl sent, and the responses of the server. */
export interface SentUpdate {
  readonly pair: UpdatePair;
  /** The response to the creation of the old object. */
  readonly created: WriteResponse;
  /** Absent if kubectl sent no request. */
  readonly updated: WriteResponse | undefined;
  /** Whether kubectl said that there is nothing to change. */
  readonly isUnchanged: boolean;
}

/** The commands that create the old objects and write the new ones. */
const COMMANDS: Readonly<Record<UpdateMethod, readonly (readonly string[])[]>> = {
  'client-side-apply': [['apply'], ['apply']],
  'server-side-apply': [
    ['apply', '--server-side'],
    ['apply', '--server-side'],
  ],
  replace: [['create'], ['replace']],
};

const SUFFIXES: Readonly<Record<UpdateMethod, string>> = {
  'client-side-apply': 'client',
  'server-side-apply': 'server',
  replace: 'replace',
};

/** How kubectl reaches the server, and a folder for its files. */
export interface KubectlSettings {
  readonly command: string;
  readonly proxy: RecordingProxy;
  readonly url: string;
  readonly folder: string;
}

/**
 * Creates the old objects and writes the new ones. All objects get names of their own, so that they
 * can coexist.
 *
 * @param betweenTheTwo called when the old objects are there
 */
export async function updateByKubectl(
  pairs: readonly UpdatePair[],
  by: UpdateMethod,
  { command, proxy, url, folder }: KubectlSettings,
  betweenTheTwo?: (names: readonly string[]) => Promise<void>,
): Promise<readonly SentUpdate[]> {
  const named = pairs.map((pair, i) => renamed(pair, `-${i}-${SUFFIXES[by]}`));
  const files = mkdtempSync(join(folder, `${by}-`));
  const run = async (words: readonly string[], version: 'old' | 'new'): Promise<WrittenObjects> => {
    for (const [i, pair] of named.entries())
      writeFileSync(join(files, `${i}.json`), JSON.stringify(pair[version]));
    proxy.responses.clear();
    const flags = [`--server=${url}`, `--cache-dir=${join(folder, 'cache')}`];
    const text = await outputOf(command, [...words, `--filename=${files}`, ...flags]);
    return { responses: new Map(proxy.responses), lines: text.split('\n') };
  };
  const [creation = [], change = []] = COMMANDS[by];
  const old = await run(creation, 'old');
  await betweenTheTwo?.(named.map(nameOf));
  const { responses, lines } = await run(change, 'new');
  return named.map((pair) => {
    const name = nameOf(pair);
    const created = old.responses.get(name);
    if (created === undefined) throw new Error(`kubectl did not create ${name}`);
    const isUnchanged = lines.some((line) => line.endsWith(`/${name} unchanged`));
    return { pair, created, updated: responses.get(name), isUnchanged };
  });
}

interface WrittenObjects {
  readonly responses: ReadonlyMap<string, WriteResponse>;
  readonly lines: readonly string[];
}

export const nameOf = ({ old }: UpdatePair): string => (old['metadata'] as { name: string }).name;

function renamed({ old, new: manifest }: UpdatePair, suffix: string): UpdatePair {
  const withName = <T extends UpdatePair['old']>(object: T): T => {
    const metadata = object['metadata'] as { readonly name: string };
    return { ...object, metadata: { ...metadata, name: metadata.name + suffix } };
  };
  return { old: withName(old), new: withName(manifest) };
}

/** Returns what a command prints. It fails if some objects are refused. */
const outputOf = (command: string, words: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    execFile(command, words, { maxBuffer: 64 * 1024 * 1024 }, (_, stdout) => resolve(stdout));
  });

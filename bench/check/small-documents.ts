// Streams of many small documents.
import { closeSync, openSync, writeSync } from 'node:fs';

const configMapOrService = (i: number): string =>
  i % 2 === 0
    ? `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c${i}\ndata:\n  a: b\n`
    : `apiVersion: v1\nkind: Service\nmetadata:\n  name: s${i}\n` +
      'spec:\n  selector:\n    app: a\n  ports:\n    - port: 80\n';

const pod = (i: number): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: p${i}\n` +
  'spec:\n  containers:\n    - name: app\n      image: nginx:1.29\n' +
  '      resources:\n        limits: { memory: 64Mi }\n';

const STREAMS: Readonly<Record<string, (i: number) => string>> = {
  'ConfigMaps and Services': configMapOrService,
  Pods: pod,
  'documents without a kind': () => 'a: 1\n',
};

/** Number of documents that are written at once. */
const CHUNK = 10_000;

/** The names of the streams, by what they consist of. */
export const SMALL_DOCUMENTS: readonly string[] = Object.keys(STREAMS);

/** Writes a stream of a number of documents to a file. */
export function writeSmallDocuments(name: string, count: number, path: string): void {
  const documentOf = STREAMS[name] as (i: number) => string;
  const file = openSync(path, 'w');
  for (let from = 0; from < count; from += CHUNK) {
    const length = Math.min(CHUNK, count - from);
    writeSync(file, Array.from({ length }, (_, i) => `${documentOf(from + i)}---\n`).join(''));
  }
  closeSync(file);
}

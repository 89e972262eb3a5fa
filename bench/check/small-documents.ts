// Streams of many small documents.

/** Number of documents in a stream. */
export const DOCUMENTS = 250_000;

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

/** Returns the streams, by what they consist of. */
export const smallDocuments = (): readonly (readonly [name: string, text: string])[] =>
  Object.entries(STREAMS).map(([name, documentOf]) => [
    name,
    Array.from({ length: DOCUMENTS }, (_, i) => documentOf(i)).join('---\n'),
  ]);

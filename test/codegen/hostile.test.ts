// Inserts hostile texts and comments anywhere in a manifest. The program creates what was read, and
// has every comment.
import { Random } from '../../conformance/random.js';
import { generateProgram } from '../../lib/codegen/generate-program.js';
import { type ParsedDocument, toPlain } from '../../lib/parse/decode/parsed-document.js';
import { parseDocument, splitDocuments } from '../../lib/parse/documents.js';
import { locateComments } from '../../lib/parse/locate/comments.js';
import { hostileTexts } from '../support/hostile-text.js';
import { chartSourceIn, manifestsOfProgram, withoutNulls } from '../support/imported-program.js';
import { sampleSize } from '../support/sample-size.js';

const VALUES = sampleSize('CDK8S_PODS_VALUES', 10_000) / 20;
const SEED = Number(process.env['CDK8S_PODS_SEED'] ?? (Date.now() % 1e9) + 1);

const MANIFEST = `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: web
  labels:
    app: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: nginx:1.29
          args: [a, b]
          ports:
            - name: http
              containerPort: 80
          env:
            - name: A
              value: a
            - name: B
              valueFrom:
                fieldRef: {fieldPath: metadata.name}
          volumeMounts:
            - mountPath: /data
              name: data
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        resources: {requests: {storage: 1Gi}}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: web
data:
  a: b
  c: |
    several
    lines
`;

/** Inserts a text into the manifest: as a comment, a value, a key or plain text. */
function insertText(text: string, random: Random): string {
  const lines = MANIFEST.split('\n');
  const at = random.nextInt(lines.length);
  const line = lines[at] ?? '';
  const written = JSON.stringify(text);
  const insertions: readonly (() => string)[] = [
    () => `${line} #${text}`,
    () => `${' '.repeat(random.nextInt(12))}#${text}\n${line}`,
    () => line.replace(/: .*$/, () => `: ${written}`),
    () => line.replace(/\w+:/, () => `${written}:`),
    () => line + text,
  ];
  lines[at] = random.pick(insertions)();
  return lines.join('\n');
}

test(`imports ${VALUES} manifests with hostile texts, seed ${SEED}`, () => {
  const random = new Random(SEED);
  let read = 0;
  for (const text of hostileTexts(VALUES, SEED)) {
    const yaml = insertText(text, random);
    const { chart, errors } = chartSourceIn(yaml);
    if (errors.length > 0) continue;
    read++;
    const documents = [...splitDocuments(yaml)];
    const objects = documents
      .map((document) => withoutNulls(toPlain(parseDocument(document) as ParsedDocument)))
      .filter((object) => object !== null);
    const comments = documents.reduce(
      (sum, document) => sum + locateComments(document.text).length,
      0,
    );
    const made = generateProgram([chart]);
    expect({ yaml, made: manifestsOfProgram(made) }).toEqual({ yaml, made: objects });
    expect({ yaml, comments: (made.match(/^ *\/\//gm) ?? []).length >= comments }).toEqual({
      yaml,
      comments: true,
    });
  }
  expect(read).toBeGreaterThan(VALUES / 4);
});

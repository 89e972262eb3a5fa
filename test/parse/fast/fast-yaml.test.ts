import { Yaml } from 'cdk8s';
import { recordedCases } from '../../../conformance/cases/case-files.js';
import { Random } from '../../../conformance/random.js';
import { generateYaml } from '../../../conformance/streams/generate-yaml.js';
import { mutateText } from '../../../conformance/streams/mutate-text.js';
import { KEYS, SCALARS } from '../../../conformance/streams/yaml-fragments.js';
import { type ParsedDocument, toPlain } from '../../../lib/parse/decode/parsed-document.js';
import { parseFast, parseFastNodes } from '../../../lib/parse/fast/parse-fast.js';
import { readYaml } from '../../../lib/parse/read-yaml.js';
import { decodeYaml } from '../../../lib/parse/yaml/decode-yaml.js';
import { parseYaml } from '../../../lib/parse/yaml/parse-yaml.js';
import type { YamlNode } from '../../../lib/parse/yaml/yaml-node.js';

const POD = `# A Pod as people write it
apiVersion: v1
kind: Pod
metadata:
  name: web   # its name
  labels: {app: web, "tier": 'front'}
  annotations:
    note: >-
      one 😀
      line

      and another
    script: |
      if [ -e /x ]; then
      \techo "yes: $1"   # no comment
        fi

spec:
  containers:
  - name: app
    image: registry.example/web:1.2.3
    args: ["--port", "8080", '--it''s', -v]
    command: [
      sh, -c,  # a shell
      "echo \\"hi\\"",
    ]
    env:
      - name: A
        value: "1"
      -   name: B
          value: several words
            on two lines
      - name: C
        value:
    ports:
    - containerPort: 8080
      protocol: TCP
  terminationGracePeriodSeconds: 30
  hostNetwork: no
  nodeSelector: {}
  tolerations: []
`;

const exactly = (text: string): unknown => toPlain({ exact: decodeYaml(parseYaml(text)) });

test('reads a typical manifest', () => {
  const read = parseFast(POD);
  expect(read).toHaveProperty('plain');
  expect(read && toPlain(read)).toEqual(exactly(POD));
  expect(read).toMatchObject({
    plain: {
      metadata: {
        annotations: {
          note: 'one 😀 line\nand another',
          script: 'if [ -e /x ]; then\n\techo "yes: $1"   # no comment\n  fi\n',
        },
      },
      spec: {
        containers: [
          {
            args: ['--port', '8080', "--it's", '-v'],
            env: [{}, { value: 'several words on two lines' }, { value: null }],
          },
        ],
      },
    },
  });
});

test('keeps the notation of numbers that JavaScript would lose', () => {
  expect(parseFast('a: 9007199254740993\nb: 1\n')).toMatchObject({
    exact: { keys: ['a', 'b'], values: [{ text: '9007199254740993' }, 1] },
  });
  expect(parseFast('a: 0.50\n')).toMatchObject({ exact: { values: [{ text: '0.5' }] } });
});

test.each([
  'a: &x b',
  'a: *x',
  'a: !!str 1',
  '<<: {a: b}',
  '? a',
  'a: "b\n  c"',
  "a: 'b\n  c'",
  'a:\tb',
  'a: b\r\n',
  'a: b: c',
  'a: .inf',
  'yes: a',
  '1: a',
  '__proto__: a',
  'Kind: a',
  'a: |2\n   b',
  'a: 1\n b: 2',
  'a: [b',
  'a: {b}',
  'a: "\\x41"',
  '%YAML 1.1',
  '--- a',
  'a',
])('leaves %j to the exact parser', (text) => {
  expect(parseFast(text)).toBeUndefined();
});

/** Text that cdk8s writes but kubectl cannot read. */
const UNREADABLE = /(?![\t\n\r])\p{Cc}|\u2028/u;

test('reads what cdk8s writes', () => {
  const manifests = recordedCases().flatMap(({ manifest }) =>
    UNREADABLE.test(Yaml.stringify(manifest)) ? [] : [manifest],
  );
  expect(
    manifests.map((manifest) => toPlain(readYaml(Yaml.stringify(manifest)) as ParsedDocument)),
  ).toEqual(manifests);
  expect(
    manifests.filter((manifest) => parseFast(Yaml.stringify(manifest))).length,
  ).toBeGreaterThan(0.95 * manifests.length);
});

/** Returns the value that a parser reads, or that it fails. */
function outcome(text: string): unknown {
  try {
    return exactly(text);
  } catch {
    return 'refused';
  }
}

/** Returns the parts of a syntax tree that both parsers know. */
function treeOf(node: YamlNode | undefined): unknown {
  if (node === undefined || node.kind === 'alias') return node;
  const { kind, start, end } = node;
  if (kind === 'scalar') return { start, end };
  const { children } = node;
  return { kind, start, end: children.length === 0 ? end : undefined, all: children.map(treeOf) };
}

/** Returns random documents that both parsers read, and the values of the fast one. */
function* documentsOfBoth(): Generator<{ readonly text: string; readonly read: ParsedDocument }> {
  const random = new Random(Number(process.env['CDK8S_PODS_SEED'] ?? 1));
  const texts = [
    ...Array.from({ length: 1500 }, (_, i) =>
      i % 2 === 0 ? generateYaml(random) : mutateText(POD, random),
    ),
    ...SCALARS.flatMap((scalar) => [`a: ${scalar}\n`, `- ${scalar}\n`, `a: [${scalar}]\n`]),
    ...KEYS.map((key) => `${key}: a\n`),
  ];
  for (const text of texts) {
    const read = parseFast(text);
    if (read !== undefined) yield { text, read };
  }
}

test('reads the same value as the exact parser', () => {
  const known = [...documentsOfBoth()];
  for (const { text, read } of known)
    expect({ text, read: toPlain(read) }).toEqual({ text, read: outcome(text) });
  expect(known.length).toBeGreaterThan(500);
});

test('finds the same positions as the exact parser', () => {
  for (const { text } of [{ text: POD }, ...documentsOfBoth()]) {
    const nodes = parseFastNodes(text);
    // Without a document there is no position.
    if (parseYaml(text) === undefined) continue;
    expect({ text, tree: treeOf(nodes) }).toEqual({ text, tree: treeOf(parseYaml(text)) });
    expect({ text, read: toPlain({ exact: decodeYaml(nodes) }) }).toEqual({
      text,
      read: outcome(text),
    });
  }
});

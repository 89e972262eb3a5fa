import { Yaml } from 'cdk8s';
import { recordedCases } from '../../../conformance/cases/case-files.js';
import { Random } from '../../../conformance/random.js';
import { generateYaml } from '../../../conformance/streams/generate-yaml.js';
import { mutateText } from '../../../conformance/streams/mutate-text.js';
import { KEYS, SCALARS } from '../../../conformance/streams/yaml-fragments.js';
import { type ParsedDocument, toPlain } from '../../../lib/parse/decode/parsed-document.js';
import { parseFast } from '../../../lib/parse/fast/parse-fast.js';
import { readYaml } from '../../../lib/parse/read-yaml.js';
import { decodeYaml } from '../../../lib/parse/yaml/decode-yaml.js';
import { parseYaml } from '../../../lib/parse/yaml/parse-yaml.js';

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

test('reads the same value as the exact parser', () => {
  const random = new Random(Number(process.env['CDK8S_PODS_SEED'] ?? 1));
  let known = 0;
  for (let i = 0; i < 1500; i++) {
    const text = i % 2 === 0 ? generateYaml(random) : mutateText(POD, random);
    const read = parseFast(text);
    if (read === undefined) continue;
    known++;
    expect({ text, read: toPlain(read) }).toEqual({ text, read: outcome(text) });
  }
  for (const text of [
    ...SCALARS.flatMap((scalar) => [`a: ${scalar}\n`, `- ${scalar}\n`, `a: [${scalar}]\n`]),
    ...KEYS.map((key) => `${key}: a\n`),
  ]) {
    const read = parseFast(text);
    if (read === undefined) continue;
    known++;
    expect({ text, read: toPlain(read) }).toEqual({ text, read: outcome(text) });
  }
  expect(known).toBeGreaterThan(500);
});

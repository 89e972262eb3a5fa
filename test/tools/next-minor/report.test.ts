import { reportText } from '../../../tools/next-minor/report.js';
import type { Findings } from '../../../tools/next-minor/steps.js';
import type { VerdictChange } from '../../../tools/next-minor/verdicts.js';

const change = (name: string, detail: Partial<VerdictChange> = {}): VerdictChange => ({
  name,
  count: 3,
  manifest: { apiVersion: 'v1', kind: 'Pod', spec: {} },
  theirs: '"must be short"',
  ours: '"must be small"',
  rules: ['Container/name'],
  ...detail,
});

/** A report's findings: two minors without any difference, unless a part says otherwise. */
function findings(parts: {
  readonly api?: Partial<Findings['api']>;
  readonly module?: Findings['module'];
  readonly candidate?: Findings['candidate'];
  readonly effects?: Findings['effects'];
  readonly changes?: readonly VerdictChange[] | undefined;
}): Findings {
  const verdicts = 'changes' in parts ? parts.changes : [];
  return {
    candidate: parts.candidate ?? { kind: 'minor', from: 'v1.37.2', to: 'v1.38.0' },
    model: 37,
    api: {
      fields: [],
      enums: [],
      gates: [],
      code: [],
      texts: { added: [], removed: [] },
      table: new Map(),
      sources: { older: '/older', newer: '/newer' },
      ...parts.api,
    },
    module: parts.module ?? { oracle: '/oracle', failures: [] },
    effects: parts.effects ?? new Map(),
    verdicts: verdicts && { inputs: 100, changes: verdicts },
  };
}

/** The steps of a report, without their numbers. */
const steps = (report: string): readonly string[] =>
  [...report.matchAll(/^\d+\. (.*)$/gm)].map(([, step = '']) => step);

test('a minor without differences', () => {
  const report = reportText(findings({}));
  expect(report).toMatch(/^# Kubernetes v1\.38\.0, compared with v1\.37\.2\n/);
  expect(report).toContain('- 100 manifests compared with our verdicts of 1.37: all agree\n');
  expect(report.match(/^## .*$/gm)).toEqual(['## What to do']);
  expect(steps(report)).toEqual([
    expect.stringMatching(/^Add 1\.38: \[how to add a minor\]/),
    expect.stringMatching(/^Run `npm run conformance`/),
    expect.stringMatching(/^Update \[docs\/support\.md\]/),
  ]);
});

test('the first thing to do is what does not build', () => {
  const report = reportText(
    findings({
      changes: undefined,
      module: {
        oracle: undefined,
        failures: [
          { program: 'oracle', errors: ['a.go:1:2: undefined: x'], unavailable: ['b@v1.0.0'] },
          { program: 'reader', errors: [], unavailable: ['b@v1.0.0'] },
        ],
      },
    }),
  );
  expect(report).toContain('verdicts were not compared, because the oracle does not build');
  expect(steps(report)[0]).toBe(
    'The module proxy lacks `b@v1.0.0`, which `conformance/oracle`, `conformance/reader` need. ' +
      'Wait for them, or write a `go.mod` that replaces them, and run ' +
      '`npm run next-minor -- --to v1.38.0 --modfile FILE` again.',
  );
  expect(steps(report)[1]).toBe(
    'Make `conformance/oracle` compile: the errors are below. The verdicts are compared after ' +
      'that, when you run this again.',
  );
  expect(report).toContain(
    '### conformance/oracle\n\nThe module proxy lacks `b@v1.0.0`.\n\n```text\na.go:1:2: undefined: x\n```',
  );
});

test('a new field behind a feature gate', () => {
  const oci = { type: 'SeccompProfile', name: 'oci', was: undefined, is: 'OCI' };
  const path = 'Pod.spec.securityContext.seccompProfile.oci';
  const report = reportText(
    findings({
      api: {
        fields: [{ ...oci, path, gate: 'SecurityProfileOCI', doc: 'oci is a | profile.' }],
        gates: [
          {
            name: 'SecurityProfileOCI',
            was: undefined,
            is: 'Alpha, off',
            files: ['pkg/api/pod/util.go'],
            proposal: 'https://kep.k8s.io/6061',
          },
        ],
      },
      effects: new Map([[path, 'dropped without a message']]),
    }),
  );
  expect(report).toContain(
    `| \`${path}\` | new | \`OCI\` | \`SecurityProfileOCI\` | dropped without a message | ` +
      'oci is a \\| profile. |',
  );
  expect(report).toContain(
    '| `SecurityProfileOCI` | new | Alpha, off | validation | https://kep.k8s.io/6061 |',
  );
  expect(steps(report)).toContain(
    'Add the new fields of the Pod to `lib/spec`, with a docstring: ' +
      '`spec.securityContext.seccompProfile.oci`.',
  );
  expect(steps(report)).toContain(
    'Add `SecurityProfileOCI`, which is off, to `lib/rules/disabled-fields/feature-gates.ts`, ' +
      'with `SeccompProfile.oci`.',
  );
});

test('a new field that a server does not drop, although its gate is off', () => {
  const path = 'Pod.spec.oci';
  const field = {
    type: 'PodSpec',
    name: 'oci',
    was: undefined,
    is: 'string',
    gate: 'Gate',
    doc: '',
  };
  const gate = { name: 'Gate', was: undefined, is: 'Alpha, off', files: ['a.go'], proposal: '' };
  const effects = new Map([[path, 'refused: `spec.oci`: is wrong']]);
  const api = { fields: [{ ...field, path }], gates: [gate] };
  expect(steps(reportText(findings({ api, effects })))).toContain(
    '`Gate` is off, but a server does not drop `PodSpec.oci`: write its rules.',
  );
  expect(steps(reportText(findings({ api })))).toContain(
    'Add `Gate`, which is off, to `lib/rules/disabled-fields/feature-gates.ts`, with ' +
      '`PodSpec.oci`, if a server drops the field.',
  );
});

test('a gate that is on now', () => {
  const gate = { was: 'Alpha, off', is: 'Beta, on', proposal: undefined };
  const report = reportText(
    findings({
      api: {
        gates: [
          { ...gate, name: 'EmptyDirVolumeMode', files: ['pkg/api/pod/util.go'] },
          { ...gate, name: 'Unknown', files: ['pkg/apis/apps/validation/validation.go'] },
        ],
      },
    }),
  );
  expect(steps(report)).toContain(
    '`EmptyDirVolumeMode` is on now: write `until: 37` in ' +
      '`lib/rules/disabled-fields/feature-gates.ts`.',
  );
  expect(steps(report)).toContain(
    '`Unknown` is on now: read what it does in `pkg/apis/apps/validation/validation.go`.',
  );
});

test('sentences and rules are apart, each with its smallest manifest', () => {
  const report = reportText(
    findings({
      changes: [
        change('missed FieldValueInvalid spec.hostname', { ours: 'undefined' }),
        change('sentence FieldValueInvalid spec.containers[].name'),
        change('warnings'),
      ],
    }),
  );
  const [, rules = '', sentences = ''] =
    /## Verdicts that disagree(.*)## Sentences that differ(.*)/s.exec(report) ?? [];
  expect(rules).toBe(`

### missed FieldValueInvalid spec.hostname

\`\`\`json
{"apiVersion":"v1","kind":"Pod","spec":{}}
\`\`\`

- v1.38.0: \`\` must be short \`\`
- our 1.37: nothing
- our rules there: \`Container/name\`
- 3 manifests


`);
  expect(sentences).toContain('### sentence FieldValueInvalid spec.containers[].name');
  expect(sentences).toContain('### warnings');
  expect(steps(report)).toContainEqual(expect.stringContaining('disagree, below: 1 kind. A rule'));
  expect(steps(report)).toContainEqual(expect.stringContaining('`until: 37`'));
});

test('a patch replaces a version, and a rule of its minor changes', () => {
  const report = reportText(
    findings({
      candidate: { kind: 'patch', from: 'v1.37.2', to: 'v1.37.3' },
      changes: [change('missed FieldValueInvalid spec.hostname')],
    }),
  );
  expect(steps(report)[0]).toMatch(/^Replace `v1\.37\.2` by `v1\.37\.3`/);
  expect(steps(report)[1]).toContain('A verdict on 1.37 is that of its newest patch');
  expect(steps(report).at(-1)).toBe('Add a changeset if a verdict changes.');
});

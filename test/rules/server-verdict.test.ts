import { isDeepStrictEqual } from 'node:util';
import { recordedCases } from '../../conformance/cases/case-files.js';
import { RECORDED_VERSIONS } from '../../conformance/cases/versions.js';
import type { Finding } from '../../lib/engine/finding.js';
import { type ServerVerdict, serverVerdict } from '../../lib/rules/server-verdict.js';
import { validate } from '../../lib/rules/validate.js';

const LEVELS = ['baseline', 'restricted'] as const;
const manifests = recordedCases().map(({ manifest }) => manifest);

describe.each(RECORDED_VERSIONS)('Kubernetes %s', (kubernetes) => {
  test('is what `validate` returns, up to errors of decoding', () => {
    const differences: object[] = [];
    let decodable = 0;
    for (const manifest of manifests) {
      const expected = validate(manifest, { kubernetes, podSecurity: LEVELS, hazards: 'none' });
      const actual = serverVerdict(manifest, kubernetes, LEVELS);
      const isDecodable = !expected.errors.some(isUndecodable);
      if (isDecodable) decodable++;
      const [wanted, got] = isDecodable
        ? [
            { ...expected, hazards: undefined },
            { ...actual, podSecurity: explained(actual) },
          ]
        : [expected, actual].map(({ errors }) => errors.filter(isUndecodable));
      if (!isDeepStrictEqual(toJson(wanted), toJson(got))) differences.push({ manifest, got });
    }
    expect(differences).toEqual([]);
    expect(decodable).toBeGreaterThan(1000);
  });
});

const isUndecodable = ({ type }: Finding): boolean => type === 'Decode';

/** Returns the violations of each level with their details. */
const explained = ({ podSecurity }: ServerVerdict): object =>
  Object.fromEntries(
    Object.entries(podSecurity).map(([level, found]) => [
      level,
      found.map(({ explain, ...violation }) => ({ ...violation, ...explain() })),
    ]),
  );

const toJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('does not validate what is below a value that cannot be decoded', () => {
  const manifest = {
    apiVersion: 'v2',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { containers: [{ name: 'UPPER', image: 'nginx', ports: 80 }] },
  };
  const { errors, podSecurity } = serverVerdict(manifest, '1.37', LEVELS);
  expect(errors.map(({ field, type }) => `${type} ${field}`)).toEqual([
    'Decode spec.containers[0].ports',
    'Decode apiVersion',
  ]);
  expect(podSecurity).toEqual({});
});

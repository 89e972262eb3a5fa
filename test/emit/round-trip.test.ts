import { isDeepStrictEqual } from 'node:util';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { type ParsedDocument, toPlain } from '../../lib/parse/decode/parsed-document.js';
import { readYaml } from '../../lib/parse/read-yaml.js';
import { sampleSize } from '../support/sample-size.js';
import { appYaml, randomValues, unicodeValues } from './round-trip.js';

/** Number of values to read back. CI sets a larger number. */
const VALUES = sampleSize('CDK8S_PODS_VALUES', 10_000) / 5;
const SEED = Number(process.env['CDK8S_PODS_SEED'] ?? (Date.now() % 1e9) + 1);
/** Number of characters of Unicode to read back. `npm run conformance:reader` has them all. */
const CHARACTERS = 0x800;

// `npm run conformance` tests the parser of Kubernetes.
const PARSERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['yaml', (text) => parse(text)],
  ['js-yaml', load],
  ['the reader of this package', (text) => toPlain(readYaml(text) as ParsedDocument)],
];

test.each(PARSERS)(`%s reads ${VALUES} random values back, seed ${SEED}`, (_, read) => {
  for (const value of randomValues(SEED, VALUES)) {
    const text = appYaml(value);
    expect({ text, read: read(text) }).toEqual({ text, read: value });
  }
});

test('the reader of this package reads each character back, in each position', () => {
  const [, read] = PARSERS[2] as (typeof PARSERS)[number];
  for (const value of unicodeValues(CHARACTERS)) {
    const result = read(appYaml(value));
    // `toEqual` is too slow for so many strings.
    if (!isDeepStrictEqual(result, value)) expect(result).toEqual(value);
  }
});

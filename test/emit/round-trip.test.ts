import { load } from 'js-yaml';
import { parse } from 'yaml';
import { sampleSize } from '../support/sample-size.js';
import {
  appYaml,
  LOSSY_SAMPLES,
  LOSSY_STRINGS,
  readableValues,
  type YamlReader,
} from './round-trip.js';

/** Number of values to read back. CI sets a larger number. */
const VALUES = sampleSize('CDK8S_PODS_VALUES', 10_000) / 5;
const SEED = Number(process.env['CDK8S_PODS_SEED'] ?? (Date.now() % 1e9) + 1);

// `npm run conformance` tests the parser of Kubernetes.
const READERS: readonly (readonly [YamlReader, (text: string) => unknown])[] = [
  ['yaml', (text) => parse(text)],
  ['js-yaml', load],
];

test.each(READERS)(`%s reads ${VALUES} random values back, seed ${SEED}`, (reader, read) => {
  for (const value of readableValues(reader, SEED, VALUES)) {
    const text = appYaml(value);
    expect({ text, read: read(text) }).toEqual({ text, read: value });
  }
});

describe.each(READERS)('%s', (reader, read) => {
  const lost = Object.entries(LOSSY_STRINGS).filter(([, { readers }]) => readers.includes(reader));

  test.each(lost)('reads another value for %s', (name) => {
    for (const sample of LOSSY_SAMPLES[name] ?? []) {
      const text = appYaml({ a: sample });
      expect({ text, read: attempt(() => read(text)) }).not.toEqual({ text, read: { a: sample } });
    }
  });
});

/** Returns the result of a parser; `undefined` if it throws. */
function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

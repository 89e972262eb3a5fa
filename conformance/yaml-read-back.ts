import { isDeepStrictEqual } from 'node:util';
import { appYaml, LOSSY_SAMPLES, LOSSY_STRINGS, readableValues } from '../test/emit/round-trip.js';
import { askReader, buildReader, type ReaderOutput } from './streams/reader-program.js';

/** The result of reading with Kubernetes what we wrote as YAML. */
export interface ReadBack {
  readonly values: number;
  /** Values that it reads differently, as messages. */
  readonly differences: readonly string[];
  /** Strings that are known to be read differently, but are not. */
  readonly noLongerLost: readonly string[];
}

/** Writes values as YAML, reads them with Kubernetes' own reader, and compares. */
export async function compareReadBack(count: number, seed: number): Promise<ReadBack> {
  const reader = buildReader();
  const values = [...readableValues('go', seed, count)];
  const samples = Object.entries(LOSSY_STRINGS).flatMap(([name, { readers, isKeyOnly }]) =>
    readers.includes('go')
      ? (LOSSY_SAMPLES[name] ?? []).map((sample) =>
          isKeyOnly ? { a: { [sample]: 'a' } } : { a: sample },
        )
      : [],
  );
  const answers = await askReader(
    reader,
    [...values, ...samples].map((value) => Buffer.from(appYaml(value))),
  );
  const isSame = (value: unknown, i: number): boolean =>
    isDeepStrictEqual(parsedValues(answers[i]), [value]);
  return {
    values: values.length,
    differences: values.flatMap((value, i) =>
      isSame(value, i) ? [] : [`${JSON.stringify(value)}: ${JSON.stringify(answers[i])}`],
    ),
    noLongerLost: samples.flatMap((sample, i) =>
      isSame(sample, values.length + i) ? [JSON.stringify(sample)] : [],
    ),
  };
}

const parsedValues = (documents: readonly ReaderOutput[] = []): readonly unknown[] =>
  documents.map(({ json }) => (json === undefined ? undefined : JSON.parse(json)));

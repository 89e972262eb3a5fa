import { isDeepStrictEqual } from 'node:util';
import { appYaml, LOSSY_SAMPLES, LOSSY_STRINGS, readableValues } from '../test/emit/round-trip.js';
import { askReader, buildReader, type ReaderOutput } from './streams/reader-program.js';

/** What Kubernetes reads of YAML that we wrote. */
export interface ReadBack {
  readonly values: number;
  /** Values that it reads as others: each in words. */
  readonly differences: readonly string[];
  /** Strings of which it was known that it reads others, and it does not. */
  readonly noLongerLost: readonly string[];
}

/** Holds what we write against what Kubernetes' own reader, which is written in Go, reads of it. */
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

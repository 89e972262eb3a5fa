import { isDeepStrictEqual } from 'node:util';
import { LOST, readable, SAMPLES, written } from '../test/manifest/read-back.js';
import { askReader, buildReader, type Theirs } from './streams/program.js';

/** What Kubernetes reads of YAML that we wrote. */
export interface ReadBack {
  readonly values: number;
  /** Values that it reads as others: each in words. */
  readonly differences: readonly string[];
  /** Strings of which it was known that it reads others, and it does not. */
  readonly mended: readonly string[];
}

/** Holds what we write against what Kubernetes' own reader, which is written in Go, reads of it. */
export async function holdWritten(count: number, seed: number): Promise<ReadBack> {
  const reader = buildReader();
  const values = [...readable('go', seed, count)];
  const samples = Object.entries(LOST).flatMap(([name, { to, isKey }]) =>
    to.includes('go') ? (SAMPLES[name] ?? []).map((sample) => (isKey ? { a: { [sample]: 'a' } } : { a: sample })) : [],
  );
  const answers = await askReader(
    reader,
    [...values, ...samples].map((value) => Buffer.from(written(value))),
  );
  const isSame = (value: unknown, i: number): boolean => isDeepStrictEqual(read(answers[i]), [value]);
  return {
    values: values.length,
    differences: values.flatMap((value, i) => (isSame(value, i) ? [] : [`${JSON.stringify(value)}: ${JSON.stringify(answers[i])}`])),
    mended: samples.flatMap((sample, i) => (isSame(sample, values.length + i) ? [JSON.stringify(sample)] : [])),
  };
}

const read = (documents: readonly Theirs[] = []): readonly unknown[] =>
  documents.map(({ json }) => (json === undefined ? undefined : JSON.parse(json)));

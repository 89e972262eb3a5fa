import { isDeepStrictEqual } from 'node:util';
import { appYaml } from '../test/emit/round-trip.js';
import { askReader, buildReader, type ReaderOutput } from './streams/reader-program.js';

/** The result of reading with Kubernetes what we wrote as YAML. */
export interface ReadBack {
  readonly values: number;
  /** Values that it reads differently, as messages. */
  readonly differences: readonly string[];
}

/** Writes values as YAML, reads them with Kubernetes' own reader, and compares. */
export async function compareReadBack(generated: Iterable<unknown>): Promise<ReadBack> {
  const values = [...generated];
  const answers = await askReader(
    buildReader(),
    values.map((value) => Buffer.from(appYaml(value))),
  );
  return {
    values: values.length,
    differences: values.flatMap((value, i) =>
      isDeepStrictEqual(parsedValues(answers[i]), [value]) ? [] : [describe(value, answers[i])],
    ),
  };
}

const parsedValues = (documents: readonly ReaderOutput[] = []): readonly unknown[] =>
  documents.map(({ json }) => (json === undefined ? undefined : JSON.parse(json)));

const describe = (value: unknown, answer: unknown): string =>
  `${JSON.stringify(value).slice(0, 500)}: ${JSON.stringify(answer).slice(0, 500)}`;

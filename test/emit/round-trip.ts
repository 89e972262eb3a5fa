import { Yaml } from 'cdk8s';
import { toYaml } from '../../lib/emit/to-yaml.js';
import { RandomValues } from './random-values.js';

/**
 * Who reads what we write: two parsers of JavaScript, and the one of Kubernetes, which is written
 * in Go.
 */
export type YamlReader = 'yaml' | 'js-yaml' | 'go';

/** Strings that a reader takes for another thing. */
interface LossyString {
  readonly readers: readonly YamlReader[];
  readonly pattern: RegExp;
  /** Whether they are lost as keys alone. */
  readonly isKeyOnly?: boolean;
}

/**
 * Strings that are lost on the way, though they are written as cdk8s writes them: byte for byte is
 * what was promised.
 */
export const LOSSY_STRINGS: Readonly<Record<string, LossyString>> = {
  'an octal number of YAML 1.2': { readers: ['yaml', 'js-yaml', 'go'], pattern: /^0o[0-7]+$/ },
  'spaces, and then the end of lines': { readers: ['yaml', 'js-yaml', 'go'], pattern: /^ +\n+$/ },
  'a noncharacter': { readers: ['js-yaml', 'go'], pattern: /[\ufffe\uffff]/ },
  'a number with underscores': {
    readers: ['go'],
    pattern: /^(?=.*(_|0[ob]))[-+._\d][-+._\dbeox]*$/i,
  },
  'lines, the first of which begins with a tab': {
    readers: ['go'],
    pattern: /^(\n+\t|\t[^\n]*\n)/,
  },
  'what cannot be printed': { readers: ['go'], pattern: /[\u007f-\u009f\p{Cs}\p{Zl}\p{Zp}]/u },
  'the key of a merge': { readers: ['go'], pattern: /^<<$/, isKeyOnly: true },
};

/** The YAML of a value, as an app writes it. */
export const appYaml = (value: unknown): string => toYaml(value, true, Yaml.stringify);

/** So many hostile values that a reader is to read back as they are. */
export function* readableValues(
  reader: YamlReader,
  seed: number,
  count: number,
): Generator<unknown> {
  const hostile = new RandomValues(seed);
  const shapes = [
    () => ({ a: hostile.text() }),
    () => ({ a: { [hostile.text()]: [hostile.text()] } }),
    () => ({ a: { b: [{ c: hostile.text(), d: 1.5 }, [hostile.text(), [true, null]]] } }),
    () => ({ a: JSON.parse(JSON.stringify(hostile.value() ?? null)) as unknown }),
  ];
  for (let left = count; left > 0; ) {
    const value = hostile.pick(shapes)();
    if (isLossy(value, reader)) continue;
    left--;
    yield value;
  }
}

function isLossy(value: unknown, reader: YamlReader): boolean {
  if (typeof value === 'string') return isLossyText(value, reader, false);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, held]) =>
      (!Array.isArray(value) && isLossyText(key, reader, true)) || isLossy(held, reader),
  );
}

const isLossyText = (text: string, reader: YamlReader, isKey: boolean): boolean =>
  Object.values(LOSSY_STRINGS).some(
    (lost) =>
      lost.readers.includes(reader) && (isKey || !lost.isKeyOnly) && lost.pattern.test(text),
  );

/** Strings of which each is lost to some reader. */
export const LOSSY_SAMPLES: Readonly<Record<keyof typeof LOSSY_STRINGS, readonly string[]>> = {
  'an octal number of YAML 1.2': ['0o14'],
  'spaces, and then the end of lines': ['  \n'],
  'a noncharacter': ['a\ufffe'],
  'a number with underscores': ['1e3_', '0o1_000', '0b+1_000', '-_7'],
  'lines, the first of which begins with a tab': ['\ta\nb', '\n\ta'],
  'what cannot be printed': ['\u007f', '\u0085', '\u2028', '\ud800'],
  'the key of a merge': ['<<'],
};

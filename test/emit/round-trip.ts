import { Yaml } from 'cdk8s';
import { toYaml } from '../../lib/emit/to-yaml.js';
import { RandomValues } from './random-values.js';

/** The parsers that must read the output: two of JavaScript, and the Go parser of Kubernetes. */
export type YamlReader = 'yaml' | 'js-yaml' | 'go';

/** Strings for which a parser reads another value. */
interface LossyString {
  readonly readers: readonly YamlReader[];
  readonly pattern: RegExp;
  /** Whether only keys are affected. */
  readonly isKeyOnly?: boolean;
}

/**
 * Strings that do not survive a round trip. They are written as cdk8s writes them, byte for byte,
 * so this package cannot fix that.
 */
export const LOSSY_STRINGS: Readonly<Record<string, LossyString>> = {
  'an octal number of YAML 1.2': { readers: ['yaml', 'js-yaml', 'go'], pattern: /^0o[0-7]+$/ },
  'spaces followed by line feeds': { readers: ['yaml', 'js-yaml', 'go'], pattern: /^ +\n+$/ },
  'a noncharacter': { readers: ['js-yaml', 'go'], pattern: /[\ufffe\uffff]/ },
  'a number with underscores': {
    readers: ['go'],
    pattern: /^(?=.*(_|0[ob]))[-+._\d][-+._\dbeox]*$/i,
  },
  'lines of which the first begins with a tab': {
    readers: ['go'],
    pattern: /^(\n+\t|\t[^\n]*\n)/,
  },
  'an unprintable character': { readers: ['go'], pattern: /[\u007f-\u009f\p{Cs}\p{Zl}\p{Zp}]/u },
  'a merge key': { readers: ['go'], pattern: /^<<$/, isKeyOnly: true },
};

/** Returns the YAML that an app writes for a value. */
export const appYaml = (value: unknown): string => toYaml(value, true, Yaml.stringify);

/** Yields `count` random values that a parser must read back unchanged. */
export function* readableValues(
  reader: YamlReader,
  seed: number,
  count: number,
): Generator<unknown> {
  const random = new RandomValues(seed);
  const shapes = [
    () => ({ a: random.text() }),
    () => ({ a: { [random.text()]: [random.text()] } }),
    () => ({ a: { b: [{ c: random.text(), d: 1.5 }, [random.text(), [true, null]]] } }),
    () => ({ a: JSON.parse(JSON.stringify(random.value() ?? null)) as unknown }),
  ];
  for (let left = count; left > 0; ) {
    const value = random.pick(shapes)();
    if (isLossy(value, reader)) continue;
    left--;
    yield value;
  }
}

function isLossy(value: unknown, reader: YamlReader): boolean {
  if (typeof value === 'string') return isLossyText(value, reader, false);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, child]) =>
      (!Array.isArray(value) && isLossyText(key, reader, true)) || isLossy(child, reader),
  );
}

const isLossyText = (text: string, reader: YamlReader, isKey: boolean): boolean =>
  Object.values(LOSSY_STRINGS).some(
    ({ readers, isKeyOnly, pattern }) =>
      readers.includes(reader) && (isKey || !isKeyOnly) && pattern.test(text),
  );

/** Examples of lossy strings. */
export const LOSSY_SAMPLES: Readonly<Record<keyof typeof LOSSY_STRINGS, readonly string[]>> = {
  'an octal number of YAML 1.2': ['0o14'],
  'spaces followed by line feeds': ['  \n'],
  'a noncharacter': ['a\ufffe'],
  'a number with underscores': ['1e3_', '0o1_000', '0b+1_000', '-_7'],
  'lines of which the first begins with a tab': ['\ta\nb', '\n\ta'],
  'an unprintable character': ['\u007f', '\u0085', '\u2028', '\ud800'],
  'a merge key': ['<<'],
};

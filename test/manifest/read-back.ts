import { Yaml } from 'cdk8s';
import { yaml } from '../../lib/manifest/yaml.js';
import { Hostile } from './hostile.js';

/** Who reads what we write: two parsers of JavaScript, and the one of Kubernetes, which is written in Go. */
export type Reader = 'yaml' | 'js-yaml' | 'go';

/** Strings that a reader takes for another thing. */
interface Lost {
  readonly to: readonly Reader[];
  readonly is: RegExp;
  /** Whether they are lost as keys alone. */
  readonly isKey?: boolean;
}

/** Strings that are lost on the way, though they are written as cdk8s writes them: byte for byte is what was promised. */
export const LOST: Readonly<Record<string, Lost>> = {
  'an octal number of YAML 1.2': { to: ['yaml', 'js-yaml', 'go'], is: /^0o[0-7]+$/ },
  'spaces, and then the end of lines': { to: ['yaml', 'js-yaml', 'go'], is: /^ +\n+$/ },
  'a noncharacter': { to: ['js-yaml', 'go'], is: /[\ufffe\uffff]/ },
  'a number with underscores': { to: ['go'], is: /^(?=.*(_|0[ob]))[-+._\d][-+._\dbeox]*$/i },
  'lines, the first of which begins with a tab': { to: ['go'], is: /^(\n+\t|\t[^\n]*\n)/ },
  'what cannot be printed': { to: ['go'], is: /[\u007f-\u009f\p{Cs}\p{Zl}\p{Zp}]/u },
  'the key of a merge': { to: ['go'], is: /^<<$/, isKey: true },
};

/** The YAML of a value, as an app writes it. */
export const written = (value: unknown): string => yaml(value, true, Yaml.stringify);

/** So many hostile values that a reader is to read back as they are. */
export function* readable(reader: Reader, seed: number, count: number): Generator<unknown> {
  const hostile = new Hostile(seed);
  const shapes = [
    () => ({ a: hostile.text() }),
    () => ({ a: { [hostile.text()]: [hostile.text()] } }),
    () => ({ a: { b: [{ c: hostile.text(), d: 1.5 }, [hostile.text(), [true, null]]] } }),
    () => ({ a: JSON.parse(JSON.stringify(hostile.value() ?? null)) as unknown }),
  ];
  for (let left = count; left > 0; ) {
    const value = hostile.one(shapes)();
    if (isLost(value, reader)) continue;
    left--;
    yield value;
  }
}

function isLost(value: unknown, reader: Reader): boolean {
  if (typeof value === 'string') return isTextLost(value, reader, false);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, held]) => (!Array.isArray(value) && isTextLost(key, reader, true)) || isLost(held, reader));
}

const isTextLost = (text: string, reader: Reader, isKey: boolean): boolean =>
  Object.values(LOST).some((lost) => lost.to.includes(reader) && (isKey || !lost.isKey) && lost.is.test(text));

/** Strings of which each is lost to some reader. */
export const SAMPLES: Readonly<Record<keyof typeof LOST, readonly string[]>> = {
  'an octal number of YAML 1.2': ['0o14'],
  'spaces, and then the end of lines': ['  \n'],
  'a noncharacter': ['a\ufffe'],
  'a number with underscores': ['1e3_', '0o1_000', '0b+1_000', '-_7'],
  'lines, the first of which begins with a tab': ['\ta\nb', '\n\ta'],
  'what cannot be printed': ['\u007f', '\u0085', '\u2028', '\ud800'],
  'the key of a merge': ['<<'],
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The strings of a file, one a line as JSON. */
const readStrings = (name: string): readonly string[] =>
  readFileSync(join(__dirname, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** What may stand as a value, right and wrong; and what as a key. */
export const SCALARS = readStrings('scalars.jsonl');
export const KEYS = readStrings('keys.jsonl');
/** What may stand where one document ends, and where the first begins. */
export const SEPARATORS = [
  '---\n',
  '--- # c\n',
  '---#c\n',
  '--- \n',
  '---\r\n',
  '---x\n',
  '--- |\n',
  '----\n',
  '---\n---\n',
  '...\n',
  ' ---\n',
];
export const STREAM_STARTS = [
  '\ufeff',
  '---\n',
  '%YAML 1.1\n',
  '%YAML 1.1\n---\n',
  '%TAG !e! x:\n---\n',
  '# c\n',
  '\n',
  ' \n',
  '{}',
  '{"a":1}\n',
  '{}{}',
  '{"a":1.0}\n---\n',
];
/** What may begin a line, and end one. */
export const INDENTS = ['', ' ', '  ', '   ', '    ', '\t'];
export const LINE_ENDS = [
  '\r\n',
  ' \n',
  ' # c\n',
  '#c\n',
  '\n\n',
  '\n  \n',
  '\n# c\n',
  '\n\t\n',
  '',
  '\t\n',
  '\r',
];

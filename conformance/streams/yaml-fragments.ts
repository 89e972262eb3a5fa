import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads a file with a JSON string on each line. */
const readStrings = (name: string): readonly string[] =>
  readFileSync(join(__dirname, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Values and keys, valid and invalid. */
export const SCALARS = readStrings('scalars.jsonl');
export const KEYS = readStrings('keys.jsonl');
/** Texts between documents, and at the beginning of a stream. */
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
/** Texts at the beginning and at the end of a line. */
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

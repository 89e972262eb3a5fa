import { COMPILERS, type Compiler, compileAll } from '../compile.js';
import { ACCEPTED as RIGHT } from './accepted.js';
import { COMBINED_ERRORS } from './combined-errors.js';
import { LEVELS } from './levels.js';
import { LIMITS } from './limits.js';
import { DATA, NETWORK } from './rejected.js';
import { NOT_MISSING, REQUIRED } from './required.js';

const REFUSED = { ...NETWORK, ...DATA, ...LIMITS, ...LEVELS, ...REQUIRED };
const ACCEPTED = { ...RIGHT, ...NOT_MISSING };
/**
 * The same Pod with a mistake elsewhere: then all of it is explained, and nothing else may be
 * found.
 */
const mistaken = (program: string): string =>
  program.replace(', {', ", { overhead: { cpu: 'no' },");

const programs = [Object.values(REFUSED), Object.values(ACCEPTED), COMBINED_ERRORS].flat(2);
const all = [...programs, ...Object.values(ACCEPTED).flat().map(mistaken)];

describe.each(Object.keys(COMPILERS) as Compiler[])('TypeScript %s', (compiler) => {
  let said: Readonly<Record<string, string>>;
  beforeAll(async () => {
    said = await compileAll(compiler, Object.fromEntries(all.map((program) => [program, program])));
  }, 120_000);

  /** The programs in which not as many faults are found as there are. */
  const wrong = (all: readonly string[], faults: number): readonly string[] =>
    all
      .filter((program) => (said[program]?.match(/error TS/g)?.length ?? 0) !== faults)
      .map((program) => `${program}\n${said[program]}`);

  test.each(Object.entries(REFUSED))('refuses %s', (_, mistakes) => {
    expect(wrong(mistakes, 1)).toEqual([]);
  });

  test.each(Object.entries(ACCEPTED))('accepts %s', (_, right) => {
    expect(wrong(right, 0)).toEqual([]);
    expect(wrong(right.map(mistaken), 1)).toEqual([]);
  });

  test('does not hide what TypeScript finds', () => {
    expect(wrong(COMBINED_ERRORS, 2)).toEqual([]);
  });
});

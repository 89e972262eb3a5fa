import { COMPILERS_OF_LARGE_TESTS, compileAll } from '../compile.js';
import { ACCEPTED as VALID } from './accepted.js';
import { COMBINED_ERRORS } from './combined-errors.js';
import { RIGHT_VALUES } from './container-right-values.js';
import { TWICE_WRONG_VALUES, WRONG_VALUES } from './container-wrong-values.js';
import { LEVELS } from './levels.js';
import { LIMITS } from './limits.js';
import { DATA, NETWORK } from './rejected.js';
import { NOT_MISSING, REQUIRED } from './required.js';

const REFUSED = {
  ...NETWORK,
  ...DATA,
  ...LIMITS,
  ...LEVELS,
  ...REQUIRED,
  ...WRONG_VALUES,
};
const ACCEPTED = { ...VALID, ...NOT_MISSING, ...RIGHT_VALUES };
/**
 * The same Pod with one more mistake. The types then compute the messages for the whole Pod, and
 * must find no second mistake.
 */
const withMistake = (program: string): string =>
  program.replace(', {', ", { overhead: { cpu: 'no' },");

const TWO_ERRORS = [...COMBINED_ERRORS, ...TWICE_WRONG_VALUES];

const programs = [Object.values(REFUSED), Object.values(ACCEPTED), TWO_ERRORS].flat(2);
const all = [...programs, ...Object.values(ACCEPTED).flat().map(withMistake)];

describe.each(COMPILERS_OF_LARGE_TESTS)('TypeScript %s', (compiler) => {
  let output: Readonly<Record<string, string>>;
  beforeAll(async () => {
    output = await compileAll(
      compiler,
      Object.fromEntries(all.map((program) => [program, program])),
      (program) => (TWO_ERRORS.includes(program) ? 2 : 1),
    );
  }, 300_000);

  /** The programs in which the compiler does not find the expected number of errors. */
  const unexpected = (all: readonly string[], errors: number): readonly string[] =>
    all
      .filter((program) => (output[program]?.match(/error TS/g)?.length ?? 0) !== errors)
      .map((program) => `${program}\n${output[program]}`);

  test.each(Object.entries(REFUSED))('refuses %s', (_, mistakes) => {
    expect(unexpected(mistakes, 1)).toEqual([]);
  });

  test.each(Object.entries(ACCEPTED))('accepts %s', (_, valid) => {
    expect(unexpected(valid, 0)).toEqual([]);
    expect(unexpected(valid.map(withMistake), 1)).toEqual([]);
  });

  test('reports two errors, also next to errors that TypeScript itself finds', () => {
    expect(unexpected(TWO_ERRORS, 2)).toEqual([]);
  });
});

import { COMPILERS, type Compiler, compileAll } from '../compile.js';
import { ACCEPTED } from './accepted.js';
import { LIMITS } from './limits.js';
import { DATA, NETWORK } from './refused.js';

const REFUSED = { ...NETWORK, ...DATA, ...LIMITS };
const programs = [...Object.values(REFUSED), ...Object.values(ACCEPTED)].flat();

describe.each(Object.keys(COMPILERS) as Compiler[])('TypeScript %s', (compiler) => {
  let said: Readonly<Record<string, string>>;
  beforeAll(async () => {
    said = await compileAll(compiler, Object.fromEntries(programs.map((program) => [program, program])));
  }, 120_000);

  // One fault each: more would be noise.
  test.each(Object.entries(REFUSED))('refuses %s', (_, mistakes) => {
    const faults = mistakes.map((program) => [program, said[program]?.match(/error TS/g)?.length ?? 0]);
    expect(faults.filter(([, count]) => count !== 1)).toEqual([]);
  });

  test.each(Object.entries(ACCEPTED))('accepts %s', (_, right) => {
    expect(right.map((program) => said[program]).join('')).toBe('');
  });
});

import { COMPILERS, type Compiler, compileAll } from './compile.js';
import { ACCEPTED, REFUSED } from './each.js';

const flat = (groups: Readonly<Record<string, readonly string[]>>): readonly string[] => Object.values(groups).flat();

describe.each(Object.keys(COMPILERS) as Compiler[])('TypeScript %s', (compiler) => {
  let said: Readonly<Record<string, string>>;
  beforeAll(async () => {
    said = await compileAll(compiler, Object.fromEntries([...flat(REFUSED), ...flat(ACCEPTED)].map((program) => [program, program])));
  }, 120_000);

  // One fault each, at one place: more would be noise, and another could hide that this one is not found.
  test.each(Object.entries(REFUSED))('refuses %s', (_, programs) => {
    const faults = programs.map((program) => [program, said[program]?.match(/error TS/g)?.length ?? 0]);
    expect(faults.filter(([, count]) => count !== 1)).toEqual([]);
  });

  test.each(Object.entries(ACCEPTED))('accepts %s', (_, programs) => {
    expect(programs.map((program) => said[program]).join('')).toBe('');
  });
});

// Compiles the programs in *.test-d.ts: the line after each `@ts-expect-error` has an error, and no
// other line has one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  COMPILERS,
  COMPILERS_OF_LARGE_TESTS,
  type Compiler,
  compile,
  compileAll,
  compileFiles,
  HEAD_LINES,
  versionOf,
} from './compile.js';
import { countErrors, linesWithSeveralErrors } from './message-limits.js';

test.each(
  (Object.keys(COMPILERS) as Compiler[]).map((compiler) => [compiler, versionOf(compiler)]),
)('the compiler of the tests of TypeScript %s has the version %s', (compiler, version) => {
  expect(version.startsWith(compiler)).toBe(true);
});

/** A Pod with many containers, one per line. The last one mounts a volume that is not declared. */
const manyContainers = (count: number): string => {
  const container = (i: number): string =>
    `c${i}: { image: 'nginx', ports: { http: ${1000 + i} }, readinessProbe: { httpGet: { ` +
    `port: 'http' } }, volumeMounts: { '/data': { volume: 'v${i}' } } },`;
  const lines = Array.from({ length: count }, (_, i) => container(i)).join('\n');
  const volumes = Array.from({ length: count - 1 }, (_, i) => `v${i}: { emptyDir: {} }`).join(', ');
  return `new Pod(scope, 'many', { volumes: { ${volumes} }, containers: {\n${lines}\n} });`;
};

describe.each(COMPILERS_OF_LARGE_TESTS)('TypeScript %s', (compiler) => {
  // The option does not depend on the compiler, so the fast one tests it, in CI.
  test.each(compiler === '7' && process.env['CI'] === 'true' ? ['false', 'true'] : ['false'])(
    'reports each mistake at its line, and nothing else, with exactOptionalPropertyTypes %s',
    async (exact) => {
      expect(
        await compile(compiler, ['-p', 'test/types', '--exactOptionalPropertyTypes', exact]),
      ).toBe('');
    },
  );
});

/** The programs in *.test-d.ts, in which the compiler does not hide the expected errors. */
const programsWithErrors = (): readonly string[] =>
  readdirSync(__dirname)
    .filter((file) => file.endsWith('.test-d.ts'))
    .map((file) => readFileSync(join(__dirname, file), 'utf8'))
    .map((text) => text.replaceAll('@ts-expect-error', 'expected error'));

describe.each(COMPILERS_OF_LARGE_TESTS)('TypeScript %s', (compiler) => {
  test('reports each mistake once, in a short message', async () => {
    const programs = programsWithErrors();
    const output = await compileFiles(compiler, programs); // which measures the messages
    expect(linesWithSeveralErrors(output)).toEqual([]);
    expect(countErrors(output)).toBe(programs.join('').match(/expected error/g)?.length);
  });

  test('finds the one mistake among three hundred containers', async () => {
    const { program } = await compileAll(compiler, { program: manyContainers(300) });
    expect(program?.match(/error TS/g)).toHaveLength(1);
    expect(program).toContain("volume 'v299' is not declared");
    expect(program?.startsWith(`0.ts(${HEAD_LINES + 1 + 300},`)).toBe(true);
  });
});

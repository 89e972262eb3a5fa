// TypeScript over the built package, as a user has it: in both compilers, and in programs that
// stand here or are made by a test.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');
export const COMPILERS = { '5.9': 'ts59', '7': 'typescript' } as const;
export type Compiler = keyof typeof COMPILERS;

/** What `tsc` says; nothing, if all is right. */
export function compile(
  compiler: Compiler,
  args: readonly string[],
  cwd: string = ROOT,
): Promise<string> {
  const tsc = join(ROOT, 'node_modules', COMPILERS[compiler], 'bin/tsc');
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      [tsc, ...args, '--pretty', 'false'],
      { cwd, maxBuffer: 1 << 26 },
      (_, stdout, stderr) => resolve(stdout + stderr),
    ),
  );
}

/** What a program may use, beside what the package exports. */
const HEAD = `import type { Construct } from 'constructs';
import { type Container, Deployment, Job, Pod, podTemplate, restricted, sidecar, type Volume } from 'cdk8s-pods';
declare const scope: Construct;
declare const text: string, number: number, container: Container, volume: Volume;
`;

/** The lines before a program. */
export const HEAD_LINES: number = HEAD.split('\n').length - 1;

const withHead = (program: string): string => `${HEAD}${program}\n`;

/** What `tsc` says of some programs, each a file, 0.ts and so on; nothing, if all is right. */
export async function compileFiles(
  compiler: Compiler,
  programs: readonly string[],
  args: readonly string[] = [],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'types-'));
  for (const [i, program] of programs.entries()) writeFileSync(join(folder, `${i}.ts`), program);
  const modules = join(ROOT, 'node_modules');
  const paths = {
    'cdk8s-pods': [join(ROOT, 'build/index.d.ts')],
    cdk8s: [join(modules, 'cdk8s')],
    constructs: [join(modules, 'constructs')],
  };
  const compilerOptions = {
    strict: true,
    target: 'es2022',
    module: 'nodenext',
    noEmit: true,
    skipLibCheck: true,
    types: [],
    paths,
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: programs.map((_, i) => `${i}.ts`) }),
  );
  const said = await compile(compiler, ['-p', '.', ...args], folder);
  rmSync(folder, { recursive: true });
  return said;
}

/** What `tsc` says of each of some programs, by name. */
export async function compileAll(
  compiler: Compiler,
  programs: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const files = new Map<string, string>();
  for (const text of (await compileFiles(compiler, Object.values(programs).map(withHead))).split(
    /^(?=\S)/m,
  )) {
    const file = text.slice(0, text.indexOf('('));
    files.set(file, (files.get(file) ?? '') + text);
  }
  return Object.fromEntries(
    Object.keys(programs).map((name, i) => [name, files.get(`${i}.ts`) ?? '']),
  );
}

/** How many types are instantiated for a right program. */
export async function countInstantiations(compiler: Compiler, program: string): Promise<number> {
  const said = await compileFiles(compiler, [withHead(program)], ['--extendedDiagnostics']);
  if (said.includes('error TS')) throw new Error(said);
  return Number(said.match(/^Instantiations:\s+(\d+)/m)?.[1]);
}

// Runs both TypeScript compilers on programs that use the built package.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countErrors, measure } from './message-limits.js';

export const ROOT = join(__dirname, '../..');
export const COMPILERS = { '5.9': 'ts59', '7': 'typescript' } as const;
export type Compiler = keyof typeof COMPILERS;
/** Returns the version of a compiler, such as `7.0.2`. */
export function versionOf(compiler: Compiler): string {
  const file = join(ROOT, 'node_modules', COMPILERS[compiler], 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
/**
 * The compilers of tests that compile hundreds of programs: in CI both, otherwise only the fast
 * one, since 5.9 takes four times as long.
 */
export const COMPILERS_OF_LARGE_TESTS: readonly Compiler[] =
  process.env['CI'] === 'true' ? ['5.9', '7'] : ['7'];

/** Runs `tsc`, and returns its output. */
type Compile = (compiler: Compiler, args: readonly string[], cwd?: string) => Promise<string>;

/** Returns the output of `tsc`, whose messages may be long, such as those about long values. */
export const compileUnmeasured: Compile = (compiler, args, cwd = ROOT) => {
  const tsc = join(ROOT, 'node_modules', COMPILERS[compiler], 'bin/tsc');
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      [tsc, ...args, '--pretty', 'false'],
      { cwd, maxBuffer: 1 << 26 },
      (_, stdout, stderr) => resolve(stdout + stderr),
    ),
  );
};

/**
 * Returns the output of `tsc`, which is empty if there are no errors.
 *
 * @throws Error if a message is too long
 */
export const compile: Compile = async (compiler, args, cwd) => {
  const output = await compileUnmeasured(compiler, args, cwd);
  measure(output);
  return output;
};

/** The imports and variables that every program may use. */
const HEAD = `import type { Construct } from 'constructs';
import { ConfigMap, HorizontalPodAutoscaler, Ingress, NetworkPolicy } from 'cdk8s-pods';
import { PersistentVolumeClaim, PodDisruptionBudget, Role, RoleBinding, Secret } from 'cdk8s-pods';
import { ClusterRoleBinding, Service, ServiceAccount } from 'cdk8s-pods';
import { type Container, type Volume } from 'cdk8s-pods';
import { CronJob, DaemonSet, Deployment, Job, Pod, ReplicaSet, StatefulSet } from 'cdk8s-pods';
import { podTemplate, restricted, sidecar } from 'cdk8s-pods';
declare const scope: Construct;
declare const text: string, number: number, flag: boolean, container: Container, volume: Volume;
`;

/** The number of lines before a program. */
export const HEAD_LINES: number = HEAD.split('\n').length - 1;

const withHead = (program: string): string => `${HEAD}${program}\n`;

/** Returns the output of `tsc` for programs that are written to the files 0.ts, 1.ts and so on. */
export async function compileFiles(
  compiler: Compiler,
  programs: readonly string[],
  args: readonly string[] = [],
  run: Compile = compile,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'types-'));
  for (const [i, program] of programs.entries()) writeFileSync(join(folder, `${i}.ts`), program);
  const modules = join(ROOT, 'node_modules');
  const paths = {
    'cdk8s-pods': [join(ROOT, 'build/index.d.ts')],
    cdk8s: [join(modules, 'cdk8s')],
    'cdk8s-plus-34': [join(modules, 'cdk8s-plus-34')],
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
  const output = await run(compiler, ['-p', '.', ...args], folder);
  rmSync(folder, { recursive: true });
  return output;
}

/**
 * Returns the output of `tsc` for each of several programs, by the name of the program.
 *
 * @param mistakesIn - returns the number of mistakes in a program, by its name
 * @throws Error if a message is too long, or a program has more errors than mistakes
 */
export async function compileAll(
  compiler: Compiler,
  programs: Readonly<Record<string, string>>,
  mistakesIn: (name: string) => number = () => 1,
): Promise<Readonly<Record<string, string>>> {
  const files = new Map<string, string>();
  for (const text of (await compileFiles(compiler, Object.values(programs).map(withHead))).split(
    /^(?=\S)/m,
  )) {
    const file = text.slice(0, text.indexOf('('));
    files.set(file, (files.get(file) ?? '') + text);
  }
  const outputs = Object.keys(programs).map(
    (name, i) => [name, files.get(`${i}.ts`) ?? ''] as const,
  );
  const repeated = outputs.filter(([name, text]) => countErrors(text) > mistakesIn(name));
  if (repeated.length > 0)
    throw new Error(
      `These programs have more errors than mistakes:\n${repeated.flat().join('\n')}`,
    );
  return Object.fromEntries(outputs);
}

/** Returns the number of types that the compiler instantiates for a program without errors. */
export async function countInstantiations(compiler: Compiler, program: string): Promise<number> {
  const output = await compileFiles(compiler, [withHead(program)], ['--extendedDiagnostics']);
  if (output.includes('error TS')) throw new Error(output);
  return Number(output.match(/^Instantiations:\s+(\d+)/m)?.[1]);
}

// TypeScript over the built package, as a user has it: in both compilers, and in programs that stand here or are made by a test.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');
export const COMPILERS = { '5.9': 'ts59', '7': 'typescript' } as const;
export type Compiler = keyof typeof COMPILERS;

/** What `tsc` says; nothing, if all is right. */
export function compile(compiler: Compiler, args: readonly string[], cwd: string = ROOT): Promise<string> {
  const tsc = join(ROOT, 'node_modules', COMPILERS[compiler], 'bin/tsc');
  return new Promise((resolve) =>
    execFile(process.execPath, [tsc, ...args, '--pretty', 'false'], { cwd }, (_, stdout, stderr) => resolve(stdout + stderr)),
  );
}

/** What `tsc` says of each of some programs, by name. Each may use `scope` and what the package exports. */
export async function compileAll(
  compiler: Compiler,
  programs: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'types-'));
  const names = Object.keys(programs);
  const head =
    "import type { Construct } from 'constructs';\nimport { Deployment, Job, Pod, podTemplate } from 'cdk8s-pods';\ndeclare const scope: Construct;\n";
  for (const [i, name] of names.entries()) writeFileSync(join(folder, `${i}.ts`), `${head}${programs[name]}\n`);
  const paths = { 'cdk8s-pods': [join(ROOT, 'build/index.d.ts')], constructs: [join(ROOT, 'node_modules/constructs')] };
  const compilerOptions = { strict: true, target: 'es2022', module: 'nodenext', noEmit: true, skipLibCheck: true, types: [], paths };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: names.map((_, i) => `${i}.ts`) }));

  const said = (await compile(compiler, ['-p', '.'], folder)).split(/^(?=\S)/m);
  rmSync(folder, { recursive: true });
  return Object.fromEntries(names.map((name, i) => [name, said.filter((text) => text.startsWith(`${i}.ts(`)).join('')]));
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import { transformSync } from 'esbuild';
import * as pods from '../../lib/index.js';
import type { Manifest } from '../../lib/manifest/manifest.js';
import { documentsIn } from '../../lib/source/documents.js';
import { type Chapter, program } from '../../lib/typescript/program.js';
import { chapterOf, type Fault, type Imported, importDocument } from '../../lib/typescript/read.js';

const ROOT = join(__dirname, '../..');

/** A text as a chapter of a program, and what cannot be read of it. */
export function chapter(text: string, name = 'web'): { readonly chapter: Chapter; readonly faults: readonly Fault[] } {
  const read: readonly Imported[] = [...documentsIn(text)].map(importDocument);
  return { chapter: chapterOf(name, read), faults: read.flatMap(({ faults }) => faults) };
}

/** The program that a text becomes. */
export function programOf(text: string): string {
  const { chapter: own, faults } = chapter(text);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return program([own]);
}

/** Runs a program, and gives what its charts write: not its files, and whatever is refused. */
export function run(text: string): readonly Manifest[] {
  const { code } = transformSync(text, { loader: 'ts', format: 'cjs' });
  const manifests: Manifest[] = [];
  class App extends pods.App {
    override synth(): void {
      for (const chart of this.charts)
        for (const object of chart.node.findAll()) if (cdk8s.ApiObject.isApiObject(object)) manifests.push(object.toJson());
    }
  }
  const packages: Readonly<Record<string, object>> = { cdk8s, 'cdk8s-pods': { ...pods, App } };
  new Function('require', 'exports', code)((name: string) => packages[name], {});
  return manifests;
}

/** What a compiler says of some programs, together: nothing, where all is well. It needs what `npm run build` makes. */
export function compiled(programs: Readonly<Record<string, string>>, compiler: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['constructs', 'cdk8s']) symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  symlinkSync(ROOT, join(folder, 'node_modules/cdk8s-pods'));
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, `${name}.ts`), text);
  const compilerOptions = { strict: true, noEmit: true, skipLibCheck: true, target: 'es2022', module: 'nodenext', types: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', compiler, 'bin/tsc'), '-p', folder], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return stdout + stderr;
}

// All real manifests, written as TypeScript: it compiles, and gives back what was read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listed, plainOf } from '../../lib/source/read.js';
import { documentsIn, readDocument } from '../../lib/source/documents.js';
import { isYamlFault } from '../../lib/source/yaml.js';
import { program } from '../../lib/typescript/program.js';
import { CORPUS } from '../support/corpus.js';
import { chapter, compiled, run } from '../support/program.js';

const COMPILERS = ['ts59', 'typescript'];

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : /\.(ya?ml|json)$/.test(entry.name) ? [path] : [];
  });

interface Case { readonly where: string; readonly text: string; readonly objects: readonly unknown[] }
const cases: Case[] = [];
const programs: Record<string, string> = {};
if (existsSync(CORPUS)) for (const file of files(CORPUS)) {
  const { chapter: own, faults } = chapter(readFileSync(file, 'utf8'));
  const where = relative(CORPUS, file);
  if (faults.length > 0) { console.log(where, faults); continue; }
  if (own.objects.length === 0) continue;
  const objects = [...documentsIn(readFileSync(file, 'utf8'))].flatMap((document) => {
    const read = readDocument(document);
    if (isYamlFault(read)) return [];
    return (listed(read) ?? [read]).map(plainOf).filter((each) => each !== null);
  });
  const text = program([own]);
  cases.push({ where, text, objects });
  programs[where.replace(/\W+/g, '-')] = text;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== null).map(([key, held]) => [key, withoutNulls(held)]));
}

test('back', () => {
  let n = 0;
  const bad: string[] = [];
  for (const { where, text, objects } of cases) {
    try { 
      const made = run(text);
      n += objects.length;
      expect(made).toEqual(objects.map(withoutNulls));
    } catch (error) { bad.push(`${where}: ${(error as Error).message.slice(0, 1500)}`); }
  }
  console.log(cases.length, n, bad.length, bad.slice(0, 10).join('\n'));
});

test.each(COMPILERS)('%s', (compiler) => {
  const said = compiled(programs, compiler);
  console.log(said.slice(0, 6000), said.split('\n').length);
});

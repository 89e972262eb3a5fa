// Imports the manifests of the corpus and of the rules' tests. The programs compile, create the
// objects that were read, and are formatted.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { recordedCases } from '../../conformance/cases/case-files.js';
import { Mutator } from '../../conformance/inputs/mutator.js';
import { Random } from '../../conformance/random.js';
import { type ChartSource, generateProgram } from '../../lib/codegen/generate-program.js';
import { allStatusCausesOf } from '../../lib/messages/status-causes.js';
import { parseManifest } from '../../lib/parse/decode/parse-manifest.js';
import {
  expandList,
  type ParsedDocument,
  toPlain,
} from '../../lib/parse/decode/parsed-document.js';
import { parseDocument, splitDocuments } from '../../lib/parse/documents.js';
import { isYamlError } from '../../lib/parse/read-yaml.js';
import { validate } from '../../lib/rules/validate.js';
import { CORPUS, filesIn } from '../support/corpus.js';
import { chartSourceIn, manifestsOfProgram, withoutNulls } from '../support/imported-program.js';
import { randomApplication } from '../support/random-application.js';
import { reportSkipped } from '../support/report-skipped.js';
import { sampleSize } from '../support/sample-size.js';
import { SUPPRESSED_PODS } from '../support/type-suppressions.js';
import { COMPILERS_OF_LARGE_TESTS, compileFiles, ROOT } from '../types/compile.js';

jest.setTimeout(240_000);

/** The objects of a text, and the program that is generated from it. */
interface Case {
  readonly where: string;
  readonly charts: readonly ChartSource[];
  readonly objects: readonly unknown[];
  readonly program: string;
}

/** Imports texts, each as a chart. Returns no case if they have no objects. */
function caseOf(where: string, ...texts: readonly string[]): readonly Case[] {
  const charts = texts.map((text, i) => {
    const { chart, errors } = chartSourceIn(text, texts.length === 1 ? where : `${i}.yaml`);
    expect({ where, errors }).toEqual({ where, errors: [] });
    return chart;
  });
  const objects = texts.flatMap((text) =>
    [...splitDocuments(text)].flatMap((document) =>
      objectsIn(parseDocument(document) as ParsedDocument),
    ),
  );
  return objects.length === 0 ? [] : [{ where, charts, objects, program: generateProgram(charts) }];
}

const objectsIn = (read: ParsedDocument): readonly unknown[] => {
  expect(isYamlError(read)).toBe(false);
  return expandList(read)?.flatMap(objectsIn) ?? [toPlain(read)].filter((each) => each !== null);
};

/** Sorts objects: an object is created after those that it refers to. */
const comparable = (objects: readonly unknown[]): readonly unknown[] =>
  objects
    .map(withoutNulls)
    .map((each) => [JSON.stringify(each, sortKeys), each] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => each);

/** A replacer of `JSON.stringify`. */
const sortKeys = (_: string, value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Number of mutants and of applications, and the seed of their generators: see sampleSize. */
const MUTANTS = sampleSize('CDK8S_PODS_MUTANTS', 200);
const APPLICATIONS = sampleSize('CDK8S_PODS_APPLICATIONS', 100);
const SEED = Number(process.env['CDK8S_PODS_SEED'] ?? 1);

function mutants(): readonly object[] {
  const sources = recordedCases().map(({ manifest }) => manifest);
  const mutator = new Mutator(sources, sources);
  const random = new Random(SEED);
  const accepted: object[] = [];
  while (accepted.length < MUTANTS) {
    const manifest = mutator.mutate(random);
    const source = parseManifest(JSON.stringify(manifest));
    if (
      'error' in source ||
      allStatusCausesOf(source, validate(source.manifest, { hazards: 'none' }).errors).length > 0
    )
      continue;
    accepted.push(manifest);
  }
  return accepted;
}

const SETS: Readonly<Record<string, () => readonly Case[]>> = {
  'the manifests of the corpus': () =>
    existsSync(CORPUS)
      ? filesIn(CORPUS).flatMap((file) =>
          caseOf(relative(CORPUS, file), readFileSync(file, 'utf8')),
        )
      : [],
  'manifests that the types reject and the API server accepts': () =>
    Object.entries(SUPPRESSED_PODS).flatMap(([name, { manifest }]) =>
      caseOf(name, JSON.stringify(manifest)),
    ),
  [`${APPLICATIONS} random applications`]: () => {
    const random = new Random(SEED);
    return Array.from({ length: APPLICATIONS }, () =>
      Array.from({ length: 1 + random.nextInt(3) }, () =>
        randomApplication(random, 1 + random.nextInt(12)),
      ),
    ).flatMap((charts, i) =>
      caseOf(
        `application ${i}`,
        ...charts.map((objects) => objects.map((each) => JSON.stringify(each)).join('\n---\n')),
      ),
    );
  },
  // About one mutant in ten is valid.
  [`${MUTANTS} valid mutants`]: () =>
    mutants().flatMap((manifest, i) => caseOf(`${i}.json`, JSON.stringify(manifest))),
  // Most of them are invalid.
  "the manifests of the rules' tests": () =>
    recordedCases().flatMap(({ manifest }, i) =>
      isObject(manifest) ? caseOf(`${i}.json`, JSON.stringify(manifest)) : [],
    ),
};

/** Three of them have no kind or no version. */
const isObject = ({
  apiVersion,
  kind,
}: {
  readonly apiVersion?: string;
  readonly kind?: string;
}): boolean => !!kind && !!apiVersion && !apiVersion.endsWith('/');

const sets = Object.fromEntries(Object.entries(SETS).map(([name, make]) => [name, make()]));
const real = sets['the manifests of the corpus'] ?? [];
// Different files share more values than one file does.
if (real.length > 0)
  sets['the corpus in one program'] = [
    {
      ...(real[0] as Case),
      where: '',
      objects: real.flatMap(({ objects }) => objects),
      program: generateProgram(real.flatMap(({ charts }) => charts)),
    },
  ];
const available = Object.keys(sets).filter((name) => sets[name]?.length !== 0);
if (real.length === 0)
  reportSkipped(
    'the import of real manifests',
    'there is no folder of them (CDK8S_PODS_CORPUS names one)',
  );

test.each(available)('creates the same objects: %s', (name) => {
  expect(sets[name]?.flatMap(({ objects }) => objects).length).toBeGreaterThan(10);
  for (const { where, objects, program } of sets[name] ?? [])
    expect({ where, objects: comparable(manifestsOfProgram(program)) }).toEqual({
      where,
      objects: comparable(objects),
    });
});

test.each(COMPILERS_OF_LARGE_TESTS)(
  'all of it compiles, TypeScript %s, and what is wrong does not',
  async (compiler) => {
    const programs = Object.values(sets).flatMap((cases) => cases.map(({ program }) => program));
    const wrong = programs[0]?.replace('new Chart(app, ', 'new Chart(1, ') ?? '';
    const said = await compileFiles(compiler, [...programs, wrong]);
    // One line for what is wrong, and none for all before it.
    expect(said).toMatch(
      new RegExp(
        `^${programs.length}\\.ts\\(.*Argument of type 'number' is not assignable to parameter of type 'Construct'\\.\\n$`,
      ),
    );
  },
);

(real.length > 0 ? test : test.skip)(
  'what is made of real manifests, a formatter leaves as it is',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'formatted-'));
    const formatter = { indentStyle: 'space', lineWidth: 120 };
    writeFileSync(
      join(folder, 'biome.json'),
      JSON.stringify({ formatter, javascript: { formatter: { quoteStyle: 'single' } } }),
    );
    const programs = [...real, ...(sets['the corpus in one program'] ?? [])];
    programs.forEach(({ program }, i) => void writeFileSync(join(folder, `${i}.ts`), program));
    const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
    const files = programs.map((_, i) => `${i}.ts`);
    const { status, stderr } = spawnSync(process.execPath, [biome, 'format', ...files], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect({ status, stderr: stderr.slice(0, 3000) }).toEqual({
      status: 0,
      stderr: expect.stringContaining(`Checked ${programs.length} files`),
    });
  },
);

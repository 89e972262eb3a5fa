// Measures how much time type checking takes for whole applications, after `npm run build`:
// `npx tsx bench/types/application-cost.ts`. 200 applications are compiled against the built
// declarations, with each compiler. See docs/performance-types.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { application, type ReferenceForm } from './applications.js';

const ROOT = join(__dirname, '../..');
const COUNT = 200;
const ROUNDS = Number(process.argv[2] ?? 3);
const COMPILERS = { '5.9': 'ts59', '7.0': 'typescript' } as const;
const KINDS = [
  'ConfigMap',
  'Deployment',
  'HorizontalPodAutoscaler',
  'Ingress',
  'PodDisruptionBudget',
  'Secret',
  'Service',
] as const;

/** The kinds whose props are checked, and the form of the references, by the name of the variant. */
const VARIANTS: Readonly<
  Record<string, { readonly typed: readonly string[]; readonly form: ReferenceForm }>
> = {
  'Deployments alone typed': { typed: ['Deployment'], form: 'names' },
  'all typed, names as strings': { typed: KINDS, form: 'names' },
  'all typed, constructs for names, key()': { typed: KINDS, form: 'constructs and key()' },
  'all typed, constructs for names': { typed: KINDS, form: 'constructs' },
};

interface Run {
  readonly variant: string;
  readonly compiler: keyof typeof COMPILERS;
  readonly config: string;
  check: number;
  instantiations: number;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));

/** Returns a program whose kinds that are not typed take any props. */
function program(typed: readonly string[], form: ReferenceForm): string {
  const untyped = KINDS.filter((kind) => !typed.includes(kind)).map(
    (kind) =>
      `declare const ${kind}: new (scope: Construct, id: string, props: Any) => Construct;\n`,
  );
  return [
    "import type { Construct } from 'constructs';\n",
    `import { ${typed.join(', ')} } from 'cdk8s-pods';\n`,
    'declare const scope: Construct;\ntype Any = { readonly [field: string]: unknown };\n',
    ...untyped,
    ...Array.from({ length: COUNT }, (_, i) => application(form, i)),
  ].join('');
}

const runs: Run[] = Object.entries(VARIANTS).flatMap(([variant, { typed, form }], n) => {
  writeFileSync(join(folder, `${n}.ts`), program(typed, form));
  const modules = join(ROOT, 'node_modules');
  const compilerOptions = {
    strict: true,
    target: 'es2022',
    module: 'nodenext',
    noEmit: true,
    skipLibCheck: true,
    types: [],
    paths: {
      'cdk8s-pods': [join(ROOT, 'build/index.d.ts')],
      cdk8s: [join(modules, 'cdk8s')],
      constructs: [join(modules, 'constructs')],
    },
  };
  const config = join(folder, `${n}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions, files: [`${n}.ts`] }));
  return (Object.keys(COMPILERS) as (keyof typeof COMPILERS)[]).map((compiler) => ({
    variant,
    compiler,
    config,
    check: Number.POSITIVE_INFINITY,
    instantiations: 0,
  }));
});

for (let round = 0; round < ROUNDS; round++) {
  for (const run of runs) {
    const tsc = join(ROOT, 'node_modules', COMPILERS[run.compiler], 'bin/tsc');
    const args = [tsc, '-p', run.config, '--extendedDiagnostics'];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    // A rejected program takes the slow path, which is not measured here.
    if (stdout.includes('error TS')) throw new Error(stdout.slice(0, 1000));
    const read = (name: string): number =>
      Number(stdout.match(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm'))?.[1]);
    run.check = Math.min(run.check, read('Check time'));
    run.instantiations = read('Instantiations');
  }
}
rmSync(folder, { recursive: true });

console.log(`${COUNT} applications; seconds, best of ${ROUNDS} rounds.\n`);
console.log('| TypeScript | Applications | check | instantiations |\n| --- | --- | --- | --- |');
for (const compiler of Object.keys(COMPILERS))
  for (const { variant, check, instantiations } of runs.filter((run) => run.compiler === compiler))
    console.log(`| ${compiler} | ${variant} | ${check.toFixed(2)} | ${instantiations} |`);

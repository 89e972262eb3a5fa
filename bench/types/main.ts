// Measures how much time type checking takes for users: `npx tsx bench/types/main.ts`, after `npm
// run build`. 200 Pods with two containers are compiled against the built declarations, with each
// compiler. All variants run in turn, so that a slow machine slows down all of them. See
// docs/performance-types.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restrictedPod, typicalPod, unusualPod } from './pods.js';

const ROOT = join(__dirname, '../..');
const COUNT = 200;
const ROUNDS = Number(process.argv[2] ?? 7);
const COMPILERS = { '5.9': 'ts59', '7.0': 'typescript' };
const PODS = { usual: typicalPod, unusual: unusualPod, restricted: restrictedPod };

const PRELUDE = "import type { Construct } from 'constructs';\ndeclare const scope: Construct;\n";
const PRELUDE_WITH_PROPS = `${PRELUDE}import type { PodProps } from 'cdk8s-pods';\n`;
/** The constructors that the programs use. */
const VARIANTS = {
  'an import and no Pods': "export { Pod } from 'cdk8s-pods';\n",
  'plain interfaces': `${PRELUDE_WITH_PROPS}declare const Pod: new (
  scope: Construct, id: string, props: PodProps) => Construct;\n`,
  'inference only': `${PRELUDE_WITH_PROPS}type Literal<P> = [P] extends [never] ? P : {};
declare const Pod: new <const P = PodProps>(
  scope: Construct, id: string, props: PodProps & Literal<P>) => Construct;\n`,
  'all checks': `${PRELUDE}import { Pod } from 'cdk8s-pods';\n`,
};
type Variant = keyof typeof VARIANTS;

interface Run {
  readonly compiler: keyof typeof COMPILERS;
  readonly kind: keyof typeof PODS;
  readonly variant: Variant;
  readonly config: string;
  check: number;
  total: number;
  instantiations: number;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const keys = <T extends object>(record: T): (keyof T)[] => Object.keys(record) as (keyof T)[];

const runs: Run[] = keys(PODS).flatMap((kind) =>
  keys(VARIANTS).flatMap((variant) => {
    const file = `${kind}-${variant.replaceAll(' ', '-')}`;
    const pods =
      variant === 'an import and no Pods'
        ? []
        : Array.from({ length: COUNT }, (_, i) => PODS[kind](i));
    writeFileSync(join(folder, `${file}.ts`), VARIANTS[variant] + pods.join(''));
    const paths = {
      'cdk8s-pods': [join(ROOT, 'build/index.d.ts')],
      constructs: [join(ROOT, 'node_modules/constructs')],
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
    const config = join(folder, `${file}.json`);
    writeFileSync(config, JSON.stringify({ compilerOptions, files: [`${file}.ts`] }));
    return keys(COMPILERS).map((compiler) => ({
      compiler,
      kind,
      variant,
      config,
      check: Infinity,
      total: Infinity,
      instantiations: 0,
    }));
  }),
);

for (let round = 0; round < ROUNDS; round++) {
  for (const run of runs) {
    const tsc = join(ROOT, 'node_modules', COMPILERS[run.compiler], 'bin/tsc');
    const { stdout } = spawnSync(
      process.execPath,
      [tsc, '-p', run.config, '--extendedDiagnostics'],
      { encoding: 'utf8' },
    );
    const read = (name: string): number =>
      Number(stdout.match(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm'))?.[1]);
    // A rejected Pod takes the slow path, which is not measured here.
    if (/error TS/.test(stdout)) throw new Error(stdout.slice(0, 1000));
    run.check = Math.min(run.check, read('Check time'));
    run.total = Math.min(run.total, read('Total time'));
    run.instantiations = read('Instantiations');
  }
}
rmSync(folder, { recursive: true });

console.log(`${COUNT} Pods with two containers; seconds, best of ${ROUNDS} rounds.\n`);
console.log(
  '| TypeScript | Pods | variant | check | ratio to plain | ratio to inference | total ' +
    '| instantiations |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
);
for (const compiler of keys(COMPILERS)) {
  for (const kind of keys(PODS)) {
    const row = (variant: Variant): Run =>
      runs.find(
        (run) => run.compiler === compiler && run.kind === kind && run.variant === variant,
      ) as Run;
    for (const { variant, check, total, instantiations } of keys(VARIANTS).map(row)) {
      const ratio = (to: Variant): string => (check / row(to).check).toFixed(2);
      const ratios = [ratio('plain interfaces'), ratio('inference only')];
      const times = [check.toFixed(3), ...ratios, total.toFixed(2)];
      console.log(`| ${[compiler, kind, variant, ...times, instantiations].join(' | ')} |`);
    }
  }
}

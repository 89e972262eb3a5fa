// Sees the rule of the arrows refuse: a lint that cannot fail holds nothing. The arrows of lib
// itself are looked at by `npm run check`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** Which rooms a room may import from, beside itself. */
const ALLOWED_IMPORTS: Readonly<Record<string, string>> = {
  testing:
    'constructs cli plugin synth report typescript check explain patterns workloads checked spec rules source engine lifecycle gitops api formats manifest disk',
  constructs:
    'synth report typescript check explain patterns workloads checked spec rules source engine lifecycle gitops api formats manifest disk',
  cli: 'synth report typescript check explain patterns workloads checked spec rules source engine lifecycle gitops api formats manifest disk',
  plugin:
    'synth report typescript check explain patterns workloads checked spec rules source engine lifecycle gitops api formats manifest disk',
  synth:
    'check explain patterns workloads checked spec rules source engine lifecycle gitops api formats manifest disk',
  report:
    'check explain patterns workloads checked spec rules source engine lifecycle gitops api formats manifest disk',
  check:
    'explain patterns workloads checked spec rules source engine lifecycle gitops api formats manifest disk',
  explain:
    'patterns workloads checked spec rules source engine lifecycle gitops api formats manifest disk',
  typescript:
    'check explain patterns workloads checked spec rules source engine lifecycle gitops api formats manifest disk',
  patterns: 'spec rules source engine lifecycle gitops api formats manifest disk',
  workloads: 'spec rules source engine lifecycle gitops api formats manifest disk',
  checked: 'spec rules source engine lifecycle gitops api formats manifest disk',
  spec: 'source engine lifecycle gitops api formats manifest disk',
  rules: 'source engine lifecycle gitops api formats manifest disk',
  source: 'engine lifecycle gitops api formats manifest disk',
  engine: 'api formats manifest disk',
  gitops: 'api formats manifest disk',
  lifecycle: 'api formats manifest disk',
  api: '',
  formats: '',
  manifest: '',
  disk: '',
};
const modules = Object.keys(ALLOWED_IMPORTS);
const mayImport = (from: string, to: string): boolean =>
  from === to || (ALLOWED_IMPORTS[from] ?? '').split(' ').includes(to);

test('every room of lib has a line here', () => {
  const folders = readdirSync(join(ROOT, 'lib'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(modules).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
});

describe('what is refused', () => {
  const tree = mkdtempSync(join(tmpdir(), 'arrows-'));
  afterAll(() => rmSync(tree, { recursive: true }));

  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), `${text}\nexport type T = string;\n`);
  };
  /** The violations, as `rule: from to`, of one run over all that the tests below ask about. */
  let refused: readonly string[];

  beforeAll(() => {
    write('lib/index.ts', '');
    write('tools/tool.ts', '');
    for (const room of modules) {
      write(`lib/${room}/noun.ts`, '');
      for (const other of modules)
        write(
          `lib/${room}/to-${other}.ts`,
          `import type { T as U } from '../${other}/noun.js';\nexport type V = U;`,
        );
      write(
        `lib/${room}/to-cdk8s.ts`,
        "import type { Chart } from 'cdk8s';\nexport type V = Chart;",
      );
      write(
        `lib/${room}/to-package.ts`,
        "import { Construct } from 'constructs';\nexport class V extends Construct {}",
      );
      write(
        `lib/${room}/to-package-of-others.ts`,
        "import { test } from 'fast-check';\nexport const v = test;",
      );
      write(`lib/${room}/to-yaml.ts`, "import { parse } from 'yaml';\nexport const v = parse('');");
      write(
        `lib/${room}/to-node.ts`,
        "import { readFileSync } from 'node:fs';\nexport const v = readFileSync;",
      );
      write(
        `lib/${room}/to-index.ts`,
        "import type { T as U } from '../index.js';\nexport type V = U;",
      );
      write(
        `lib/${room}/to-tools.ts`,
        "import type { T as U } from '../../tools/tool.js';\nexport type V = U;",
      );
    }
    write('lib/attic/box.ts', "import type { T as U } from '../api/noun.js';\nexport type V = U;");
    write('lib/spec/round.ts', "import { type V, v } from './about.js';\nexport const w: V = v;");
    write(
      'lib/spec/about.ts',
      "import type { T as U } from './round.js';\nexport type V = U;\nexport const v = '';",
    );

    const cruise = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [
      cruise,
      '--config',
      join(ROOT, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'lib',
    ];
    const { summary } = JSON.parse(
      execFileSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 26 }),
    );
    refused = summary.violations.map(
      ({ rule, from, to }: Violation) => `${rule.name}: ${from} ${to}`,
    );
  });

  interface Violation {
    readonly rule: { readonly name: string };
    readonly from: string;
    readonly to: string;
  }

  /** The rules that refuse the arrows of a file. */
  const rulesOn = (file: string): readonly string[] =>
    refused
      .filter((each) => each.includes(`: ${file} `))
      .map((each) => each.slice(0, each.indexOf(':')));

  test.each(modules)('%s imports from the rooms below it alone, types included', (room) => {
    const reached = modules.filter((other) => rulesOn(`lib/${room}/to-${other}.ts`).length === 0);
    expect(reached).toEqual(modules.filter((other) => mayImport(room, other)));
  });

  const knowing = ['testing', 'constructs', 'synth'];
  test.each(modules.filter((room) => !knowing.includes(room)))('%s does not know cdk8s', (room) => {
    expect(rulesOn(`lib/${room}/to-cdk8s.ts`)).toEqual(['cdk8s-stays-in-constructs']);
    expect(rulesOn(`lib/${room}/to-package.ts`)).toEqual(['cdk8s-stays-in-constructs']);
  });

  test.each(knowing)('%s knows it', (room) => {
    expect(rulesOn(`lib/${room}/to-cdk8s.ts`)).toEqual([]);
    expect(rulesOn(`lib/${room}/to-package.ts`)).toEqual([]);
  });

  test.each(modules)(
    '%s imports no other package, nothing outside lib, and not the index',
    (room) => {
      expect(rulesOn(`lib/${room}/to-package-of-others.ts`)).toEqual(['no-other-package']);
      expect(rulesOn(`lib/${room}/to-yaml.ts`)).toEqual(['no-other-package']);
      expect(rulesOn(`lib/${room}/to-tools.ts`)).toEqual(['no-other-package']);
      expect(rulesOn(`lib/${room}/to-index.ts`)).toContain('nobody-imports-a-door');
    },
  );

  test.each(modules)(
    '%s knows nothing of Node, unless it is the disk or the command line',
    (room) => {
      expect(rulesOn(`lib/${room}/to-node.ts`)).toEqual(
        ['disk', 'cli'].includes(room) ? [] : ['node-stays-on-the-disk'],
      );
    },
  );

  test('a circle, even where one of its arrows is a type', () => {
    expect(rulesOn('lib/spec/round.ts').concat(rulesOn('lib/spec/about.ts'))).toContain(
      'no-circle',
    );
  });

  test('a room that has no floor', () => {
    expect(rulesOn('lib/attic/box.ts')).toEqual(['room-without-floor']);
  });
});

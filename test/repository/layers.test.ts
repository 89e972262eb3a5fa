// Makes a small lib that breaks every rule of .dependency-cruiser.cjs, and expects each rule to
// report it. `npm run layers` checks the real lib.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const { LAYERS, CDK8S_MODULES, NODE_MODULES } = require(join(ROOT, 'tools/layers.cjs')) as {
  readonly LAYERS: readonly (readonly string[])[];
  readonly CDK8S_MODULES: readonly string[];
  readonly NODE_MODULES: readonly string[];
};
const modules = LAYERS.flat();
const layerOf = (module: string): number => LAYERS.findIndex((layer) => layer.includes(module));

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

const tree = mkdtempSync(join(tmpdir(), 'layers-'));
let violations: readonly Violation[];

beforeAll(() => {
  write('lib/index.ts', 'export type T = string;');
  write('tools/tool.ts', 'export type T = string;');
  for (const module of modules) {
    write(`lib/${module}/target.ts`, 'export type T = string;');
    for (const other of modules)
      write(`lib/${module}/imports-${other}.ts`, importType('T', `../${other}/target.js`));
    write(`lib/${module}/imports-cdk8s-package.ts`, importType('Chart', 'cdk8s'));
    write(`lib/${module}/imports-constructs-package.ts`, importValue('Construct', 'constructs'));
    write(`lib/${module}/imports-dev-package.ts`, importValue('test', 'fast-check'));
    write(`lib/${module}/imports-yaml-package.ts`, importValue('parse', 'yaml'));
    write(`lib/${module}/imports-node.ts`, importValue('readFileSync', 'node:fs'));
    write(`lib/${module}/imports-entry-point.ts`, importType('T', '../index.js'));
    write(`lib/${module}/imports-tools.ts`, importType('T', '../../tools/tool.js'));
  }
  write('page/file.ts', "export const a = '';");
  for (const module of modules)
    write(`page/imports-${module}.ts`, importType('T', `../lib/${module}/target.js`));
  write('page/imports-tools.ts', importType('T', '../tools/tool.js'));
  write('page/imports-entry-point.ts', importType('T', '../lib/index.js'));
  write('lib/api/imports-page.ts', importValue('a', '../../page/file.js'));
  write('lib/unknown/file.ts', importType('T', '../api/target.js'));
  write('lib/spec/one.ts', importValue('a', './other.js'));
  write('lib/spec/other.ts', `${importType('B', './one.js')}\nexport const a = '';`);

  const args = [
    join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    ...['--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', '.'],
  ];
  const options = { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 26 } as const;
  violations = JSON.parse(execFileSync(process.execPath, args, options)).summary.violations;
});
afterAll(() => rmSync(tree, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), `${text}\n`);
}

const importType = (name: string, from: string): string =>
  `import type { ${name} as U } from '${from}';\nexport type B = U;`;
const importValue = (name: string, from: string): string =>
  `import { ${name} } from '${from}';\nexport const b = ${name};`;

/** The names of the rules that report an import of a file. */
const rulesOn = (file: string): readonly string[] =>
  violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

test('every folder of lib is in a layer, and every layer has folders that exist', () => {
  const folders = readdirSync(join(ROOT, 'lib'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect([...modules].sort()).toEqual(folders.sort());
});

test.each(modules)('%s may import itself and lower layers only, types included', (module) => {
  for (const other of modules) {
    const isAllowed = other === module || layerOf(other) > layerOf(module);
    expect({ other, rules: rulesOn(`lib/${module}/imports-${other}.ts`) }).toEqual({
      other,
      rules: isAllowed ? [] : [`${module}-imports-upward`],
    });
  }
});

test.each(modules)('%s may import cdk8s only if it is one of CDK8S_MODULES', (module) => {
  const rules = CDK8S_MODULES.includes(module) ? [] : ['cdk8s-only-in-constructs'];
  expect(rulesOn(`lib/${module}/imports-cdk8s-package.ts`)).toEqual(rules);
  expect(rulesOn(`lib/${module}/imports-constructs-package.ts`)).toEqual(rules);
});

test.each(modules)('%s may import Node.js only if it is one of NODE_MODULES', (module) => {
  const rules = NODE_MODULES.includes(module) ? [] : ['node-only-in-platform'];
  expect(rulesOn(`lib/${module}/imports-node.ts`)).toEqual(rules);
});

test.each(modules)('%s may import no other package, no tool and no entry point', (module) => {
  expect(rulesOn(`lib/${module}/imports-dev-package.ts`)).toEqual(['no-other-package']);
  expect(rulesOn(`lib/${module}/imports-yaml-package.ts`)).toEqual(['no-other-package']);
  expect(rulesOn(`lib/${module}/imports-tools.ts`)).toEqual(['no-other-package']);
  expect(rulesOn(`lib/${module}/imports-entry-point.ts`)).toContain('no-entry-point-import');
});

test('the page may import the modules that run in a browser, and nothing else', () => {
  for (const module of modules) {
    const rules = NODE_MODULES.includes(module) ? ['page-in-browser'] : [];
    expect({ module, rules: rulesOn(`page/imports-${module}.ts`) }).toEqual({ module, rules });
  }
  expect(rulesOn('page/imports-tools.ts')).toEqual(['page-in-browser']);
  expect(rulesOn('page/imports-entry-point.ts')).toEqual(['page-in-browser']);
});

test('no module may import the page', () =>
  expect(rulesOn('lib/api/imports-page.ts')).toContain('page-is-not-imported'));

test('reports a cycle, even if one of its imports is a type', () => {
  const rules = [...rulesOn('lib/spec/one.ts'), ...rulesOn('lib/spec/other.ts')];
  expect(rules).toContain('no-circular');
});

test('reports a folder of lib that is in no layer', () => {
  expect(rulesOn('lib/unknown/file.ts')).toEqual(['module-without-layer']);
});

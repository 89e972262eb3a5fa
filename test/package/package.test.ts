// Tests the package as users get it: packed by npm, installed in another project, and used there.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Consumer, type ProcessResult, ROOT, runProgram } from './consumer.js';
import { InitializedProject } from './initialized-project.js';
import { supportedNodes } from './node-versions.js';
import {
  ENTRY_POINTS,
  ENTRY_POINTS_OUTPUT,
  IMPORTS,
  INSTANCE_COMPARISON,
  LOADED_MODULES,
  REQUIRES,
  TYPE_ERROR_LINES,
  TYPE_ERRORS,
  YAML,
} from './programs.js';
import { StockApp } from './stock-app.js';

const COMPILERS = { '5.9': 'ts59', '7': 'typescript' };
/**
 * The settings of TypeScript for module resolution, and the file extensions to test with each: as
 * Node.js, from both kinds of modules, or as bundlers, which preserve imports.
 */
const RESOLUTIONS = {
  node16: { module: 'node16', modules: ['mts', 'cts'] },
  nodenext: { module: 'nodenext', modules: ['mts', 'cts'] },
  bundler: { module: 'preserve', modules: ['mts'] },
};
const combinations = (Object.keys(COMPILERS) as (keyof typeof COMPILERS)[]).flatMap((compiler) =>
  (Object.keys(RESOLUTIONS) as (keyof typeof RESOLUTIONS)[])
    // In TypeScript 5.9, nodenext equals node16.
    .filter((resolution) => compiler === '7' || resolution !== 'nodenext')
    .map((resolution) => ({ compiler, resolution, name: `${compiler}-${resolution}` })),
);
type Combination = (typeof combinations)[number];

let consumer: Consumer;
const compiled = new Map<string, ProcessResult>();

beforeAll(async () => {
  consumer = new Consumer();
  consumer.write('program.cjs', REQUIRES);
  for (const extension of ['mjs', 'mts', 'cts']) consumer.write(`program.${extension}`, IMPORTS);
  for (const extension of ['mts', 'cts']) {
    consumer.write(`mistakes.${extension}`, TYPE_ERRORS);
    consumer.write(`entry-points.${extension}`, ENTRY_POINTS);
  }
  consumer.write('loads.cjs', LOADED_MODULES);
  consumer.write('pod.yaml', YAML);
  consumer.write('compares.mjs', INSTANCE_COMPARISON);
  await Promise.all(combinations.map(compile));
}, 120_000);

afterAll(() => rmSync(consumer.folder, { recursive: true }));

async function compile({ compiler, resolution, name }: Combination): Promise<void> {
  const { module, modules } = RESOLUTIONS[resolution];
  const compilerOptions = {
    strict: true,
    target: 'es2022',
    module,
    moduleResolution: resolution,
    types: [],
    outDir: name,
  };
  const files = modules.flatMap((extension) => [
    `program.${extension}`,
    `entry-points.${extension}`,
    `mistakes.${extension}`,
  ]);
  consumer.write(`${name}.json`, JSON.stringify({ compilerOptions, files }));
  const tsc = join(ROOT, 'node_modules', COMPILERS[compiler], 'bin/tsc');
  compiled.set(
    name,
    await runProgram(
      process.execPath,
      [tsc, '-p', `${name}.json`, '--pretty', 'false'],
      consumer.folder,
    ),
  );
}

test('contains the compiled library, the readme and the licenses, in less than 5.5 MB', () => {
  const { files, unpackedSize } = consumer.packed;
  const others = files
    .map(({ path }) => path)
    .filter((path) => !/^build\/.*\.(js|js\.map|mjs|d\.ts|d\.mts)$/.test(path));
  expect(others.sort()).toEqual([
    'LICENSE',
    'NOTICE',
    'README.md',
    'build/field-docs.json',
    'build/page.html.gz',
    'package.json',
  ]);
  expect(unpackedSize).toBeLessThan(5_500_000);
});

describe.each([...supportedNodes()])('on Node %s', (_version, node) => {
  test.each(['program.cjs', 'program.mjs'])('%s writes its Pod', async (program) => {
    expect(await runProgram(node, [program], consumer.folder)).toEqual({ status: 0, output: YAML });
  });

  test('checks a manifest, and prints nothing on standard error', async () => {
    const args = ['node_modules/cdk8s-pods/build/cli.js', 'check', 'pod.yaml'];
    expect(await runProgram(node, args, consumer.folder)).toEqual({
      status: 0,
      output: '1 object in 1 file: no findings\n',
    });
  });

  test('returns the same classes for import and require', async () => {
    const { output } = await runProgram(node, ['compares.mjs'], consumer.folder);
    const entryPoints: readonly (readonly [string[], string[]])[] = JSON.parse(output);
    const names = entryPoints.map(([imported]) => imported);
    expect(names).toEqual([
      expect.arrayContaining(['Pod', 'PodValidation']),
      ['admit', 'admitAll', 'clusterOf', 'nodeProblems', 'place', 'schedule'],
      ['PodValidation'],
      ['runtimeView'],
      ['anatomySnapshot', 'matchers', 'yamlSnapshot'],
    ]);
    for (const [imported, same] of entryPoints) expect(same.sort()).toEqual(imported);
  });

  test('loads neither cdk8s nor YAML parsers for the plugin, and re-exports its class', async () => {
    expect(await runProgram(node, ['loads.cjs'], consumer.folder)).toEqual({
      status: 0,
      output: 'true true\n',
    });
  });
});

describe.each(combinations)(
  'TypeScript $compiler, resolution $resolution',
  ({ name, resolution }) => {
    const { modules } = RESOLUTIONS[resolution];

    test('reports the type errors and no others', () => {
      // An error starts a line, such as `mistakes.mts(5,48): error ...`; its details are indented.
      const errors = compiled.get(name)?.output.match(/^\S[^,]*/gm) ?? [];
      expect(new Set(errors)).toEqual(
        new Set(
          modules.flatMap((each) => TYPE_ERROR_LINES.map((line) => `mistakes.${each}(${line}`)),
        ),
      );
    });

    test.each(modules)(
      'runs a .%s program that writes its Pod, and one that uses the other entry points',
      async (extension) => {
        const ran = (program: string) =>
          runProgram(
            process.execPath,
            [join(name, `${program}.${extension.replace('t', 'j')}`)],
            consumer.folder,
          );
        expect(await ran('program')).toEqual({ status: 0, output: YAML });
        expect(await ran('entry-points')).toEqual({ status: 0, output: ENTRY_POINTS_OUTPUT });
      },
    );
  },
);

test('works in a project created by `cdk8s init`, with the resolution of Node.js 10', async () => {
  const app = new StockApp(consumer);
  expect(await app.compile()).toEqual({ status: 0, output: '' });
  expect(await app.test()).toEqual({
    status: 0,
    output: expect.stringMatching(/^Tests: +1 passed, 1 total$/m),
  });
});

describe('a project created by `cdk8s-pods init`', () => {
  let project: InitializedProject;
  let result: ProcessResult;
  beforeAll(async () => {
    project = new InitializedProject(consumer);
    result = await project.init();
  });

  test('prints the next commands, and has the dependencies of its package.json', async () => {
    expect(result).toEqual({
      status: 0,
      output: expect.stringContaining('cd shop\nnpm install\nnpm start'),
    });
    expect(await project.npm('ls')).toMatchObject({ status: 0 });
  });

  test('passes its own tests and its own type check', async () => {
    expect(await project.npm('test')).toEqual({
      status: 0,
      output: expect.stringMatching(/^Tests: +2 passed, 2 total$/m),
    });
    expect(await project.npm('run', '--silent', 'types')).toEqual({ status: 0, output: '' });
  });

  test.each([
    ['npm start', 'start', '--', '--check-upgrade=false'],
    ['npm test', 'test'],
    ['npx cdk8s synth', 'exec', '--no', '--', 'cdk8s', 'synth', '--check-upgrade=false'],
  ])('refuses a type error in %s', async (_, ...args) => {
    const restore = project.edit(/port: 'http'/, "port: 'htpp'");
    const { status, output } = await project.npm(...args);
    restore();
    expect(status).toBeGreaterThan(0);
    expect(output).toContain("port 'htpp' is not declared: did you mean 'http'?");
    expect(output).toMatch(/^main\.ts\(\d+,\d+\): error TS/m);
  });

  test.each(Object.entries(COMPILERS))('compiles with TypeScript %s', async (_, compiler) => {
    expect(
      await runProgram(
        process.execPath,
        [join(ROOT, 'node_modules', compiler, 'bin/tsc')],
        project.folder,
      ),
    ).toEqual({
      status: 0,
      output: '',
    });
  });

  test('is validated at synthesis, including constructs of other packages', async () => {
    expect(await project.synth()).toEqual({
      status: 0,
      output: expect.stringMatching(/dist\/web\.k8s\.yaml.* Validated +│ 1 of 1 objects/s),
    });
    project.addInvalidPod();
    expect(await project.synth()).toEqual({
      status: 1,
      output: expect.stringContaining('[web/pod] spec.containers[0].image: Required value.'),
    });
  });
});

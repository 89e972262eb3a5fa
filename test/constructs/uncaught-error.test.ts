// Node.js and jest print the errors of an app that is invalid, or cannot be written, a summary, and
// the line that synthesizes the app.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withTempFolder } from '../../lib/platform/with-temp-folder.js';

const ROOT = join(__dirname, '../..');
const requireHere = createRequire(__filename);
const PACKAGE = JSON.stringify(join(ROOT, 'build/index.js'));
const MODULE = JSON.stringify(pathToFileURL(join(ROOT, 'build/index.mjs')).href);

/** For each file, how it loads the package, and the options with which Node.js runs it. */
const PROGRAMS = {
  'main.js': [`const { App, Chart, Pod } = require(${PACKAGE});`],
  'main.mjs': [`import { App, Chart, Pod } from ${MODULE};`],
  'main.ts': [
    `import { App, Chart, Pod } from ${PACKAGE};`,
    '--import',
    pathToFileURL(requireHere.resolve('tsx')).href,
  ],
} as const;
type Program = keyof typeof PROGRAMS;
const programs = Object.keys(PROGRAMS) as Program[];

const bodyOf = (call: string, image: string): string => `
const app = new App({ outdir: 'dist' });
const chart = new Chart(app, 'web');
for (const id of ['a', 'b']) new Pod(chart, id, { containers: { app: { image: '${image}' } } });
${call}
`;

/** Returns what a program prints to standard error. Its output folder is a file. */
const printedBy = (program: Program, call: string, image: string): string =>
  withTempFolder((folder) => {
    const [load, ...options] = PROGRAMS[program];
    writeFileSync(join(folder, 'dist'), '');
    writeFileSync(join(folder, program), load + bodyOf(call, image));
    const { stderr, status } = spawnSync(process.execPath, [...options, program], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    return stderr.replaceAll(folder, '');
  });

/** The line of a call site, and what Node.js prints after each error. */
const CALL_SITE = String.raw`\n    at .*/main\.\w+:5:5\)?\n\nNode\.js v.*\n$`;

describe.each(programs)('an uncaught error of %s', (program) => {
  test.each(["app.synthTo('other');", 'app.synthYaml();'])(
    'is one line for each error of the app, and a summary: %s',
    (call) => {
      const lines = String.raw`^(\[web/[ab]\] containers\.app\.image .*: Required value.*\n){2}`;
      const summary = String.raw`Validation failed with 2 errors: nothing was written\.`;
      expect(printedBy(program, call, '')).toMatch(new RegExp(lines + summary + CALL_SITE));
    },
  );

  test.each(['app.synth();', "app.synthTo('dist');"])(
    'is the sentence about the disk: %s',
    (call) => {
      const sentence = String.raw`^cannot write to dist: it is a file\. Choose another folder.*`;
      expect(printedBy(program, call, 'nginx')).toMatch(new RegExp(sentence + CALL_SITE));
    },
  );

  test('has its stack if a construct of the user throws', () => {
    const call = 'chart.node.addValidation({ validate: () => notDeclared });\napp.synthYaml();';
    const printed = printedBy(program, call, 'nginx');
    expect(printed).toMatch(/^ReferenceError: notDeclared is not defined\n {4}at Object\.val/m);
    expect(printed).toMatch(/^ {4}at .*\/main\.\w+:6:5\)?$/m);
  });
});

test('jest shows the errors, a summary, and the call', () => {
  const printed = withTempFolder((folder) => {
    const load = `const { App, Chart, Pod } = require(${PACKAGE});`;
    const test = `test('synthesizes', () => {${bodyOf('app.synthYaml();', '')}});`;
    writeFileSync(join(folder, 'main.test.js'), load + test);
    writeFileSync(join(folder, 'package.json'), '{}');
    const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
    return spawnSync(process.execPath, [jest, '--rootDir', folder], {
      cwd: folder,
      env: { ...process.env, FORCE_COLOR: '0' },
      encoding: 'utf8',
    }).stderr;
  });
  const [, ...lines] = /● synthesizes\n\n(.*?)\n\n +\d/s.exec(printed)?.[1]?.split('\n') ?? [];
  expect(lines).toEqual([
    expect.stringMatching(/^ {4}\[web\/b\] containers\.app\.image /),
    '    Validation failed with 2 errors: nothing was written.',
  ]);
  expect(printed.match(/^ +at .*/gm)).toEqual([expect.stringContaining('main.test.js:5:5')]);
});

test('an error can be caught, and has no call sites of this package', () => {
  const { App, Chart, Pod } = requireHere(join(ROOT, 'build/index.js'));
  const app = new App();
  new Pod(new Chart(app, 'web'), 'a', { containers: {} });
  const message = String.raw`^\[web/a\] containers .*: Required value.*\nValidation failed .*`;
  const error = (() => {
    try {
      return app.synthYaml();
    } catch (caught) {
      return caught;
    }
  })();
  expect(error).toBeInstanceOf(Error);
  expect(error.message).toMatch(new RegExp(`${message}$`));
  expect(error.stack).toMatch(new RegExp(`${message}\n    at .*uncaught-error\\.test\\.ts.*$`));
});

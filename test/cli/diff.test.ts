// The command `diff`. The tests in test/diff cover the differences themselves.
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';

const line = new CommandLine({
  'before/web.yaml': podYaml('image: nginx:1.28'),
  'after/web.yaml': podYaml('image: nginx:1.29'),
  'broken/web.yaml': 'a: [',
});
const app = new CommandLine({
  'cdk8s.yaml': 'app: node app.js\noutput: made',
  'app.js':
    "console.log('Done.'); require('node:fs')" +
    ".copyFileSync('web.yaml', process.env.CDK8S_OUTDIR + '/web.yaml');",
  'web.yaml': podYaml('image: nginx:1.29'),
  'made/web.yaml': podYaml('image: nginx:1.28'),
});
afterAll(() => {
  line.remove();
  app.remove();
});

const CHANGE =
  '~ Pod web\n    spec.containers[app].image: "nginx:1.28" -> "nginx:1.29"\n' +
  '1 object differs: 1 changed.\n';

test('compares two folders', async () => {
  expect(await line.run(['diff', 'before', 'after'])).toEqual({ status: 1, out: CHANGE, err: '' });
  expect((await line.run(['diff', 'before', 'before'])).status).toBe(0);
});

test('compares the output folder of an app with what a synth would write', async () => {
  expect(await app.run(['diff'], { env: { PATH: process.env['PATH'] ?? '' } })).toEqual({
    status: 1,
    out: CHANGE,
    err: 'Done.\n',
  });
});

test('prints Markdown and JSON', async () => {
  expect((await line.run(['diff', 'before', 'after', '-o', 'markdown'])).out).toContain(
    '| field | before | after |',
  );
  expect(JSON.parse((await line.run(['diff', 'before', 'after', '-o', 'json'])).out)).toMatchObject(
    [{ type: 'changed', name: 'web' }],
  );
});

test.each([
  [['before'], 'there is no cdk8s.yaml in this folder'],
  [['before', 'nowhere'], 'there is no folder nowhere'],
  [['before', 'after', 'before'], 'name at most two folders'],
  [['broken', 'after'], /^cdk8s-pods: \S.*web\.yaml:1: [^\n]*\n$/],
])('reports a usage error for %j', async (args, message) => {
  const { status, err } = await line.run(['diff', ...args]);
  expect({ status, err }).toEqual({ status: 2, err: expect.stringMatching(message) });
});

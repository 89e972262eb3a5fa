import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';
import { manifestsOfProgram } from '../support/imported-program.js';

const line = new CommandLine({
  'web.yaml': podYaml('image: nginx:1.29 # pinned'),
  'k8s/a.yaml': podYaml('image: a').replace('web', 'a'),
  'k8s/b.json': '{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "b"}}',
  'helm.yaml': 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}\n',
  'values.yaml': 'image:\n  tag: "1"\n',
  'empty.yaml': '# nothing\n',
});
afterAll(() => line.remove());

test('imports a file to standard output', async () => {
  const { status, out, err } = await line.run(['import', 'web.yaml']);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatchSnapshot();
});

test('imports standard input', async () => {
  const { out } = await line.run(['import', '-'], { stdin: podYaml('image: x') });
  expect(out).toContain("new Chart(app, 'app')");
});

test('imports a folder and a file to a new file, and does not overwrite it', async () => {
  expect(await line.run(['import', 'k8s', 'web.yaml', '--out', 'main.ts'])).toEqual({
    status: 0,
    out: '',
    err: '',
  });
  const text = readFileSync(join(line.folder, 'main.ts'), 'utf8');
  expect(
    manifestsOfProgram(text).map(
      (manifest) => (manifest['metadata'] as { readonly name: string }).name,
    ),
  ).toEqual(['a', 'b', 'web']);
  expect(await line.run(['import', 'web.yaml', '--out', 'main.ts'])).toEqual({
    status: 2,
    out: '',
    err: 'cdk8s-pods: main.ts already exists: nothing was written\n',
  });
  expect(readFileSync(join(line.folder, 'main.ts'), 'utf8')).toBe(text);
});

test('does not write through a link', async () => {
  symlinkSync('victim', join(line.folder, 'link.ts'));
  expect(await line.run(['import', 'web.yaml', '--out', 'link.ts'])).toEqual({
    status: 2,
    out: '',
    err: 'cdk8s-pods: link.ts already exists: nothing was written\n',
  });
  expect(existsSync(join(line.folder, 'victim'))).toBe(false);
});

test('reports all manifests that cannot be read, and writes nothing', async () => {
  expect(
    await line.run(['import', 'helm.yaml', 'web.yaml', 'values.yaml', '--out', 'none.ts']),
  ).toEqual({
    status: 2,
    out: '',
    err:
      'helm.yaml:4:9: {{ .Release.Name }} is a Helm template expression: ' +
      'render the chart first, for example with `helm template`\n' +
      `values.yaml:1:1: Object 'Kind' is missing in 'image: tag: "1" '\n`,
  });
  expect(existsSync(join(line.folder, 'none.ts'))).toBe(false);
});

test.each([
  [[], 'name a file to import, or - for standard input'],
  [['nowhere.yaml'], 'nowhere.yaml: there is no such file or folder'],
  [['empty.yaml'], 'there is no object in empty.yaml'],
  [['web.yaml', '--out', 'no/where.ts'], 'no/where.ts: there is no folder no'],
])('%j is a usage error', async (paths, why) => {
  expect(await line.run(['import', ...paths])).toEqual({
    status: 2,
    out: '',
    err: `cdk8s-pods: ${why}\n`,
  });
});

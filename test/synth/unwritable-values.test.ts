// Values that no manifest can contain are errors, with their field, and nothing is written.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, type ApiObjectProps, Chart } from 'cdk8s';
import { App, Pod } from '../../lib/index.js';
import { inScratch } from './folder-contents.js';

/** Synthesizes an app. Returns the lines of its error. */
function errorsOf(fill: (chart: Chart) => void): readonly string[] {
  return inScratch((folder) => {
    const app = new App({ outdir: join(folder, 'dist') });
    fill(new Chart(app, 'web'));
    try {
      app.synth();
      return [];
    } catch (error) {
      expect(existsSync(join(folder, 'dist'))).toBe(false);
      const lines = (error as Error).message.split('\n');
      expect(lines.at(-1)).toMatch(/^Validation failed with \d+ errors?: nothing was written\.$/);
      return lines.slice(0, -1);
    }
  });
}

const configMap = (chart: Chart, data: unknown): ApiObject =>
  new ApiObject(chart, 'config', {
    apiVersion: 'example.com/v1',
    kind: 'Config',
    data,
  } as ApiObjectProps);

test('a text with a lone surrogate', () => {
  const errors = errorsOf((chart) => {
    const image = 'nginx:1';
    new Pod(chart, 'good', { containers: { app: { image } } });
    new Pod(chart, 'bad', { containers: { app: { image, args: ['a', 'b\ud800'] } } });
  });
  expect(errors).toEqual([
    '[web/bad] spec.containers[0].args[1]: a string contains a lone surrogate, which UTF-8 ' +
      'cannot encode. Remove it, or complete its pair.',
  ]);
});

test('a key with a lone surrogate', () => {
  expect(errorsOf((chart) => configMap(chart, { 'x\udc00': '' }))[0]).toMatch(
    /^\[web\/config\] data\[x.*\]: a string contains a lone surrogate/,
  );
});

test.each<[string, () => unknown, string]>([
  [
    'a cycle',
    () => {
      const data: Record<string, unknown> = {};
      data['self'] = { data };
      return data;
    },
    'data.self.data contains itself. Write plain data, without cycles.',
  ],
  [
    'too many levels',
    () => JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`),
    'The props have more than 1,000 levels. Remove some of them.',
  ],
  [
    'a list of holes',
    () => Object.assign([], { length: 4_000_000_000 }),
    'A list has 4,000,000,000 items, but some are missing.',
  ],
])('%s in an object of another kind', (_, data, expected) => {
  expect(errorsOf((chart) => configMap(chart, data()))).toEqual([`[web/config] ${expected}`]);
});

test('a hole in a list of a Pod', () => {
  // biome-ignore lint/suspicious/noSparseArray: that is what is tested
  const args = ['a', , 'b'] as string[];
  const [error] = errorsOf(
    (chart) => new Pod(chart, 'pod', { containers: { app: { image: 'nginx:1', args } } }),
  );
  expect(error).toContain('[web/pod] containers.app.args[1]');
  expect(error).toContain('the list has no item here');
});

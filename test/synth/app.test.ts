// The differences between our App and the App of cdk8s.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, Chart, Testing, YamlOutputType } from 'cdk8s';
import { Construct } from 'constructs';
import { App, type AppProps, ignore, Pod } from '../../lib/index.js';
import { folderContents, inScratch } from './folder-contents.js';
import { foreignPod as pod } from './foreign-pod.js';

const containers = { app: { image: 'nginx' } };
const warn = jest.spyOn(console, 'warn').mockImplementation();
afterEach(() => warn.mockClear());

/**
 * Synthesizes an app to a folder in which an earlier synth wrote `old.k8s.yaml`. Returns the errors
 * and the files that are then in the folder.
 */
function synthesized(
  fill: (app: App) => void,
  props: AppProps = {},
): { readonly errors: readonly string[]; readonly files: readonly string[] } {
  return inScratch((folder) => {
    const outdir = join(folder, 'dist');
    const old = new App({ outdir });
    pod(new Chart(old, 'old'), 'p');
    old.synth();
    writeFileSync(join(outdir, 'mine'), '');
    const app = new App({ ...props, outdir });
    fill(app);
    const errors = errorsOf(() => app.synth());
    return { errors, files: Object.keys(folderContents(outdir)) };
  });
}

function errorsOf(work: () => void): readonly string[] {
  try {
    work();
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
}

const summary = (errors: string) => `Validation failed with ${errors}: nothing was written.`;

test('removes files of an earlier synth, and keeps others', () => {
  expect(synthesized((app) => void pod(new Chart(app, 'new'), 'p'))).toEqual({
    errors: [],
    files: ['mine', 'new.k8s.yaml'],
  });
});

test('reports all errors of validations, Pods and names at once, and writes nothing', () => {
  const { errors, files } = synthesized((app) => {
    const chart = new Chart(app, 'c');
    chart.node.addValidation({ validate: () => ['of its own'] });
    new Pod(chart, 'none', { containers: {} } as never);
    new Pod(chart, 'a', { metadata: { name: 'same' }, containers });
    new Pod(chart, 'b', { metadata: { name: 'same' }, containers });
    new Pod(new Chart(app, 'late'), 'p', { containers: { app: { image: '' } } } as never);
  });
  expect(errors).toEqual([
    '[c] of its own',
    expect.stringMatching(/^\[c\/none\] containers \(spec\.containers\): Required value/),
    expect.stringMatching(/^\[late\/p\] containers\.app\.image /),
    '[c/a] and [c/b] are both Pod same',
    summary('4 errors'),
  ]);
  expect(files).toEqual(['mine', 'old.k8s.yaml']);
});

test.each<[string, AppProps, (app: App) => void, readonly string[]]>([
  [
    'accepts one name in two namespaces, or for two kinds',
    {},
    (app) => {
      pod(new Chart(app, 'a', { namespace: 'a' }), 'p', { metadata: { name: 'x' } });
      pod(new Chart(app, 'b', { namespace: 'b' }), 'p', { metadata: { name: 'x' } });
      new ApiObject(new Chart(app, 'c'), 'p', {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'x' },
      });
    },
    [],
  ],
  [
    'rejects one object in two API versions',
    {},
    (app) => {
      for (const version of ['v1', 'v2'])
        pod(new Chart(app, version), 'p', {
          metadata: { name: 'x' },
          apiVersion: `example.com/${version}`,
        });
    },
    ['[v1/p] and [v2/p] are both Pod x'],
  ],
  [
    'rejects one file for two objects',
    { yamlOutputType: YamlOutputType.FILE_PER_RESOURCE },
    (app) => {
      for (const namespace of ['a', 'b'])
        pod(new Chart(app, namespace, { namespace }), 'p', { metadata: { name: 'x' } });
    },
    ['[a/p] and [b/p] both write Pod.x.k8s.yaml'],
  ],
  [
    'has different files for charts with similar names',
    {},
    (app) => {
      new Chart(app, 'a_b');
      new Chart(app, 'a-b');
    },
    [],
  ],
])('%s', (_name, props, fill, errors) => {
  expect(synthesized(fill, props).errors.slice(0, -1)).toEqual(errors);
});

test('runs each validation once and renders each object once, for any number of charts', () => {
  const counts = { validated: 0, rendered: 0 };
  class Counting extends ApiObject {
    override toJson(): unknown {
      counts.rendered++;
      return super.toJson();
    }
  }
  const counting = (): string[] => {
    counts.validated++;
    return [];
  };
  const { errors } = synthesized((app) => {
    for (let i = 0; i < 20; i++) {
      const chart = new Chart(app, `c${i}`);
      new Construct(chart, 'c').node.addValidation({ validate: () => counting() });
      new Counting(chart, 'o', { apiVersion: 'v1', kind: 'ConfigMap' });
    }
  });
  expect(errors).toEqual([]);
  expect(counts).toEqual({ validated: 20, rendered: 20 });
});

const printed = (): readonly string[] => warn.mock.calls.flatMap(([text]) => text.split('\n'));

test('prints the first five warnings of a rule, and the number of the others', () => {
  synthesized((app) => {
    const chart = new Chart(app, 'c');
    for (let i = 0; i < 20; i++)
      new Pod(chart, `p${i}`, {
        containers: { app: { image: 'x', env: [{ name: 'A' }, { name: 'A' }] } },
      });
  });
  const warnings = printed().filter((line) => line.includes('[Container/env-hides]'));
  expect(warnings.map((line) => line.slice(0, line.indexOf(' ', 4)))).toEqual([
    '[c/p0]',
    '[c/p1]',
    '[c/p2]',
    '[c/p3]',
    '[c/p4]',
    'and 15',
  ]);
  expect(warnings.at(-1)).toBe('and 15 more, at c/p5, c/p6, c/p7, ... [Container/env-hides]');
});

test('prints each warning once', () => {
  synthesized((app) => {
    for (const id of ['a', 'b'])
      new Pod(new Chart(app, id), 'p', {
        containers: { app: { image: 'x', env: [{ name: 'A' }, { name: 'A' }] } },
      });
  });
  expect(printed().map((line) => line.slice(0, 14))).toEqual(['[a/p] warning:', '[b/p] warning:']);
});

test('reports unused ignores after all objects were validated', () => {
  synthesized((app) => {
    const chart = new Chart(app, 'c');
    new Pod(chart, 'p', {
      containers: { app: { image: 'x', env: [{ name: 'A' }, { name: 'A' }] } },
    });
    ignore(chart, 'Container/env-hides', 'it is intended');
    ignore(app, 'Container/env-hides', 'for others');
    ignore(chart, 'ContainerPort/number-once', 'it was needed once');
  });
  const lines = warn.mock.calls.flatMap(([text]) => text.split('\n'));
  expect(lines.filter((line) => line.includes('unused ignore: '))).toEqual([
    "[] unused ignore: 'Container/env-hides' has no findings here. Remove it.",
    "[c] unused ignore: 'ContainerPort/number-once' has no findings here. Remove it.",
  ]);
});

test('validates the objects of the app in `Testing.synth` of a chart, too', () => {
  const app = new App();
  const chart = new Chart(app, 'c');
  new Pod(chart, 'mine', { containers: {} } as never);
  new ApiObject(chart, 'theirs', {
    apiVersion: 'v1',
    kind: 'Pod',
    spec: { containers: [] },
  } as never);
  expect(errorsOf(() => Testing.synth(chart)).map((line) => line.trim().slice(0, 11))).toEqual([
    'Validation ',
    '[c/mine] co',
    '[c/theirs] ',
  ]);
});

test('prints each error once after `Testing.synth` has added validations to objects', () => {
  const { errors } = synthesized((app) => {
    const chart = new Chart(app, 'c');
    new Pod(chart, 'p', { containers: {} } as never);
    expect(() => Testing.synth(chart)).toThrow('Validation failed');
  });
  expect(errors).toEqual([expect.stringMatching(/^\[c\/p\] containers /), summary('1 error')]);
});

test('an empty app makes an empty folder', () => {
  expect(synthesized(() => {})).toEqual({ errors: [], files: ['mine'] });
});

test('reports a text that is too long to be written, and keeps the old files', () => {
  const text = 'a\n'.repeat(1 << 24);
  expect(
    synthesized((app) => {
      const chart = new Chart(app, 'c');
      new ApiObject(chart, 'o', { apiVersion: 'a.io/v1', kind: 'Thing', data: { a: text } });
    }),
  ).toEqual({
    errors: [
      '[c/o] data.a: a string has more than 16777216 characters, but an API server accepts ' +
        'objects of at most 3 MiB. Split it, or load it from an image or a volume.',
      summary('1 error'),
    ],
    files: ['mine', 'old.k8s.yaml'],
  });
});

test('escapes what controls a terminal in errors and warnings', () => {
  const id = 'a\nFORGED\u001b[2J\u202e';
  const { errors } = synthesized((app) => {
    const chart = new Chart(app, 'c');
    const props = { containers: { [id]: { image: 'nginx' } }, nodeSelector: { [id]: '\u009b' } };
    new Pod(chart, id, props as never);
    new Pod(chart, 'warned', { containers: { app: { image: `nginx\u202e` } } });
  });
  const lines = warn.mock.calls.flat().flatMap((text) => text.split('\n'));
  const printed = [...errors.slice(0, -1), ...lines];
  expect(printed.length).toBeGreaterThan(2);
  expect(printed).toEqual(printed.map(() => expect.stringMatching(/^\[c\/(?:a--FORGED|warned)/)));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters
  expect(printed.join('\n')).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
});

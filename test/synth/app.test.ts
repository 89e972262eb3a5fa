// What our App does that cdk8s' does not.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, Chart, Testing, YamlOutputType } from 'cdk8s';
import { Construct } from 'constructs';
import { App, type AppProps, ignore, Pod } from '../../lib/index.js';
import { folderContents, inScratch } from './folder-contents.js';
import { pod } from './sample-apps.js';

const containers = { app: { image: 'nginx' } };
const warn = jest.spyOn(console, 'warn').mockImplementation();
afterEach(() => warn.mockClear());

/**
 * The errors of an app's synth, and what the folder holds afterwards, in which there was
 * `old.k8s.yaml`.
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
    return (error as Error).message.split('\n').map((line) => line.trim());
  }
}

const HEAD = 'Validation failed with the following errors:';

test('what an earlier synth made is gone, and what others made stays', () => {
  expect(synthesized((app) => void pod(new Chart(app, 'new'), 'p'))).toEqual({
    errors: [],
    files: ['mine', 'new.k8s.yaml'],
  });
});

test('all that is wrong is said at once, of validations, Pods and names, and nothing is written', () => {
  const { errors, files } = synthesized((app) => {
    const chart = new Chart(app, 'c');
    chart.node.addValidation({ validate: () => ['of its own'] });
    new Pod(chart, 'none', { containers: {} } as never);
    new Pod(chart, 'a', { metadata: { name: 'same' }, containers });
    new Pod(chart, 'b', { metadata: { name: 'same' }, containers });
    new Pod(new Chart(app, 'late'), 'p', { containers: { app: { image: '' } } } as never);
  });
  expect(errors).toEqual([
    HEAD,
    '[c] of its own',
    expect.stringMatching(/^\[c\/none\] containers \(spec\.containers\): Required value/),
    expect.stringMatching(/^\[late\/p\] containers\.app\.image /),
    '[c/a] and [c/b] are both Pod same',
  ]);
  expect(files).toEqual(['mine', 'old.k8s.yaml']);
});

test.each<[string, AppProps, (app: App) => void, readonly string[]]>([
  [
    'objects of one name in two namespaces, and of two kinds',
    {},
    (app) => {
      pod(new Chart(app, 'a', { namespace: 'a' }), 'p', { metadata: { name: 'x' } });
      pod(new Chart(app, 'b', { namespace: 'b' }), 'p', { metadata: { name: 'x' } });
      pod(new Chart(app, 'c'), 'p', { metadata: { name: 'x' }, kind: 'ConfigMap' });
    },
    [],
  ],
  [
    'one object in two versions',
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
    'one file for two objects',
    { yamlOutputType: YamlOutputType.FILE_PER_RESOURCE },
    (app) => {
      for (const namespace of ['a', 'b'])
        pod(new Chart(app, namespace, { namespace }), 'p', { metadata: { name: 'x' } });
    },
    ['[a/p] and [b/p] both write Pod.x.k8s.yaml'],
  ],
  [
    'one file for two charts',
    {},
    (app) => {
      new Chart(app, 'a_b');
      new Chart(app, 'a-b');
    },
    [],
  ],
])('%s', (_name, props, fill, errors) => {
  expect(synthesized(fill, props).errors.slice(1)).toEqual(errors);
});

test('each validation is asked once, and each object is rendered once, whatever the number of charts', () => {
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

const shown = (): readonly string[] => warn.mock.calls.flatMap(([text]) => text.split('\n'));

test('of what many have, the first five are shown, and how many more there are', () => {
  synthesized((app) => {
    const chart = new Chart(app, 'c');
    for (let i = 0; i < 20; i++)
      new Pod(chart, `p${i}`, {
        containers: { app: { image: 'x', env: [{ name: 'A' }, { name: 'A' }] } },
      });
  });
  const warnings = shown().filter((line) => line.includes('[Container/env-hides]'));
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

test('warnings are shown once', () => {
  synthesized((app) => {
    for (const id of ['a', 'b'])
      new Pod(new Chart(app, id), 'p', {
        containers: { app: { image: 'x', env: [{ name: 'A' }, { name: 'A' }] } },
      });
  });
  expect(shown().map((line) => line.slice(0, 14))).toEqual(['[a/p] warning:', '[b/p] warning:']);
});

test('a silence that silences nothing is told, once all is judged', () => {
  synthesized((app) => {
    const chart = new Chart(app, 'c');
    new Pod(chart, 'p', {
      containers: { app: { image: 'x', env: [{ name: 'A' }, { name: 'A' }] } },
    });
    ignore(chart, 'Container/env-hides', 'it is meant so');
    ignore(app, 'Container/env-hides', 'for others');
    ignore(chart, 'ContainerPort/number-once', 'it was so once');
  });
  const lines = warn.mock.calls.flatMap(([text]) => text.split('\n'));
  expect(lines.filter((line) => line.includes('silence: '))).toEqual([
    "[] silence: nothing says 'Container/env-hides' here any more: leave it out",
    "[c] silence: nothing says 'ContainerPort/number-once' here any more: leave it out",
  ]);
});

test('in the tests of a chart, what the app holds is judged as well', () => {
  const app = new App({ validateAll: true });
  const chart = new Chart(app, 'c');
  new Pod(chart, 'mine', { containers: {} } as never);
  new ApiObject(chart, 'theirs', {
    apiVersion: 'v1',
    kind: 'Pod',
    spec: { containers: [] },
  } as never);
  expect(errorsOf(() => Testing.synth(chart)).map((line) => line.slice(0, 11))).toEqual([
    HEAD.slice(0, 11),
    '[c/mine] co',
    '[c/theirs] ',
  ]);
});

test('an app of nothing makes an empty folder', () => {
  expect(synthesized(() => {})).toEqual({ errors: [], files: ['mine'] });
});

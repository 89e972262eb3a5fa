import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Chart, Yaml } from 'cdk8s';
import { addCharts, LAYOUT } from '../../examples/environments.js';
import { App, type AppProps, Environment, type GitOpsProps } from '../../lib/index.js';
import { folderContents, inScratch } from '../synth/folder-contents.js';
import { pod } from '../synth/sample-apps.js';

/** Returns the text of each file that an app writes, by path. */
function written(fill: (app: App) => void, props: AppProps): Readonly<Record<string, string>> {
  return inScratch((folder) => {
    const app = new App({ validateAll: false, ...props, outdir: join(folder, 'dist') });
    fill(app);
    app.synth();
    return folderContents(join(folder, 'dist'));
  });
}

const filesOf = (fill: (app: App) => void, gitops: GitOpsProps): readonly string[] =>
  Object.keys(written(fill, { gitops })).filter((name) => !name.endsWith('/'));

interface Document {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: Readonly<Record<string, unknown>>;
  readonly resources?: readonly string[];
}
const documents = (text = ''): readonly Document[] =>
  inScratch((folder) => Yaml.load(saved(folder, text)));
function saved(folder: string, text: string): string {
  const file = join(folder, 'a.yaml');
  Yaml.save(file, []);
  require('node:fs').writeFileSync(file, text);
  return file;
}

const named = (name: string) => ({ metadata: { name } });

/** Adds charts with dependencies between them and between objects of one chart. */
function ordered(app: App): void {
  const web = new Chart(app, 'web', { namespace: 'shop' });
  const data = new Chart(app, 'data', { namespace: 'store' });
  const front = pod(web, 'front', named('front'));
  const base = pod(data, 'base', named('base'));
  const table = pod(data, 'table', named('table'));
  pod(new Chart(app, 'alone'), 'p', named('alone'));
  table.addDependency(base);
  front.addDependency(table);
}

describe('folders', () => {
  test('has a folder for each chart, with subfolders for namespaces', () => {
    expect(filesOf(ordered, { folders: 'chart' })).toEqual([
      'alone/Pod.alone.k8s.yaml',
      'data/store/Pod.base.k8s.yaml',
      'data/store/Pod.table.k8s.yaml',
      'web/shop/Pod.front.k8s.yaml',
    ]);
  });

  test('has a folder for each namespace, and one for objects without a namespace', () => {
    expect(filesOf(ordered, { folders: 'namespace', kustomization: true })).toEqual([
      '_no-namespace/Pod.alone.k8s.yaml',
      '_no-namespace/kustomization.yaml',
      'shop/Pod.front.k8s.yaml',
      'shop/kustomization.yaml',
      'store/Pod.base.k8s.yaml',
      'store/Pod.table.k8s.yaml',
      'store/kustomization.yaml',
    ]);
  });

  test('has a folder for each environment, each of which may contain the same name', () => {
    const files = written(addCharts, LAYOUT);
    expect(Object.keys(files).filter((name) => !name.endsWith('/'))).toEqual([
      '.inventory',
      'argo-cd.yaml',
      ...['dev', 'prod', 'staging'].flatMap((name) => [
        `${name}/kustomization.yaml`,
        `${name}/shop/Deployment.shop.k8s.yaml`,
      ]),
    ]);
    expect(files['dev/kustomization.yaml']).toBe(
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - ' +
        'shop/Deployment.shop.k8s.yaml\n',
    );
  });

  test('reports a chart that is not in an environment, once', () => {
    const work = () =>
      filesOf(
        (app) => {
          pod(new Environment(app, 'dev'), 'none', {});
        },
        { folders: 'environment' },
      );
    expect(work).toThrow('cannot find a parent chart');
    const outside = () =>
      filesOf(
        (app) => {
          const chart = new Chart(app, 'c');
          pod(chart, 'a');
          pod(chart, 'b');
        },
        { folders: 'environment' },
      );
    expect(outside).toThrow(
      new RegExp(
        String.raw`^\[c\] is not in an Environment\. Create it in one\.\n` +
          String.raw`Validation failed with 1 error: nothing was written\.$`,
      ),
    );
  });

  test('includes the group of a custom resource in the name of its file', () => {
    const files = filesOf(
      (app) => {
        const chart = new Chart(app, 'c');
        pod(chart, 'a', { kind: 'Service', ...named('x') });
        pod(chart, 'b', { kind: 'Service', apiVersion: 'serving.knative.dev/v1', ...named('x') });
        pod(chart, 'c', { kind: 'Ingress', apiVersion: 'networking.k8s.io/v1', ...named('x') });
      },
      { folders: 'chart' },
    );
    expect(files).toEqual([
      'c/Ingress.x.k8s.yaml',
      'c/Service.serving.knative.dev.x.k8s.yaml',
      'c/Service.x.k8s.yaml',
    ]);
  });
});

test('annotates an object with a later sync wave than its dependencies', () => {
  const files = written(ordered, { gitops: { folders: 'chart', syncWaves: true } });
  const wave = (file: string): string | undefined =>
    documents(files[file])[0]?.metadata.annotations?.['argocd.argoproj.io/sync-wave'];
  expect(
    ['alone/Pod.alone', 'data/store/Pod.base', 'data/store/Pod.table', 'web/shop/Pod.front'].map(
      (file) => wave(`${file}.k8s.yaml`),
    ),
  ).toEqual([undefined, undefined, '1', '2']);
});

test('keeps a sync wave that the user wrote', () => {
  const annotations = { 'argocd.argoproj.io/sync-wave': '-5', z: 'z' };
  const files = written(
    (app) => {
      const chart = new Chart(app, 'c');
      const [a, b] = [
        pod(chart, 'a', named('a')),
        pod(chart, 'b', { metadata: { name: 'b', annotations } }),
      ];
      b.addDependency(a);
    },
    { gitops: { folders: 'chart', syncWaves: true } },
  );
  expect(documents(files['c/Pod.b.k8s.yaml'])[0]?.metadata.annotations).toEqual(annotations);
});

test('writes a Flux Kustomization for each folder, with its dependencies', () => {
  const flux = {
    sourceRef: { kind: 'GitRepository', name: 'infra' },
    path: './dist/',
    interval: '10m',
    prune: true,
  } as const;
  const found = documents(
    written(ordered, { gitops: { folders: 'namespace', flux } })['flux.yaml'],
  );
  expect(
    found.map(({ metadata, spec }) => [metadata.name, spec['path'], spec['dependsOn']]),
  ).toEqual([
    ['store', './dist/store', undefined],
    ['shop', './dist/shop', [{ name: 'store' }]],
    ['no-namespace', './dist/_no-namespace', undefined],
  ]);
});

test('writes an Argo CD Application for each folder, or one ApplicationSet', () => {
  const argoCd = {
    name: 'x',
    project: 'p',
    repoURL: 'https://git.example.com/x.git',
    targetRevision: 'main',
    path: 'dist',
    destination: { name: 'here' },
  } as const;
  const all = (kind: 'Application' | 'ApplicationSet', kustomization: boolean) =>
    documents(
      written(ordered, {
        gitops: { folders: 'chart', kustomization, argoCd: { ...argoCd, kind } },
      })['argo-cd.yaml'],
    );
  expect(all('Application', true)).toMatchSnapshot();
  expect(all('ApplicationSet', false)).toMatchSnapshot();
});

test('reports folders that depend on each other', () => {
  const work = () =>
    filesOf(
      (app) => {
        const chart = new Chart(app, 'c');
        const [a, b, c] = ['a', 'b', 'a'].map((namespace, i) =>
          pod(chart, `p${i}`, { metadata: { name: `p${i}`, namespace } }),
        );
        if (a && b && c) {
          a.addDependency(b);
          b.addDependency(c);
        }
      },
      { folders: 'namespace' },
    );
  expect(work).toThrow('Folders depend on each other: a -> b -> a');
});

test('lists each object, its file and the SHA-256 of the file in the inventory', () => {
  const files = written(ordered, { gitops: { folders: 'chart', inventory: true } });
  const items: readonly { readonly path: string; readonly sha256: string }[] = JSON.parse(
    files['.inventory'] ?? '',
  );
  expect(items).toHaveLength(4);
  for (const { path, sha256 } of items)
    expect(sha256).toBe(
      createHash('sha256')
        .update(files[path] ?? '')
        .digest('hex'),
    );
  expect(items[1]).toMatchObject({
    path: 'data/store/Pod.base.k8s.yaml',
    apiVersion: 'v1',
    kind: 'Pod',
    namespace: 'store',
    name: 'base',
  });
});

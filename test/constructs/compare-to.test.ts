// An App that is compared with a git ref at synth.
import { Chart } from 'cdk8s';
import { App, type AppProps, Deployment, Job } from '../../lib/index.js';
import { GitRepository } from '../support/git-repository.js';
import { folderContents } from '../synth/folder-contents.js';

const warn = jest.spyOn(console, 'warn').mockImplementation();
const repository = new GitRepository();
const workingDirectory = process.cwd();
beforeAll(() => {
  process.chdir(repository.folder);
  shop({}).synth();
  repository.commit();
});
beforeEach(() => warn.mockClear());
afterAll(() => {
  process.chdir(workingDirectory);
  repository.remove();
});

interface Shop {
  readonly replicas?: number;
  readonly image?: string;
}

function shop({ replicas = 1, image = 'app:1' }: Shop, props: AppProps = {}): App {
  const app = new App({ outdir: 'dist', ...props });
  const chart = new Chart(app, 'shop');
  new Deployment(chart, 'web', {
    metadata: { name: 'web' },
    replicas,
    template: { containers: { app: { image: 'app:1' } } },
  });
  new Job(chart, 'migrate', {
    metadata: { name: 'migrate' },
    template: { containers: { app: { image } }, restartPolicy: 'Never' },
  });
  return app;
}

test('prints the effect of each change, and writes the manifests', () => {
  shop({ replicas: 2 }, { compareTo: 'main' }).synth();
  expect(warn.mock.calls.at(-1)).toEqual([
    '~ Deployment web: scale\n    spec.replicas: 1 -> 2\n' +
      'Compared with main:dist, by client-side-apply, assuming that it was applied last in ' +
      'this way and that nobody else wrote to the objects.\n' +
      '1 object differs: 1 changed. Effects: 1 scale.',
  ]);
  expect(Object.values(folderContents('dist')).join()).toContain('replicas: 2');
});

test('a refused update is an error, and nothing is written', () => {
  const before = folderContents('dist');
  const app = shop({ image: 'app:2' }, { compareTo: { ref: 'main', by: 'replace' } });
  expect(() => app.synth()).toThrow(
    /^~ Job migrate: refused\n.*, by replace, .*\nThe API server would refuse 1 object: .*$/s,
  );
  expect(folderContents('dist')).toEqual(before);
});

test('prints nothing if nothing differs, also if files are unchanged', () => {
  for (const _ of [1, 2]) shop({}, { compareTo: { ref: 'main', path: 'dist' } }).synth();
  expect(warn).not.toHaveBeenCalled();
});

test('an unknown ref is a sentence', () => {
  expect(() => shop({}, { compareTo: 'none' }).synth()).toThrow(
    /^compareTo: there is no commit 'none': write a branch, a tag or a commit/,
  );
});

test('CDK8S_PODS_COMPARE=0 turns the comparison off', () => {
  process.env['CDK8S_PODS_COMPARE'] = '0';
  try {
    shop({ image: 'app:3' }, { compareTo: 'none' }).synth();
  } finally {
    delete process.env['CDK8S_PODS_COMPARE'];
  }
  expect(warn).not.toHaveBeenCalled();
  expect(() => shop({ image: 'app:4' }, { compareTo: 'main' }).synthYaml()).not.toThrow();
});

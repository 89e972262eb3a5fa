import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import { App, type AppProps, Deployment, diff, Environment } from '../../lib/index.js';
import { GitRepository } from '../support/git-repository.js';
import { folderContents, inScratch } from '../synth/folder-contents.js';

const warn = jest.spyOn(console, 'warn').mockImplementation();

const GITOPS: AppProps = {
  gitops: { folders: 'environment', kustomization: true, inventory: true },
};

/** Creates an app with a Deployment in each of two environments. */
function shop(outdir: string, replicas: { readonly dev: number; readonly prod: number }): App {
  const app = new App({ ...GITOPS, outdir });
  for (const name of ['dev', 'prod'] as const) {
    const chart = new Chart(new Environment(app, name), 'shop', { namespace: 'shop' });
    new Deployment(chart, 'd', {
      metadata: { name: 'shop' },
      replicas: replicas[name],
      template: { containers: { shop: { image: 'shop:1' } } },
    });
  }
  return app;
}

/** Returns the environment and the fields of each difference. */
const summaryOf = (differences: ReturnType<typeof diff>) =>
  differences.map(({ type, kind, file, fields }) => [
    type,
    kind,
    file.split('/')[0],
    ...fields.map(({ path, before, after }) => [path, before, after]),
  ]);

test('returns what a synth would change, and changes nothing', () => {
  inScratch((folder) => {
    const outdir = join(folder, 'dist');
    expect(summaryOf(diff(shop(outdir, { dev: 1, prod: 2 })))).toHaveLength(4);
    shop(outdir, { dev: 1, prod: 2 }).synth();
    const before = folderContents(outdir);
    expect(diff(shop(outdir, { dev: 1, prod: 2 }))).toEqual([]);
    const changed = shop(outdir, { dev: 1, prod: 3 });
    expect(summaryOf(diff(changed))).toEqual([
      ['changed', 'Deployment', 'prod', ['spec.replicas', 2, 3]],
    ]);
    expect(folderContents(outdir)).toEqual(before);
    changed.synth();
    expect(diff(changed)).toEqual([]);
  });
});

test('throws the errors of the app, as synth does', () => {
  inScratch((folder) => {
    const app = shop(join(folder, 'dist'), { dev: -1, prod: 1 });
    expect(() => diff(app)).toThrow(
      /\[dev\/shop\/d\] replicas \(spec\.replicas\): Invalid value: -1/,
    );
  });
});

describe('against git', () => {
  const before = process.cwd();
  afterEach(() => process.chdir(before));

  const git = (...args: readonly string[]): void =>
    void execFileSync(
      'git',
      [
        '-c',
        'user.name=a',
        '-c',
        'user.email=a@example.com',
        '-c',
        'init.defaultBranch=main',
        ...args,
      ],
      {
        stdio: 'pipe',
      },
    );

  test.each([
    ['the root of a repository', '.', 'dist'],
    ['a subfolder', 'deploy/täst', 'dist'],
    ['an absolute path', '.', 'absolute'],
  ])('from %s', (_name, working, outdir) => {
    inScratch((folder) => {
      process.chdir(folder);
      git('init', '--quiet');
      mkdirSync(working, { recursive: true });
      process.chdir(working);
      const place = outdir === 'absolute' ? join(process.cwd(), 'dist') : outdir;
      shop(place, { dev: 1, prod: 2 }).synth();
      git('add', '.');
      git('commit', '--quiet', '-m', 'a');
      const changed = shop(place, { dev: 5, prod: 2 });
      changed.synth();
      expect(diff(changed)).toEqual([]);
      expect(summaryOf(diff(changed, { ref: 'HEAD' }))).toEqual([
        ['changed', 'Deployment', 'dev', ['spec.replicas', 1, 5]],
      ]);
      expect(() => diff(changed, { ref: 'none' })).toThrow("there is no commit 'none'");
      process.chdir(before);
    });
  });

  test('says how many links and submodules it did not read', () => {
    const repository = new GitRepository();
    try {
      const outdir = join(repository.folder, 'dist');
      const app = shop(outdir, { dev: 1, prod: 2 });
      app.synth();
      symlinkSync('dev', join(outdir, 'link'));
      repository.commit();
      process.chdir(repository.folder);
      expect(diff(app, { ref: 'HEAD', path: 'dist' })).toEqual([]);
      expect(warn).toHaveBeenLastCalledWith('HEAD:dist: skipped 1 symbolic link');
      expect(diff(app, { ref: 'HEAD', path: 'none' })).toHaveLength(4);
      expect(warn).toHaveBeenLastCalledWith('HEAD has no folder none: all objects count as added');
    } finally {
      process.chdir(before);
      repository.remove();
    }
  });

  test('writes no file of a commit', () => {
    const repository = new GitRepository();
    try {
      const id = repository.blob('a: 1');
      const entry = { mode: '100644', name: '../../pwned.yaml', id };
      const dist = repository.tree([entry]);
      repository.commitTree('evil', repository.tree([{ mode: '40000', name: 'dist', id: dist }]));
      process.chdir(repository.folder);
      const app = shop('dist', { dev: 1, prod: 2 });
      expect(() => diff(app, { ref: 'evil' })).toThrow(
        'has a file with the path "dist/../../pwned.yaml"',
      );
      expect(readdirSync(repository.folder)).toEqual(['.git']);
    } finally {
      process.chdir(before);
      repository.remove();
    }
  });
});

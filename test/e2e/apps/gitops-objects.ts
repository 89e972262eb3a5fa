import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import { App as Cdk8sApp, Pod } from '../../../lib/index.js';
import { type App, manifestsIn } from './app.js';

/**
 * Synthesizes the objects with which Argo CD and Flux find folders: every kind, with all optional
 * fields.
 */
export function gitOpsObjects(scratch: string): App {
  const manifests = (['Application', 'ApplicationSet'] as const).flatMap((kind) => {
    const outdir = mkdtempSync(join(scratch, 'finders-'));
    const app = new Cdk8sApp({
      outdir,
      gitops: {
        folders: 'chart',
        argoCd: {
          kind,
          name: `of-${kind.toLowerCase()}`,
          project: 'default',
          repoURL: 'https://git.example.com/shop.git',
          targetRevision: 'main',
          path: 'dist',
          destination: { server: 'https://kubernetes.default.svc', namespace: 'shop' },
          syncPolicy: {
            automated: { prune: true, selfHeal: true },
            syncOptions: ['CreateNamespace=true'],
          },
        },
        ...(kind === 'Application' && {
          flux: {
            sourceRef: { kind: 'GitRepository', name: 'shop', namespace: 'flux-system' },
            path: 'dist',
            interval: '10m',
            prune: true,
            wait: true,
          },
        }),
      },
    });
    const [data, web] = [new Chart(app, 'data'), new Chart(app, 'web')];
    web.addDependency(data);
    for (const chart of [data, web])
      new Pod(chart, 'pod', { containers: { main: { image: 'shop:1.0.0' } } });
    app.synth();
    const files = kind === 'Application' ? ['argo-cd.yaml', 'flux.yaml'] : ['argo-cd.yaml'];
    return files.flatMap((file) => manifestsIn(readFileSync(join(outdir, file), 'utf8')));
  });
  return { name: 'finders', namespace: 'finders', manifests };
}

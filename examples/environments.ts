// One shop in three environments: their differences are a typed value, and Argo CD reads one folder
// for each.
import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { App, type AppProps, Deployment, Environment, podTemplate } from '../lib/index.js';

/** The differences between the environments. */
interface ShopProps {
  readonly image: `shop:${string}`;
  readonly replicas: number;
  readonly memory: `${number}Mi`;
}

const SHOPS = {
  dev: { image: 'shop:main', replicas: 1, memory: '128Mi' },
  staging: { image: 'shop:1.8.0-rc1', replicas: 2, memory: '256Mi' },
  prod: { image: 'shop:1.7.3', replicas: 4, memory: '512Mi' },
} as const satisfies Readonly<Record<string, ShopProps>>;

class Shop extends Chart {
  constructor(scope: Construct, id: string, { image, replicas, memory }: ShopProps) {
    super(scope, id, { namespace: 'shop' });
    const template = podTemplate({
      containers: {
        shop: {
          image,
          ports: { http: 8080 },
          readinessProbe: { httpGet: { port: 'http', path: '/ready' } },
          resources: { requests: { cpu: '100m', memory }, limits: { memory } },
        },
      },
    });
    new Deployment(this, 'deployment', { metadata: { name: 'shop' }, replicas, template });
  }
}

export function addCharts(app: Construct): void {
  for (const [name, props] of Object.entries(SHOPS))
    new Shop(new Environment(app, name), 'shop', props);
}

/** Where Argo CD finds the folders in your own repository. */
export const LAYOUT: AppProps = {
  gitops: {
    folders: 'environment',
    kustomization: true,
    syncWaves: true,
    inventory: true,
    argoCd: {
      kind: 'Application',
      name: 'shop',
      project: 'default',
      repoURL: 'https://git.example.com/shop.git',
      targetRevision: 'main',
      path: 'dist',
      destination: { server: 'https://kubernetes.default.svc' },
    },
  },
};

if (require.main === module) {
  const app = new App(LAYOUT);
  addCharts(app);
  app.synth();
}

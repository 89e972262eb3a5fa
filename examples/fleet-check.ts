// Many manifests, checked by several machines: each Pod of an Indexed Job checks its part, and
// writes it to its log. `cdk8s-pods merge` merges their reports.
import { ApiObject, App, Chart } from 'cdk8s';
import { Job } from '../lib/index.js';

const PARTS = 3;

/**
 * Manifests that represent a fleet, which a clone or an image would contain. Some have hazards,
 * which do not fail the check.
 */
const fleet = {
  cart: 'shop/cart',
  mail: 'shop/mail:1.4',
  pay: 'shop/pay:latest',
  search: 'shop/search:2.0',
  shop: 'shop/shop',
};

const manifest = (name: string, image: string): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: { containers: [{ name, image }] },
  });

export function addCharts(app: App): void {
  const chart = new Chart(app, 'fleet-check');
  new ApiObject(chart, 'fleet', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'fleet' },
    data: Object.fromEntries(
      Object.entries(fleet).map(([name, image]) => [`${name}.json`, manifest(name, image)]),
    ),
  });
  new Job(chart, 'job', {
    metadata: { name: 'fleet-check' },
    completionMode: 'Indexed',
    completions: PARTS,
    parallelism: PARTS,
    // With findings, a retry would find the same: that index fails, and the others continue. If
    // files could not be read, the Job retries twice.
    backoffLimitPerIndex: 2,
    podFailurePolicy: {
      rules: [
        {
          action: 'FailIndex',
          onExitCodes: { containerName: 'check', operator: 'In', values: [1] },
        },
      ],
    },
    template: {
      restartPolicy: 'Never',
      containers: {
        check: {
          image: 'registry.example/cdk8s-pods:1.0.0',
          command: ['cdk8s-pods', 'check', '--shard', `/${PARTS}`, '--format', 'sarif', '.'],
          workingDir: '/fleet',
          volumeMounts: { '/fleet': { volume: 'fleet', readOnly: true } },
          resources: { requests: { cpu: '100m', memory: '128Mi' } },
        },
      },
      volumes: { fleet: { configMap: { name: 'fleet' } } },
    },
  });
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}

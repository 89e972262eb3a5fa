// A configuration in an image: mounted as an image volume, and, for clusters before 1.35, copied by
// an init container.
import { App, Chart } from 'cdk8s';
import { ImmutableConfigurationPod, immutableConfiguration, Pod } from '../lib/index.js';

const web = {
  image: 'nginx:1.29',
  ports: { http: 80 },
  readinessProbe: { httpGet: { port: 'http' }, periodSeconds: 1 },
} as const;
const config = {
  image: 'registry.example/shop-config:7',
  folder: '/config',
  volume: 'config',
  mounts: { web: '/usr/share/nginx/html' },
} as const;

export function addCharts(app: App): void {
  new ImmutableConfigurationPod(new Chart(app, 'mounted'), 'pod', {
    metadata: { name: 'mounted' },
    containers: { web },
    terminationGracePeriodSeconds: 1,
    immutableConfiguration: { ...config, method: 'imageVolume' },
  });

  const copied = immutableConfiguration(
    { metadata: { name: 'copied' }, containers: { web }, terminationGracePeriodSeconds: 1 },
    { ...config, method: { initContainer: 'copy-config', sizeLimit: '1Mi' } },
  );
  new Pod(new Chart(app, 'copied'), 'pod', copied);
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}

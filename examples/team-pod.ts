// A team's own Pod: a class with the conventions of the team, which is checked in its `super(...)`
// and can be changed.
import { App, Chart, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import { Pod } from '../lib/index.js';

interface WebPodProps {
  readonly tag: string;
  readonly team: string;
}

class WebPod extends Pod {
  constructor(scope: Construct, id: string, { tag, team }: WebPodProps) {
    super(
      scope,
      id,
      Pod.props({
        metadata: { name: id, labels: { team } },
        containers: {
          web: {
            image: `nginx:${tag}`,
            ports: { http: 80 },
            readinessProbe: { httpGet: { port: 'http' }, periodSeconds: 1 },
            resources: { requests: { cpu: '50m', memory: '32Mi' }, limits: { memory: '64Mi' } },
          },
        },
      }),
    );
  }
}

export function addCharts(app: App): void {
  new WebPod(new Chart(app, 'shop'), 'shop', { tag: '1.29', team: 'shop' });

  // Fields that the class does not offer can be patched; the patched manifest is validated.
  const search = new WebPod(new Chart(app, 'search'), 'search', { tag: '1.29', team: 'search' });
  search.addJsonPatch(JsonPatch.add('/spec/terminationGracePeriodSeconds', 5));
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}

import { ConfigMap, Deployment, Pod, selectorLabels } from '../../../lib/index.js';
import { chart, deployment } from './web.js';

const containers = { app: { image: 'nginx:1.29' } };
const labels = { app: 'web', tier: 'front' };

test('are those of the selector of a workload, or of a Pod', () => {
  const selector = { matchLabels: { app: 'web' } };
  const web = new Deployment(chart(), 'web', {
    selector,
    template: { metadata: { labels }, containers },
  });
  expect(selectorLabels(web)).toEqual({ app: 'web' });
  expect(selectorLabels(new Pod(chart(), 'pod', { metadata: { labels }, containers }))).toEqual(
    labels,
  );
  expect(selectorLabels(deployment(chart()))).toEqual({ app: 'web' });
});

test('an error says why there are none', () => {
  const metadata = { name: 'web' };
  const unlabelled = new Deployment(chart(), 'web', { metadata, template: { containers } });
  expect(() => selectorLabels(unlabelled)).toThrow(
    "Deployment 'web' has no labels of its own, by which its Pods are selected",
  );
  const settings = new ConfigMap(chart(), 'settings', { metadata: { name: 'settings' } });
  expect(() => selectorLabels(settings as never)).toThrow(
    new TypeError(
      "selectorLabels() does not take the ConfigMap 'settings': write a Pod or a workload",
    ),
  );
});

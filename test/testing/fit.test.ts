import { Testing } from 'cdk8s';
import { clusterOf } from '../../lib/cluster.js';
import { Deployment } from '../../lib/index.js';
import { matchers } from '../../lib/testing.js';

expect.extend(matchers);

const cluster = clusterOf({ count: 2, cpu: '2', memory: '8Gi' });

function chart(replicas: number, cpu: string) {
  const chart = Testing.chart();
  new Deployment(chart, 'web', {
    replicas,
    template: { containers: { app: { image: 'a:1', resources: { requests: { cpu } } } } },
  });
  return chart;
}

test.each([
  [2, '1500m'],
  [4, '1'],
  [0, '9'],
])('%d Pods that request %s CPUs fit', (replicas, cpu) => {
  expect(chart(replicas, cpu)).toFit(cluster);
  expect(Testing.synth(chart(replicas, cpu))).toFit(cluster, { kubernetes: '1.36' });
});

test.each([
  [1, '3', '[test/web] spec.template.spec: The Pod stays Pending (FailedScheduling: 0/2 nodes'],
  [3, '1500m', 'have room for 2 of the 3 Pods'],
])('%d Pods that request %s CPUs do not fit', (replicas, cpu, message) => {
  expect(chart(replicas, cpu)).not.toFit(cluster);
  expect(() => expect(chart(replicas, cpu)).toFit(cluster)).toThrow(message);
});

test('a Pod that the API server rejects is neither', () => {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'A' }, spec: {} };
  expect(() => expect(pod).toFit(cluster)).toThrow('rejected');
  expect(() => expect(pod).not.toFit(cluster)).toThrow('rejected');
});

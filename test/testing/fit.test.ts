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

test('Pods that exceed a quota are not admitted, and do not fit', () => {
  const limited = clusterOf([
    { count: 2, cpu: '2', memory: '8Gi' },
    {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'compute' },
      spec: { hard: { 'requests.cpu': '2' } },
    },
  ]);
  expect(chart(1, '1')).toBeAdmitted(limited);
  expect(chart(2, '3')).toBeAdmitted(cluster);
  expect(chart(3, '1')).not.toBeAdmitted(limited);
  expect(chart(3, '1')).not.toFit(limited);
  expect(() => expect(chart(3, '1')).toBeAdmitted(limited)).toThrow('exceeded quota: compute');
});

test('a Pod that the API server rejects is neither', () => {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'A' }, spec: {} };
  expect(() => expect(pod).toFit(cluster)).toThrow('rejected');
  expect(() => expect(pod).not.toFit(cluster)).toThrow('rejected');
});

// The Pods of an app in the cluster that its props name.
import { Chart } from 'cdk8s';
import { clusterOf } from '../../lib/cluster.js';
import { App, type AppCluster, Environment } from '../../lib/index.js';
import { configMap, MODE, messagesOf, web } from './compared-app.js';

const cluster = (cpu: string, count = 2): AppCluster =>
  clusterOf({ count, cpu, memory: '8Gi', zones: ['a', 'b'] });

/** A Deployment of two Pods, each of which requests 1 CPU. */
const fill = (app: App | Environment, id = 'shop') => {
  const chart = new Chart(app, id);
  configMap(chart, 'settings', MODE);
  return web(chart, 'settings');
};

test('Pods that find nodes have no findings', () => {
  expect(messagesOf(fill, { cluster: cluster('2'), hazards: 'warning' }).errors).toEqual([]);
});

test('a Pod that is larger than each node is an error', () => {
  expect(messagesOf(fill, { cluster: cluster('500m') }).errors).toEqual([
    expect.stringMatching(
      /^\[shop\/web\] error: .*Pending \(FailedScheduling: 0\/2 nodes are available: 2 Insufficient cpu.*\[cluster\/node\]$/,
    ),
  ]);
});

test('Pods for which the nodes have too little room are a warning', () => {
  const { errors, printed } = messagesOf(fill, { cluster: cluster('1', 1), hazards: 'warning' });
  expect(errors).toEqual([]);
  expect(printed).toContainEqual(
    expect.stringMatching(/has room for 1 of the 2 Pods.*\[cluster\/room\]/),
  );
});

test('each environment has its own cluster', () => {
  const { errors } = messagesOf((app) => {
    fill(new Environment(app, 'dev', { cluster: cluster('500m') }));
    fill(new Environment(app, 'prod', { cluster: cluster('4') }));
    fill(new Environment(app, 'test'));
  });
  expect(errors).toEqual([expect.stringMatching(/^\[dev\/shop\/web\] /)]);
});

test('the charts of an app share the nodes', () => {
  const { printed } = messagesOf(
    (app) => {
      fill(app, 'a');
      const chart = new Chart(app, 'b');
      web(chart, 'settings', 'api');
    },
    { cluster: cluster('3', 1), hazards: 'warning' },
  );
  expect(printed.filter((text) => text.includes('[cluster/room]'))).toHaveLength(2);
});

test.each(['nodes.json', {}, null])('%j is no cluster', (value) => {
  expect(() => new App({ cluster: value as unknown as AppCluster })).toThrow(
    'cluster: write what clusterOf of cdk8s-pods/cluster returns.',
  );
});

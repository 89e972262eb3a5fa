import { Chart, type ChartProps, Testing } from 'cdk8s';
import type { Construct } from 'constructs';
import { Deployment, Job } from '../../lib/index.js';
import { matchers, yamlSnapshot } from '../../lib/testing.js';

expect.extend(matchers);
expect.addSnapshotSerializer(yamlSnapshot({ hashes: false }));

class Shop extends Chart {
  constructor(scope: Construct, id: string, props?: ChartProps) {
    super(scope, id, props);
    new Deployment(this, 'web', {
      replicas: 2,
      template: {
        containers: {
          app: {
            image: 'shop/web:1.4',
            ports: { http: 8080 },
            readinessProbe: { httpGet: { port: 'http' } },
          },
        },
      },
    });
    new Job(this, 'migrate', {
      template: { restartPolicy: 'Never', containers: { migrate: { image: 'shop/migrate:1.4' } } },
    });
  }
}

const shop = new Shop(Testing.app(), 'shop');

test('is accepted by the clusters, without warnings and hazards', () => {
  expect(shop).toBeAccepted({ kubernetes: '1.35' });
  expect(shop).toHaveNoWarnings();
  expect(shop).toHaveNoHazards({ hazards: 'error' });
  expect(shop).toMeetPodSecurity('baseline');
});

test('runs two replicas', () => {
  expect(shop).toHaveResource('Deployment', { spec: { replicas: 2 } });
});

test('ends the migration, even if the database is down', () => {
  const migrate = shop.node.findChild('migrate');
  expect(migrate).toEndAs('Succeeded');
  expect(migrate).toEndAs('Failed', { script: { migrate: { runs: 30, exit: 1 } } });
});

test('matches the reviewed manifest', () => {
  expect(shop.node.findChild('web')).toMatchSnapshot();
});

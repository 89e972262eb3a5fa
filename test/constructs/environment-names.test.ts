// How objects in environments are named.
import { join } from 'node:path';
import { ApiObject, Chart as Cdk8sChart, YamlOutputType } from 'cdk8s';
import type { Construct } from 'constructs';
import {
  App,
  Chart,
  type ChartProps,
  CronJob,
  Deployment,
  Environment,
  podTemplate,
} from '../../lib/index.js';
import { inScratch } from '../synth/folder-contents.js';

const HASHLESS: ChartProps = { disableResourceNameHashes: true };
const template = podTemplate({ containers: { app: { image: 'shop/web:1.4' } } });

/** Returns the names that an object has in three environments. */
function names(create: (scope: Construct) => ApiObject): readonly string[] {
  const app = new App();
  const environments = [
    new Environment(app, 'staging'),
    new Environment(app, 'prod'),
    new Environment(new Environment(app, 'eu'), 'prod'),
  ];
  return environments.map((environment) => create(environment).name);
}

test('without hashes, a name is the same in each environment, and outside of one', () => {
  const deployment = (scope: Construct) =>
    new Deployment(new Chart(scope, 'shop', HASHLESS), 'web', { template });
  expect(names(deployment)).toEqual(['shop-web', 'shop-web', 'shop-web']);
  expect(deployment(new App()).name).toBe('shop-web');
});

test('with hashes, names are those of cdk8s, and differ', () => {
  const [staging, prod, eu] = names(
    (scope) => new Deployment(new Chart(scope, 'shop'), 'web', { template }),
  );
  expect(staging).toMatch(/^staging-shop-web-c8[0-9a-f]{6}$/);
  expect(prod).toMatch(/^prod-shop-web-c8[0-9a-f]{6}$/);
  expect(eu).toMatch(/^eu-prod-shop-web-c8[0-9a-f]{6}$/);
});

test('a chart of cdk8s keeps the environment in names without hashes', () => {
  expect(
    names((scope) => new Deployment(new Cdk8sChart(scope, 'shop', HASHLESS), 'web', { template })),
  ).toEqual(['staging-shop-web', 'prod-shop-web', 'eu-prod-shop-web']);
});

test('an object keeps a name of its own, and any kind of object has such names', () => {
  const chart = (scope: Construct) => new Chart(scope, 'shop', HASHLESS);
  const metadata = { name: 'web' };
  expect(names((scope) => new Deployment(chart(scope), 'd', { metadata, template }))).toEqual(
    Array(3).fill('web'),
  );
  const settings = { apiVersion: 'v1', kind: 'ConfigMap' };
  expect(names((scope) => new ApiObject(chart(scope), 'settings', settings))).toEqual(
    Array(3).fill('shop-settings'),
  );
});

test('the name of a CronJob has at most 52 characters', () => {
  const jobTemplate = {
    template: podTemplate({
      restartPolicy: 'Never',
      containers: { app: { image: 'shop/web:1.4' } },
    }),
  };
  const [name = ''] = names(
    (scope) =>
      new CronJob(new Chart(scope, 'shop', HASHLESS), 'a'.repeat(70), {
        schedule: '0 3 * * *',
        jobTemplate,
      }),
  );
  expect(name).toBe('a'.repeat(52));
});

test('an object that two environments write to one file is an error', () => {
  const synth = (yamlOutputType: YamlOutputType): void =>
    inScratch((folder) => {
      const app = new App({ outdir: join(folder, 'dist'), yamlOutputType });
      for (const name of ['staging', 'prod']) {
        const chart = new Chart(new Environment(app, name), 'shop', HASHLESS);
        new Deployment(chart, 'web', { template });
      }
      app.synth();
    });
  expect(() => synth(YamlOutputType.FILE_PER_APP)).toThrow(
    '[staging/shop/web] and [prod/shop/web] are both Deployment shop-web',
  );
  expect(() => synth(YamlOutputType.FILE_PER_RESOURCE)).toThrow(
    '[staging/shop/web] and [prod/shop/web] both write Deployment.shop-web.k8s.yaml',
  );
  expect(() => synth(YamlOutputType.FILE_PER_CHART)).not.toThrow();
});

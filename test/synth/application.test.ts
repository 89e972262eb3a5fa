// Synth compares all objects of an app with each other.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, Chart, Include, Lazy } from 'cdk8s';
import { App, ignore, Pod } from '../../lib/index.js';
import { configMap, MODE, messagesOf, object, service, web } from './compared-app.js';
import { inScratch } from './folder-contents.js';

const NEAR =
  'error: template.containers.app.env.MODE.configMapKeyRef.name ' +
  '(spec.template.spec.containers[0].env[0].valueFrom.configMapKeyRef.name): no manifest has the ' +
  "ConfigMap 'setings': without it, the container does not start (CreateContainerConfigError: " +
  `configmap "setings" not found). Did you mean 'settings'? [reference/similar-name]`;

test('a reference of a construct to an object of another chart is an error if it is misspelt', () => {
  expect(
    messagesOf((app) => {
      configMap(new Chart(app, 'base'), 'settings', MODE);
      web(new Chart(app, 'shop'), 'setings');
    }),
  ).toEqual({ errors: [`[shop/web] ${NEAR}`], printed: [] });
});

test('the references of plain objects count, and are at their own paths', () => {
  expect(
    messagesOf((app) => {
      const chart = new Chart(app, 'shop');
      configMap(chart, 'settings', { MODES: 'fast' });
      web(chart, 'settings');
      service(chart, 'web', { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 'htp' }] });
    }).errors,
  ).toEqual([
    expect.stringMatching(/^\[shop\/web\] error: .*has no key 'MODE'.*\[reference\/key\]$/),
    expect.stringMatching(
      /^\[shop\/Service-web\] error: spec\.ports\[0\]\.targetPort: .*\[ServicePort\/target-port-name\]$/,
    ),
  ]);
});

test('objects of included files and of Lists count', () => {
  inScratch((folder) => {
    const url = join(folder, 'base.yaml');
    writeFileSync(
      url,
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {MODE: a}',
    );
    expect(
      messagesOf(
        (app) => {
          const chart = new Chart(app, 'shop');
          new Include(chart, 'base', { url });
          web(chart, 'settings', 'a');
          const ports = [{ port: 80, targetPort: 'web' }];
          new ApiObject(chart, 'list', {
            apiVersion: 'v1',
            kind: 'List',
            items: [
              { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'list' }, data: MODE },
              {
                apiVersion: 'v1',
                kind: 'Service',
                metadata: { name: 'a' },
                spec: { selector: { app: 'a' }, ports },
              },
            ],
          } as never);
          web(chart, 'list', 'b');
        },
        { complete: true },
      ).errors,
    ).toEqual([
      expect.stringMatching(/^\[shop\/list\] error: items\[1\]\.spec\.ports\[0\]\.targetPort: /),
    ]);
  });
});

test('objects of a chart with its own `toJson` count, at the path of the chart', () => {
  class Made extends Chart {
    override toJson() {
      const spec = { selector: { app: 'websiet' } };
      return [{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec }];
    }
  }
  const fill = (app: App) => {
    const chart = new Chart(app, 'shop');
    configMap(chart, 'settings', MODE);
    web(chart, 'settings', 'website');
    new Made(app, 'made');
  };
  inScratch((outdir) => {
    const app = new App({ outdir: join(outdir, 'dist'), hazards: 'error' });
    fill(app);
    expect(() => app.synth()).toThrow(
      /^\[made\] error: spec\.selector\.app: .* \[selector\/similar-labels\]\n/,
    );
  });
});

test('two constructs that work against each other are a warning, which is printed', () => {
  const fill = (app: App) => {
    const chart = new Chart(app, 'shop');
    configMap(chart, 'settings', MODE);
    web(chart, 'settings');
    object(chart, 'autoscaling/v2', 'HorizontalPodAutoscaler', 'web', {
      spec: {
        maxReplicas: 5,
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      },
    });
  };
  const line = expect.stringMatching(
    /\[shop\/web\] warning: replicas \(spec\.replicas\): HorizontalPodAutoscaler 'web' scales this/,
  );
  const { errors, printed } = messagesOf(fill, { hazards: 'warning' });
  expect([errors, printed]).toEqual([[], expect.arrayContaining([line])]);
  expect(messagesOf(fill, { hazards: 'warning', strict: true }).errors).toContainEqual(line);
  expect(messagesOf(fill, { hazards: 'error' })).toEqual({ errors: [], printed: [] });
});

test('a finding can be ignored with a reason, and an ignore without a finding is reported', () => {
  const fill = (name: string) => (app: App) => {
    const chart = new Chart(app, 'shop');
    configMap(chart, 'settings', MODE);
    ignore(web(chart, name), 'reference/similar-name', 'a ConfigMap of another team');
  };
  expect(messagesOf(fill('setings'))).toEqual({ errors: [], printed: [] });
  expect(messagesOf(fill('settings')).printed).toEqual([
    expect.stringMatching(/^\[shop\/web\] unused ignore: 'reference\/similar-name'/),
  ]);
});

test('nothing is compared if an object cannot be rendered, because it would be missing', () => {
  const broken = Lazy.any({
    produce: () => {
      throw new Error('broken');
    },
  });
  const { errors } = messagesOf(
    (app) => {
      const chart = new Chart(app, 'shop');
      web(chart, 'settings');
      new Pod(chart, 'pod', {
        containers: { app: { image: broken } },
      } as never);
    },
    { complete: true },
  );
  expect(errors).toEqual([expect.stringMatching(/^\[shop\/pod\] /)]);
});

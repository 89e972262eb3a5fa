// Apps for which cdk8s and this package must have the same output.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ApiObject,
  type ApiObjectProps,
  type App,
  Chart,
  Cron,
  Include,
  JsonPatch,
  Lazy,
} from 'cdk8s';
import * as plus from 'cdk8s-plus-34';
import { Construct } from 'constructs';

/** Creates an object with values that are omitted or quoted. */
export const pod = (
  scope: Construct,
  id: string,
  rest: Partial<ApiObjectProps> & Record<string, unknown> = {},
): ApiObject =>
  new ApiObject(scope, id, {
    apiVersion: 'v1',
    kind: 'Pod',
    spec: {
      containers: [
        { name: 'web', image: 'nginx:1.27', args: ['--x', 'yes', 'a: b', 'line\nline2\n'] },
      ],
      b: null,
      a: undefined,
      e: {},
      l: [],
      n: [null, 1, undefined],
    },
    ...rest,
  } as ApiObjectProps);

const lazyValue = <T>(value: T): unknown => Lazy.any({ produce: () => value });

const INCLUDED = `apiVersion: v1
kind: ConfigMap
metadata: {name: inc, annotations: {}}
data:
  "10": a
  "9": "yes"
  b: |
    x

     y
---
apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: Secret, metadata: {name: s}, data: {a: null, m: 0755}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: inc2, creationTimestamp: null, labels: {on: "on"}}
data: {f: "1e3", t: 2001-01-01}
`;

/** A union class, such as the code that `cdk8s import` generates. */
class Union {
  constructor(readonly value: number) {}
}

/** Overrides `toJson`, and returns a manifest in which one object occurs twice. */
class SelfRendering extends ApiObject {
  override toJson(): unknown {
    const shared = { k: 'v' };
    return { ...super.toJson(), x: shared, y: shared, d: new Date(0) };
  }
}

class AddingChart extends Chart {
  override toJson(): unknown[] {
    return super.toJson().map((object) => ({ ...object, added: true }));
  }
}

/** Functions that fill an app. They may write files to `folder`. */
export const sampleApps: Readonly<Record<string, (app: App, folder: string) => void>> = {
  plain(app) {
    const chart = new Chart(app, 'one');
    pod(chart, 'p1');
    pod(chart, 'p2', { metadata: { name: 'x', labels: { b: '1', a: 'true' }, annotations: {} } });
  },
  none() {},
  empty(app) {
    new Chart(app, 'e1');
    new Chart(app, 'e2');
  },
  'numeric names'(app) {
    for (const id of ['10', '2', 'b', 'a', '1', 'UPPER/x', 'with space'])
      pod(new Chart(app, id, { namespace: `ns-${id.length}`, labels: { k: 'v' } }), '5');
  },
  dependencies(app) {
    const charts = ['a', 'b', 'c', 'd'].map((id) => new Chart(app, id));
    const [a, b, c, d] = charts.map(
      (chart, i) => [pod(chart, `x${i}`), pod(chart, `y${i}`)] as const,
    );
    charts[0]?.addDependency(charts[2] as Chart);
    b?.[0].addDependency(d?.[1] as ApiObject);
    c?.[0].addDependency(c[1]);
    const group = new Construct(charts[3] as Chart, 'k');
    pod(group, 'in');
    c?.[1].addDependency(group);
    expect(a).toBeDefined();
  },
  'nested charts'(app) {
    const outer = new Chart(app, 'p');
    pod(outer, 'x');
    const inner = new Chart(outer, 'n', { namespace: 'q' });
    pod(inner, 'y');
    pod(new Chart(inner, 'z'), 'w');
    pod(outer, 'after');
    pod(new Chart(app, 'other'), 'o');
  },
  'lazy values'(app) {
    const chart = new Chart(app, 'l');
    pod(chart, 'z', {
      spec: { replicas: lazyValue(3), q: lazyValue({ b: 1, a: lazyValue('deep') }) },
      metadata: { annotations: { t: lazyValue('ok') as string } },
    });
    pod(chart, 'tok', { spec: { v: { resolve: () => 'r' } } });
    pod(chart, 'u', { spec: { v: new Union(4) } });
  },
  patches(app) {
    const chart = new Chart(app, 'j');
    pod(chart, 'p').addJsonPatch(
      JsonPatch.add('/spec/zz', { b: 1, a: [{}] }),
      JsonPatch.replace('/metadata/name', 'renamed'),
      JsonPatch.add('/status', { x: null }),
      JsonPatch.copy('/spec/zz', '/spec/copy'),
    );
    pod(chart, 'q').addJsonPatch(JsonPatch.remove('/spec'));
  },
  metadata(app) {
    const chart = new Chart(app, 'm', { disableResourceNameHashes: true });
    const ownerReferences = [{ apiVersion: 'v1', kind: 'X', name: 'n', uid: 'u' }];
    const { metadata } = pod(chart, 'p', {
      metadata: { custom: { a: [], b: {}, c: 1 }, ownerReferences },
    });
    metadata.addLabel('yes', 'no');
    metadata.addAnnotation('multi', 'a\nb\n');
    metadata.addFinalizers('f');
    metadata.add('generation', 7);
    pod(chart, 'cron', { kind: 'CronJob', apiVersion: 'batch/v1' });
  },
  include(app, folder) {
    const url = join(folder, 'included.yaml');
    writeFileSync(url, INCLUDED);
    new Include(new Chart(app, 'i'), 'inc', { url });
  },
  'cdk8s-plus'(app) {
    const chart = new Chart(app, 'pl');
    const deployment = new plus.Deployment(chart, 'd', {
      containers: [{ image: 'nginx', portNumber: 80 }],
    });
    const service = deployment.exposeViaService();
    new plus.ConfigMap(chart, 'cm', {
      data: { '10': 'a', '2': 'b', 'run.sh': '#!/bin/sh\necho "hi"\n\n', on: 'off' },
    });
    const cron = new plus.CronJob(chart, 'cj', {
      schedule: Cron.daily(),
      containers: [{ image: 'b', command: ['x'] }],
    });
    cron.node.addDependency(deployment);
    new plus.Ingress(chart, 'ing', {
      rules: [{ backend: plus.IngressBackend.fromService(service) }],
    });
    const one = new plus.Pod(chart, 'p', { containers: [{ image: 'x' }] });
    one.containers[0]?.mount('/d', plus.Volume.fromEmptyDir(one, 'v', 'v'));
    ApiObject.of(deployment).addJsonPatch(JsonPatch.replace('/spec/replicas', 4));
  },
  'toJson overrides'(app) {
    const chart = new AddingChart(app, 'ov');
    new SelfRendering(chart, 'o', { apiVersion: 'v1', kind: 'K' });
    pod(chart, 'p');
    new SelfRendering(new Chart(app, 'ov2'), 'o', { apiVersion: 'v1', kind: 'K' });
  },
  'unusual keys'(app) {
    const data = {
      ['k'.repeat(1100)]: 'v',
      'a\nb': 'c',
      '': 'e',
      '---': 'm',
      é: 'ü',
      '0x1': '\u0000',
      long: 'w '.repeat(300),
    };
    new ApiObject(new Chart(app, 'bk'), 'cm', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      data,
    } as ApiObjectProps);
  },
};

/** Functions that make an app invalid. */
export const failingApps: Readonly<Record<string, (app: App) => void>> = {
  'a cycle'(app) {
    const chart = new Chart(app, 'c');
    const [x, y] = [pod(chart, 'x'), pod(chart, 'y')];
    x.addDependency(y);
    y.addDependency(x);
  },
  'a class': (app) => void pod(new Chart(app, 'c'), 'x', { spec: { d: new Date(0) } }),
  validation: (app) => new Chart(app, 'c').node.addValidation({ validate: () => ['bad', 'worse'] }),
  'an object without a prototype': (app) =>
    void pod(new Chart(app, 'c'), 'x', { spec: Object.assign(Object.create(null), { a: 1 }) }),
  'a label named constructor': (app) =>
    void pod(new Chart(app, 'c'), 'x', { metadata: { labels: { constructor: 'x' } as never } }),
  'a function': (app) => void pod(new Chart(app, 'c'), 'x', { spec: { f() {} } }),
  'a patch that fails': (app) =>
    pod(new Chart(app, 'c'), 'x').addJsonPatch(JsonPatch.test('/spec/none', 'q')),
  'an app with a dependency': (app) => app.node.addDependency(new Chart(app, 'c')),
};

// The groups of an application: a workload and what belongs to it.
import type { KubernetesObject } from '../../../lib/api/kubernetes-object.js';
import { titleOfObject } from '../../../lib/diagram/application/application-map.js';
import { MAX_COLUMN } from '../../../lib/diagram/application/band.js';
import { sectionsOf } from '../../../lib/diagram/application/map-sections.js';
import { configMap, object, pod, service, workload } from '../../application/objects.js';
import { mapOf, shopMap } from './shop-map.js';

/** Returns the objects of each band by column, and those without links. */
function sectionsIn(map: ReturnType<typeof mapOf>) {
  const titleOf = (i: number): string => {
    const found = map.objects[i];
    return found === undefined ? '' : titleOfObject(found);
  };
  return sectionsOf(map).map(({ namespace, bands, unlinked }) => ({
    namespace,
    bands: bands.map(({ columns }) =>
      columns.map((boxes) =>
        boxes.map((box) => `${'> '.repeat(box.depth)}${titleOf(box.object)}`).join(', '),
      ),
    ),
    unlinked: unlinked.map(titleOf),
  }));
}

test('puts each workload of the shop into a band with what belongs to it', () =>
  expect(sectionsIn(shopMap())).toEqual([
    {
      namespace: 'shop',
      bands: [
        [
          'Ingress shop',
          'Service web, HorizontalPodAutoscaler web, Secret shop-tls',
          'Deployment web',
          'ConfigMap shop-settings',
        ],
        [
          'Ingress shop',
          'Service api, NetworkPolicy db',
          'Deployment api',
          'ConfigMap shop-settings, Secret db-logn, ServiceAccount api, > RoleBinding api, ' +
            '> > Role api',
        ],
        [
          '',
          'Service db, NetworkPolicy db',
          'StatefulSet db',
          'Secret db-login, ' + 'PersistentVolumeClaim db',
        ],
      ],
      unlinked: [],
    },
  ]));

test('links without a workload are in bands of their own, and other objects are listed', () => {
  const binding = object('rbac.authorization.k8s.io/v1', 'RoleBinding', 'a', {
    roleRef: { kind: 'ClusterRole', name: 'view' },
    subjects: [{ kind: 'ServiceAccount', name: 'other' }],
  });
  const namespace = object('v1', 'Namespace', 'shop');
  const ingress = object('networking.k8s.io/v1', 'Ingress', 'old', {
    spec: { defaultBackend: { service: { name: 'gone', port: { number: 80 } } } },
  });
  expect(sectionsIn(mapOf([namespace, binding, ingress, configMap('unused', { a: 'x' })]))).toEqual(
    [
      {
        namespace: undefined,
        bands: [
          ['RoleBinding a', 'ClusterRole view, ServiceAccount other', '', ''],
          ['Ingress old', 'Service gone', '', ''],
        ],
        unlinked: ['Namespace shop', 'ConfigMap unused'],
      },
    ],
  );
});

test('namespaces are in the order of their names, after objects without one', () => {
  const inNamespace = (namespace: string): KubernetesObject =>
    configMap('a', { a: 'x' }, { namespace });
  const map = mapOf([inNamespace('b'), inNamespace('a'), configMap('a', { a: 'x' })]);
  expect(sectionsOf(map).map(({ namespace }) => namespace)).toEqual([undefined, 'a', 'b']);
});

test('an autoscaler of an object without a Pod template has a band with it', () => {
  const custom = object('example.com/v1', 'Shop', 'main');
  const scaler = object('autoscaling/v2', 'HorizontalPodAutoscaler', 'main', {
    spec: { scaleTargetRef: { apiVersion: 'example.com/v1', kind: 'Shop', name: 'main' } },
  });
  expect(sectionsIn(mapOf([custom, scaler]))[0]?.bands).toEqual([
    ['', 'HorizontalPodAutoscaler main', 'Shop main', ''],
  ]);
});

test('a column with too many objects counts those that are left out', () => {
  const envFrom = Array.from({ length: MAX_COLUMN + 3 }, (_, i) => ({
    configMapRef: { name: `settings-${i}` },
  }));
  const [section] = sectionsOf(mapOf([pod({}, { envFrom })]));
  const [band] = section?.bands ?? [];
  expect(band?.columns[3]).toHaveLength(MAX_COLUMN);
  expect(band?.leftOut).toBe(3);
});

test('each object and each link is in a band or in the list of the others', () => {
  const ports = [{ port: 80 }];
  const manifests = [
    ...['a', 'b', 'c'].map((name) => workload('Deployment', name, { labels: { app: 'x' } })),
    service('x', { selector: { app: 'x' }, ports }),
    service('y', { selector: { app: 'y' }, ports }),
    configMap('z', { a: 'x' }),
  ];
  for (const map of [mapOf(manifests), shopMap()]) {
    const sections = sectionsOf(map);
    const bands = sections.flatMap((section) => section.bands);
    const shown = new Set(bands.flatMap(({ links }) => links.map(({ link }) => link)));
    expect(shown.size).toBe(map.links.length);
    const objects = new Set([
      ...bands.flatMap(({ columns }) => columns.flat().map((box) => box.object)),
      ...sections.flatMap(({ unlinked }) => unlinked),
    ]);
    expect(objects.size).toBe(map.objects.length);
  }
});

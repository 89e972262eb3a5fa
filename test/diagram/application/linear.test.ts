// The map of an application takes time that is proportional to the number of its objects, and so
// does each form of it, whatever the objects refer to.
import type { KubernetesObject } from '../../../lib/api/kubernetes-object.js';
import { applicationMermaid } from '../../../lib/diagram/application/application-mermaid.js';
import { applicationText } from '../../../lib/diagram/application/application-text.js';
import { drawApplication } from '../../../lib/diagram/application/draw-application.js';
import { mapApplication } from '../../../lib/diagram/application/map-application.js';
import { toSvg } from '../../../lib/diagram/to-svg.js';
import { object, service, workload } from '../../application/objects.js';
import { growthBeyondLinear } from '../../support/linear-time.js';

const RBAC = 'rbac.authorization.k8s.io/v1';
const ports = [{ port: 80 }];
const ingress = (i: number, name: string) =>
  object('networking.k8s.io/v1', 'Ingress', `i${i}`, {
    spec: { defaultBackend: { service: { name, port: { number: 80 } } } },
  });

/** Applications, from the number of pairs of objects. */
const APPLICATIONS: Readonly<Record<string, (i: number) => readonly KubernetesObject[]>> = {
  'a Service for each workload': (i) => [
    workload('Deployment', `w${i}`),
    service(`w${i}`, { selector: { app: `w${i}` }, ports }),
  ],
  'the same labels everywhere': (i) => [
    workload('Deployment', `w${i}`, { labels: { app: 'x' } }),
    service(`w${i}`, { selector: { app: 'x' }, ports }),
  ],
  'one ServiceAccount with many bindings': (i) => [
    workload('Deployment', `w${i}`, { pod: { serviceAccountName: 'a' } }),
    object(RBAC, 'RoleBinding', `b${i}`, {
      roleRef: { kind: 'Role', name: 'r' },
      subjects: [{ kind: 'ServiceAccount', name: 'a' }],
    }),
  ],
  'one Service of many Ingresses and workloads': (i) => [
    i === 0 ? service('s', { selector: { app: 'x' }, ports }) : ingress(i, 's'),
    workload('Deployment', `w${i}`, { labels: { app: 'x' } }),
  ],
  'one name for many objects': () => [
    workload('Deployment', 'w', { container: { envFrom: [{ configMapRef: { name: 'c' } }] } }),
    object('v1', 'ConfigMap', 'c', { data: { a: 'x' } }),
  ],
};

test.each(Object.entries(APPLICATIONS))('%s', (_, pair) =>
  expect(
    growthBeyondLinear(500, (size) => {
      const manifests = Array.from({ length: size }, (_, i) => pair(i)).flat();
      return () => {
        const maps = [{ title: '', map: mapApplication(manifests, []) }];
        return [toSvg(drawApplication(maps)), applicationText(maps, 80), applicationMermaid(maps)];
      };
    }),
  ).toBeUndefined(),
);

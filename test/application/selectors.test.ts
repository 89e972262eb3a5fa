// Services, budgets and policies that select no Pods, and ports that no Pod has.
import { object, problemsIn, service, textsIn, workload } from './objects.js';

const ports = [{ name: 'http', containerPort: 8080 }];
const web = workload('Deployment', 'webshop', { container: { ports } });
const selecting = (selector: object, metadata?: object) =>
  service('svc', { selector, ports: [] }, { ...metadata });

describe('a selector that selects no Pods', () => {
  const NOTE = 'note selector/selects-pods Service/svc spec.selector';

  test('is a note alone, and an error if the manifests are complete', () => {
    const other = selecting({ app: 'database' });
    expect(problemsIn([web, selecting({ app: 'webshop' })])).toEqual([]);
    expect(problemsIn([web, other])).toEqual([NOTE]);
    expect(problemsIn([web, other], { complete: true })).toEqual([NOTE.replace('note', 'error')]);
  });

  test('is an error if a value is one letter away from that of a workload', () => {
    expect(problemsIn([web, selecting({ app: 'wbeshop' })])).toEqual([
      'error selector/similar-labels Service/svc spec.selector.app',
    ]);
    expect(textsIn([web, selecting({ app: 'wbeshop' })])).toEqual([
      "Service 'svc' selects no Pod: it has no endpoints, and connections are refused = " +
        "The Pods of Deployment webshop have the label 'app: webshop'.",
    ]);
  });

  test('is an error if the value is that of another label for names', () => {
    const selector = { 'app.kubernetes.io/name': 'webshop' };
    expect(problemsIn([web, selecting(selector)])).toEqual([
      'error selector/similar-labels Service/svc spec.selector[app.kubernetes.io/name]',
    ]);
  });

  test('is an error if Pods have all of its labels but one', () => {
    expect(problemsIn([web, selecting({ app: 'webshop', part: 'front' })])).toEqual([
      'error selector/similar-labels Service/svc spec.selector.part',
    ]);
  });

  test.each([
    ['programs add at run time', { app: 'webshop', role: 'master' }],
    ['all Pods of a release share', { 'app.kubernetes.io/instance': 'shop' }],
    ['differ in a number', { app: 'webshop2' }],
  ])('is a note if its labels %s', (_, selector) => {
    expect(problemsIn([web, selecting(selector)])).toEqual([NOTE]);
  });

  test('is not reported if a custom resource may create the Pods', () => {
    const operated = object('example.com/v1', 'Database', 'a', { spec: { name: 'main' } });
    for (const selector of [{ 'db.example.com/cluster': 'a' }, { app: 'main' }])
      expect(problemsIn([web, operated, selecting(selector)], { complete: true })).toEqual([]);
  });

  test('is a warning if another namespace has the Pods', () => {
    const there = workload('Deployment', 'webshop', { metadata: { namespace: 'b' } });
    const here = selecting({ app: 'webshop' }, { namespace: 'a' });
    const problem = 'selector/namespace Service/svc spec.selector';
    expect(problemsIn([there, here])).toEqual([`warning ${problem}`]);
    expect(problemsIn([there, here], { alternatives: true })).toEqual([`note ${problem}`]);
    expect(problemsIn([web, here])).toEqual([]);
  });

  test.each([
    [
      'PodDisruptionBudget',
      'policy/v1',
      { selector: { matchLabels: { app: 'wbeshop' } } },
      'selector',
    ],
    [
      'NetworkPolicy',
      'networking.k8s.io/v1',
      { podSelector: { matchLabels: { app: 'wbeshop' } } },
      'podSelector',
    ],
    [
      'NetworkPolicy',
      'networking.k8s.io/v1',
      { ingress: [{ from: [{ podSelector: { matchLabels: { app: 'wbeshop' } } }] }] },
      'ingress[0].from[0].podSelector',
    ],
  ])('can be that of a %s', (kind, apiVersion, spec, field) => {
    expect(problemsIn([web, object(apiVersion, kind, 'a', { spec })])).toEqual([
      `error selector/similar-labels ${kind}/a spec.${field}.matchLabels.app`,
    ]);
  });

  test.each([
    ['StatefulSet', { 'statefulset.kubernetes.io/pod-name': 'webshop-0' }, 0],
    ['StatefulSet', { 'statefulset.kubernetes.io/pod-name': 'other-0' }, 1],
    ['Deployment', { 'statefulset.kubernetes.io/pod-name': 'webshop-0' }, 1],
    ['StatefulSet', { app: 'webshop', 'apps.kubernetes.io/pod-index': '0' }, 0],
  ])('knows the labels that the controller of a %s adds: %j', (kind, selector, count) => {
    expect(problemsIn([workload(kind, 'webshop'), selecting(selector)])).toHaveLength(count);
  });
});

describe('a port of a Service', () => {
  const sending = (...list: readonly object[]) =>
    service('svc', { selector: { app: 'webshop' }, ports: list });
  const FIELD = 'Service/svc spec.ports[0].targetPort';

  test('has a name that Pods have, with the same protocol', () => {
    expect(problemsIn([web, sending({ port: 80, targetPort: 'http' })])).toEqual([]);
    expect(problemsIn([web, sending({ port: 80, targetPort: 'web' })])).toEqual([
      `error ServicePort/target-port-name ${FIELD}`,
    ]);
    expect(textsIn([web, sending({ port: 80, targetPort: 'http', protocol: 'UDP' })])).toEqual([
      "no Pod that Service 'svc' selects has a UDP port named 'http': this port has no endpoints " +
        "= The port 'http' of the Pods is TCP: write protocol: TCP.",
    ]);
  });

  test('that leads nowhere is a warning beside one that does', () => {
    const two = [
      { port: 81, targetPort: 'metrics' },
      { port: 80, targetPort: 'http' },
    ];
    expect(problemsIn([web, sending(...two)])).toEqual([
      `warning ServicePort/target-port-name ${FIELD}`,
    ]);
  });

  test('is found in sidecars, and in no other init container', () => {
    const init = (restartPolicy?: string) =>
      workload('Deployment', 'webshop', {
        pod: { initContainers: [{ name: 'proxy', image: 'envoy', ports, restartPolicy }] },
      });
    const http = sending({ port: 80, targetPort: 'http' });
    expect(problemsIn([init('Always'), http])).toEqual([]);
    expect(problemsIn([init(), http])).toEqual([`error ServicePort/target-port-name ${FIELD}`]);
  });

  test('by number need not be declared', () => {
    expect(problemsIn([web, sending({ port: 8080 })])).toEqual([]);
    expect(problemsIn([web, sending({ port: 80 })])).toEqual([
      'note ServicePort/declared-port Service/svc spec.ports[0].port',
    ]);
    expect(problemsIn([web, sending({ port: 80, targetPort: 8080 }, { port: 9090 })])).toEqual([]);
  });

  test('of the nodes is used once, except by alternatives', () => {
    const node = (name: string) =>
      service(name, { selector: { app: 'webshop' }, ports: [{ port: 8080, nodePort: 30080 }] });
    const problem = 'ServicePort/node-port Service/b spec.ports[0].nodePort';
    expect(problemsIn([web, node('a'), node('a')])).toEqual([]);
    expect(problemsIn([web, node('a'), node('b')])).toEqual([`error ${problem}`]);
    expect(problemsIn([web, node('a'), node('b')], { alternatives: true })).toEqual([
      `note ${problem}`,
    ]);
  });
});

// Workloads and other objects of ours in the props of cdk8s-plus.
import { type ApiObject, type Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { Deployment, Service, ServiceAccount, selectorLabels } from '../../../lib/index.js';

const metadata = { labels: { app: 'web' } };

const web = (chart: Chart) =>
  new Deployment(chart, 'web', {
    metadata: { name: 'web' },
    template: { metadata, containers: { app: { image: 'nginx:1.29', ports: { http: 8080 } } } },
  });

const specOf = (chart: Chart, kind: string) =>
  (Testing.synth(chart) as readonly ReturnType<ApiObject['toJson']>[]).find(
    (each) => each.kind === kind,
  )?.spec;

test('as the Pods of a Service and of a NetworkPolicy', () => {
  const chart = Testing.chart();
  const labels = selectorLabels(web(chart));
  const pods = kplus.Pods.select(chart, 'pods', { labels });
  new kplus.Service(chart, 'service', { selector: pods, ports: [{ port: 80 }] });
  new kplus.NetworkPolicy(chart, 'policy', {
    selector: pods,
    ingress: { rules: [{ peer: pods, ports: [kplus.NetworkPolicyPort.tcp(8080)] }] },
  });
  expect(specOf(chart, 'Service')).toMatchObject({ selector: { app: 'web' } });
  expect(specOf(chart, 'NetworkPolicy')).toMatchObject({
    podSelector: { matchLabels: { app: 'web' } },
    ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }] }],
  });
});

test('as the target of a HorizontalPodAutoscaler', () => {
  const chart = Testing.chart();
  const { apiVersion, kind, name } = web(chart);
  new kplus.HorizontalPodAutoscaler(chart, 'autoscaler', {
    target: {
      hasAutoscaler: true,
      markHasAutoscaler: () => undefined,
      toScalingTarget: () => ({ apiVersion, kind, name, containers: [] }),
    },
    maxReplicas: 10,
    metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(70))],
  });
  expect(specOf(chart, 'HorizontalPodAutoscaler')).toMatchObject({
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
    maxReplicas: 10,
  });
});

test('and other objects by their names', () => {
  const chart = Testing.chart();
  const account = new ServiceAccount(chart, 'ours', { metadata: { name: 'ours' } });
  new kplus.Deployment(chart, 'plus', {
    serviceAccount: kplus.ServiceAccount.fromServiceAccountName(chart, 'a', account.name),
    containers: [{ image: 'nginx:1.29' }],
  });
  expect(specOf(chart, 'Deployment').template.spec.serviceAccountName).toBe('ours');
});
test('a Service of ours selects no workload of cdk8s-plus, but its labels', () => {
  const chart = Testing.chart();
  const plus = new kplus.Deployment(chart, 'plus', { containers: [{ image: 'nginx:1.29' }] });
  const selector = plus.matchLabels;
  const service = new Service(chart, 'service', { selector, ports: { http: 80 } });
  expect(service.toJson().spec.selector).toEqual(plus.matchLabels);
  expect(Object.keys(plus.matchLabels)).toEqual(['cdk8s.io/metadata.addr']);
});

// Mistakes in ports, selectors and targets of objects around a Pod.
import { ACCOUNT, SERVICE, SETTINGS, WEB } from './object-programs.js';

const selecting = (props: string): string =>
  `${SETTINGS} ${ACCOUNT} ${SERVICE}
new Service(scope, 'other', { ${props} });`;
const scaling = (target: string): string =>
  `${SETTINGS} ${WEB}
new HorizontalPodAutoscaler(scope, 'hpa', { scaleTargetRef: ${target}, maxReplicas: 3 });`;
const backend = (service: string): string =>
  `${SETTINGS} ${SERVICE}
new Ingress(scope, 'ingress', { rules: [{ http: { paths: [{ pathType: 'Prefix', backend: { ` +
  `service: ${service} } }] } }] });`;
const policy = (fields: string): string =>
  `${SETTINGS} ${SERVICE}
new NetworkPolicy(scope, 'policy', { ${fields} });`;
const binding = (fields: string): string =>
  `${SETTINGS} ${SERVICE}
const role = new Role(scope, 'role', { rules: [] });
new RoleBinding(scope, 'binding', { ${fields} });`;

const NEED_SECRET = 'this is a ConfigMap: write a Secret, or its name';
const NEED_SERVICE = 'this is a ConfigMap: write a Service, or its name';
const NO_HTPP = "these Pods have no port 'htpp': did you mean 'http'?";
const NO_HTP = "this Service has no port 'htp': did you mean 'http'?";

/** Programs with a mistake, and the sentence that must be in the error, by mistake. */
export const OBJECT_MESSAGES: Readonly<
  Record<string, readonly [program: string, sentence: string]>
> = {
  // ---- Ports
  'a port that Pods do not have': [
    selecting("selector: web, ports: { http: { port: 80, targetPort: 'htpp' } }"),
    NO_HTPP,
  ],
  'a port in a list that Pods do not have': [
    selecting("selector: web, ports: [{ port: 80, targetPort: 'htpp' }]"),
    NO_HTPP,
  ],
  'one of two ports that Pods do not have': [
    selecting("selector: web, ports: { a: { port: 1, targetPort: flag ? 'http' : 'htpp' } }"),
    `UndeclaredName<"${NO_HTPP}", "http" | "metrics">`,
  ],
  'the number of a port that Pods do not have': [
    selecting('selector: web, ports: { http: 80 }'),
    'these Pods have no port 80: write { port: 80, targetPort: … }',
  ],
  'the number of a port in a list that Pods do not have': [
    selecting("selector: web, ports: [{ name: 'http', port: 80 }]"),
    'these Pods have no port 80: write { port: 80, targetPort: … }',
  ],
  'a port of a template that a pattern returned': [
    `const web = new Deployment(scope, 'a', { template: restricted({ containers: { a: { image: ` +
      `'x', ports: { http: 80 } } } }) });
new Service(scope, 's', { selector: web, ports: { http: { port: 80, targetPort: 'htpp' } } });`,
    NO_HTPP,
  ],
  'a port that a Service does not have': [
    backend("{ name: service, port: { name: 'htp' } }"),
    NO_HTP,
  ],
  'the number of a port that a Service does not have': [
    backend('{ name: service, port: { number: 80 } }'),
    'this Service has no port 80',
  ],
  'a port of the default backend that a Service does not have': [
    `${SERVICE}
new Ingress(scope, 'a', {
  defaultBackend: { service: { name: service, port: { name: 'htp' } } },
});`,
    NO_HTP,
  ],
  'a port in a NetworkPolicy that Pods do not have': [
    policy("podSelector: web, ingress: [{ ports: [{ port: 'http' }, { port: 'htpp' }] }]"),
    NO_HTPP,
  ],
  // ---- Selectors and targets
  'a Service as the selector of a Service': [
    selecting('selector: service, ports: { http: 80 }'),
    'selector cannot be a Service: write a Pod, a workload, or labels',
  ],
  'a selector that is a Service or a Deployment': [
    selecting('selector: flag ? web : service, ports: { http: 8080 }'),
    'to type \'"selector cannot be a Service: write a Pod, a workload, or labels"\'',
  ],
  'a ServiceAccount as a selector': [
    selecting('selector: account, ports: { http: 80 }'),
    'selector cannot be a ServiceAccount: write a Pod, a workload, or labels',
  ],
  'a DaemonSet as the target of an autoscaler': [
    scaling("new DaemonSet(scope, 'a', { template: { containers: { a: { image: 'x' } } } })"),
    'scaleTargetRef cannot be a DaemonSet: write a workload with a scale, such as a Deployment',
  ],
  'a Pod as the target of an autoscaler': [
    scaling("new Pod(scope, 'a', { containers: { a: { image: 'x' } } })"),
    'scaleTargetRef cannot be a Pod: write a workload with a scale',
  ],
  'a ConfigMap as the target of an autoscaler': [
    scaling('settings'),
    'scaleTargetRef cannot be a ConfigMap: write a workload with a scale',
  ],
  'a Service as the selector of a budget': [
    `${SERVICE}\nnew PodDisruptionBudget(scope, 'a', { selector: service, minAvailable: 1 });`,
    'selector cannot be a Service: write a Pod, a workload, or a selector',
  ],
  'a budget with both limits': [
    `${WEB}
new PodDisruptionBudget(scope, 'a', { selector: web, minAvailable: 1, maxUnavailable: 1 });`,
    'a budget cannot have both minAvailable and maxUnavailable: remove one',
  ],
  'a ConfigMap in place of a Service': [
    backend("{ name: settings, port: { name: 'http' } }"),
    NEED_SERVICE,
  ],
  'a ConfigMap in place of the Secret of an Ingress': [
    `${SETTINGS}\nnew Ingress(scope, 'a', { tls: [{ secretName: settings }] });`,
    NEED_SECRET,
  ],
  'a Service as the selector of a NetworkPolicy': [
    policy('podSelector: service'),
    'podSelector cannot be a Service: write a Pod, a workload, or a selector',
  ],
  'a ConfigMap among those that may connect': [
    policy('podSelector: web, ingress: [{ from: [{ podSelector: settings }] }]'),
    'this is a ConfigMap: write a Pod, a workload, or a selector',
  ],
  'a Service among those to which Pods may connect': [
    policy('egress: [{ to: [{ podSelector: service }] }]'),
    'this is a Service: write a Pod, a workload, or a selector',
  ],
  'a Deployment in place of a Role': [
    binding('roleRef: web'),
    'roleRef cannot be a Deployment: write a Role or ClusterRole',
  ],
  'a Role in a ClusterRoleBinding': [
    `const role = new Role(scope, 'role', { rules: [] });
new ClusterRoleBinding(scope, 'a', { roleRef: role });`,
    'roleRef cannot be a Role: write a ClusterRole',
  ],
  'a ConfigMap among the subjects': [
    binding('roleRef: role, subjects: [settings]'),
    "this is a ConfigMap: write a ServiceAccount, or { kind: 'User', name: '…' }",
  ],
};

/** Mistakes in the arguments of the functions for pairs of objects, as in `messages.test.ts`. */

const IMPORT = `import {
  autoscalerFor, budgetFor, ConfigMap, httpRouteFor, ingressFor, Service, serviceFor,
} from 'cdk8s-pods';`;
const WEB = `const web = new Deployment(scope, 'web', {
  template: { containers: { app: { image: 'nginx', ports: { http: 8080, metrics: 9090 } } } },
});`;
const AGENT = `const agent = new DaemonSet(scope, 'agent', {
  template: { containers: { app: { image: 'nginx', ports: [9100] } } },
});`;
const SERVICE = `${WEB}
const service = new Service(scope, 'service', serviceFor(web, { http: 80 }));`;
const SETTINGS = "const settings = new ConfigMap(scope, 'settings', { data: {} });";

const program = (head: string, call: string): string => `${IMPORT} ${head} ${call};`;
const ingress = (fields: string): string =>
  program(
    SERVICE,
    `ingressFor(service, { ingressClassName: 'nginx', host: 'a.example.com', ${fields} })`,
  );
const autoscaler = (workload: string, fields: string): string =>
  `autoscalerFor(${workload}, { minReplicas: 2, maxReplicas: 10, ${fields} })`;

export const PAIR_MESSAGES: Readonly<Record<string, readonly [program: string, text: string]>> = {
  'a Service for a port that the Pods do not have': [
    program(WEB, 'serviceFor(web, { htpp: 80 })'),
    "these Pods have no port 'htpp': did you mean 'http'?",
  ],
  'a Service for Pods whose ports have no names': [
    program(AGENT, 'serviceFor(agent)'),
    'these Pods have no port with a name: write ports: { http: 8080 } in a container',
  ],
  'a Service for an object without Pods': [
    program(SETTINGS, 'serviceFor(settings, { http: 80 })'),
    'this is a ConfigMap: write a Pod or a workload',
  ],
  'an Ingress for a port that the Service does not have': [
    ingress("path: '/', pathType: 'Prefix', port: 'htp'"),
    "this Service has no port 'htp': did you mean 'http'?",
  ],
  'an Ingress for a number that is a port of the Pods': [
    ingress("path: '/', pathType: 'Prefix', port: 8080"),
    'this Service has no port 8080',
  ],
  'an Ingress without a path': [
    ingress("pathType: 'Prefix', port: 'http'"),
    'ingressFor() needs path',
  ],
  'an Ingress without a class': [
    program(
      SERVICE,
      "ingressFor(service, { host: 'a', path: '/', pathType: 'Exact', port: 'http' })",
    ),
    'ingressFor() needs ingressClassName',
  ],
  'an Ingress with another field': [
    ingress("path: '/', pathType: 'Prefix', port: 'http', tls: []"),
    "ingressFor() has no 'tls'",
  ],
  'an Ingress for the name of a Service': [
    program(
      '',
      "ingressFor('web', { ingressClassName: 'nginx', host: 'a', path: '/', pathType: 'Exact', " +
        "port: 'http' })",
    ),
    'write a Service itself, and not its name',
  ],
  'an Ingress for a workload': [
    program(
      WEB,
      "ingressFor(web, { ingressClassName: 'nginx', host: 'a', path: '/', pathType: 'Exact', " +
        "port: 'http' })",
    ),
    'this is a Deployment: write a Service',
  ],
  'an HTTPRoute for a port that the Service does not have': [
    program(
      SERVICE,
      "httpRouteFor(service, { parentRefs: [], hostnames: [], matches: [], port: 'htp' })",
    ),
    "this Service has no port 'htp': did you mean 'http'?",
  ],
  'a budget with two limits': [
    program(WEB, 'budgetFor(web, { maxUnavailable: 1, minAvailable: 1 })'),
    'a budget cannot have both minAvailable and maxUnavailable: remove one',
  ],
  'a budget without a limit': [
    program(WEB, 'budgetFor(web, {})'),
    'a budget needs a limit: write maxUnavailable or minAvailable',
  ],
  'a budget of Pods without a scale': [
    program(AGENT, "budgetFor(agent, { minAvailable: '50%' })"),
    'a DaemonSet has no scale: write minAvailable as a number of Pods',
  ],
  'an autoscaler of a workload without a scale': [
    program(AGENT, autoscaler('agent', 'averageUtilization: { cpu: 70 }')),
    'this is a DaemonSet: write a workload with a scale, such as a Deployment',
  ],
  'an autoscaler without a target': [
    program(WEB, autoscaler('web', '')),
    'an autoscaler needs a target: write averageUtilization: { cpu: 70 }, or averageValue: ' +
      "{ cpu: '500m' }",
  ],
  'an autoscaler without a limit': [
    program(WEB, 'autoscalerFor(web, { maxReplicas: 10, averageUtilization: { cpu: 70 } })'),
    'autoscalerFor() needs minReplicas',
  ],
  'an autoscaler for a resource that is not measured': [
    program(WEB, autoscaler('web', 'averageUtilization: { cpuu: 70 }')),
    "'cpuu' does not exist in type 'PerResource<number>'",
  ],
};

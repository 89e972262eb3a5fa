// The applications to compile: similar in size, with different names and numbers, as in a large
// repository.

/** The forms of the references from one object of an application to another. */
export type ReferenceForm = 'names' | 'constructs' | 'constructs and key()';

const FORMS: Readonly<Record<ReferenceForm, (i: number) => Readonly<Record<string, string>>>> = {
  names: (i) => ({
    mode: `{ configMapKeyRef: { name: 'settings-${i}', key: 'MODE' } }`,
    token: `{ secretKeyRef: { name: 'login-${i}', key: 'token' } }`,
    settings: `'settings-${i}'`,
    labels: `{ app: 'web-${i}' }`,
    selector: `{ matchLabels: { app: 'web-${i}' } }`,
    target: `{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web-${i}' }`,
    service: `'service-${i}'`,
  }),
  constructs: (i) => ({
    ...constructs(i),
    mode: `{ configMapKeyRef: { name: settings${i}, key: 'MODE' } }`,
    token: `{ secretKeyRef: { name: login${i}, key: 'token' } }`,
  }),
  'constructs and key()': (i) => ({
    ...constructs(i),
    mode: `settings${i}.key('MODE')`,
    token: `login${i}.key('token')`,
  }),
};
const constructs = (i: number): Readonly<Record<string, string>> => ({
  settings: `settings${i}`,
  labels: `web${i}`,
  selector: `web${i}`,
  target: `web${i}`,
  service: `service${i}`,
});

/**
 * An application: a ConfigMap, a Secret, a Deployment of two containers, and the Service, the
 * autoscaler, the budget and the Ingress of the Deployment.
 */
export function application(form: ReferenceForm, i: number): string {
  const { mode, token, settings, labels, selector, target, service } = FORMS[form](i);
  return `const settings${i} = new ConfigMap(scope, 'settings-${i}', {
  data: { MODE: 'fast', LEVEL: 'info', 'app.conf': 'a' },
});
const login${i} = new Secret(scope, 'login-${i}', { stringData: { token: 'x', user: 'y' } });
const web${i} = new Deployment(scope, 'web-${i}', {
  replicas: 2,
  template: {
    metadata: { labels: { app: 'web-${i}' } },
    containers: {
      app: {
        image: 'nginx:1.29',
        ports: { http: ${8000 + i}, metrics: 9090 },
        env: { MODE: ${mode}, TOKEN: ${token}, LEVEL: 'info', HOME: '/tmp' },
        readinessProbe: { httpGet: { port: 'http' } },
        resources: { requests: { cpu: '100m', memory: '64Mi' } },
        volumeMounts: { '/etc/app': { volume: 'settings' } },
      },
      logs: {
        image: 'busybox:1.37',
        command: ['tail', '-F', '/a-${i}'],
        volumeMounts: { '/etc/app': { volume: 'settings' } },
      },
    },
    volumes: { settings: { configMap: { name: ${settings} } } },
  },
});
const service${i} = new Service(scope, 'service-${i}', {
  selector: ${labels},
  ports: { http: { port: 80, targetPort: 'http' }, metrics: 9090 },
});
new HorizontalPodAutoscaler(scope, 'hpa-${i}', { scaleTargetRef: ${target}, maxReplicas: 3 });
new PodDisruptionBudget(scope, 'pdb-${i}', { selector: ${selector}, maxUnavailable: 1 });
new Ingress(scope, 'ingress-${i}', {
  rules: [
    {
      host: 'a${i}.example.com',
      http: {
        paths: [
          {
            path: '/',
            pathType: 'Prefix',
            backend: { service: { name: ${service}, port: { name: 'http' } } },
          },
        ],
      },
    },
  ],
});
`;
}

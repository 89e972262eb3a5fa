import type { PodProps } from '../lib/index.js';

const restricted = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };

/**
 * A typical production Pod: two containers with probes, resources, variables and mounts, which
 * meets the Pod Security level `restricted`.
 */
export const validPod = (i: number): PodProps => ({
  metadata: {
    name: `web-${i}`,
    namespace: 'shop',
    labels: { app: `web-${i}` },
    annotations: { 'prometheus.io/scrape': 'true' },
  },
  serviceAccountName: 'web',
  terminationGracePeriodSeconds: 45,
  nodeSelector: { 'kubernetes.io/os': 'linux' },
  tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'web', effect: 'NoSchedule' }],
  securityContext: {
    runAsNonRoot: true,
    runAsUser: 1000,
    fsGroup: 1000,
    seccompProfile: { type: 'RuntimeDefault' },
  },
  containers: {
    app: {
      image: `registry.example/web:1.4.${i}`,
      imagePullPolicy: 'IfNotPresent',
      ports: { http: 8080, metrics: 9090 },
      env: {
        PORT: '8080',
        NODE: { fieldRef: { fieldPath: 'spec.nodeName' } },
        TOKEN: { secretKeyRef: { name: 'web', key: 'token' } },
      },
      envFrom: [{ configMapRef: { name: 'web' } }],
      livenessProbe: { httpGet: { path: '/healthz', port: 'http' }, periodSeconds: 10 },
      readinessProbe: { httpGet: { path: '/ready', port: 8080 } },
      lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
      resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '256Mi' } },
      securityContext: { ...restricted, readOnlyRootFilesystem: true },
      volumeMounts: {
        '/var/log/app': { volume: 'logs' },
        '/etc/app': { volume: 'config', readOnly: true },
        '/tmp': { volume: 'scratch' },
      },
    },
    tail: {
      image: 'fluent/fluent-bit:3.1',
      ports: { forward: 24224 },
      env: { POD_NAME: { fieldRef: { fieldPath: 'metadata.name' } } },
      readinessProbe: { tcpSocket: { port: 'forward' }, initialDelaySeconds: 3 },
      resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '64Mi' } },
      securityContext: restricted,
      volumeMounts: {
        '/logs': { volume: 'logs', readOnly: true },
        '/fluent-bit/etc': { volume: 'config', subPath: 'fluent' },
      },
    },
  },
  volumes: {
    logs: { emptyDir: { sizeLimit: '256Mi' } },
    config: {
      configMap: {
        name: 'web',
        items: [
          { key: 'app.yaml', path: 'app.yaml' },
          { key: 'fluent-bit.conf', path: 'fluent/fluent-bit.conf' },
        ],
      },
    },
    scratch: { emptyDir: { medium: 'Memory' } },
  },
});

import { app, CONF, init, pod, volume } from './programs.js';

/**
 * Programs with two mistakes in the same place: one that TypeScript itself reports, and one that
 * the types of this package report. Both must be reported.
 */
export const COMBINED_ERRORS: readonly string[] = [
  app("imagePullPolicy: 'no', ports: { a: 0 }"),
  init("imagePullPolicy: 'no', ports: { a: 0 }"),
  init("restartPolicy: 'Always', imagePullPolicy: 'no', ports: { a: 0 }"),
  init("imagePullPolicy: 'no', livenessProbe: { tcpSocket: { port: 80 } }"),
  app("ports: { a: { containerPort: 0, protocol: 'no' } }"),
  app("ports: [{ containerPort: 0, protocol: 'no' }]"),
  app("ports: { a: { containerPort: 80, hostPort: 70000, protocol: 'no' } }"),
  app("env: { A: { fieldRef: { fieldPath: 'no' } }, B: 3 }"),
  app("env: { A: { fileKeyRef: { volumeName: 'no', path: 3, key: 'k' } } }", CONF),
  app('envFrom: [{ secretRef: { name: 3 } }, {}]'),
  app("volumeMounts: { '/a': { volume: 'no', readOnly: 3 } }", CONF),
  app("volumeMounts: [{ mountPath: 3, name: 'no' }]", CONF),
  app('livenessProbe: { httpGet: { port: 0, path: 3 } }'),
  app('lifecycle: { preStop: { httpGet: { port: 0, path: 3 } } }'),
  app("resources: { claims: [{ name: 'no', request: 3 }] }"),
  pod("volumes: { a: { emptyDir: { sizeLimit: '1x', medium: 3 } } }"),
  pod('volumes: { a: { emptyDir: { medium: 3 } }, b: {} }'),
  volume('projected: { sources: [{ secret: { name: 3 } }, {}] }'),
  volume(
    "downwardAPI: { items: [{ path: 3, fieldRef: { fieldPath: 'metadata.name' } }, { path: " +
      "'p' }] }",
  ),
  pod('resourceClaims: { a: { resourceClaimName: 3 }, b: {} }'),
  pod(
    "podSecurity: 'baseline', securityContext: { sysctls: [{ name: 'kernel.msgmax', value: 3 }] }",
  ),
  pod("podSecurity: 'baseline', hostPID: true, hostIPC: 3"),
  app('ports: { a: 0 }, comand: []'),
  pod("hostNetwrok: true, overhead: { cpu: '1x' }"),
  // A name with a wide type does not hide other mistakes.
  app(
    "volumeMounts: { '/a': { volume: text } }, ports: { a: 0 }, resources: { limits: { cpu: " +
      "'1x' } }",
  ),
  "new Deployment(scope, 'web', { template: { restartPolicy: 'Never', containers: { app: { " +
    "image: 'nginx', ports: { a: 0 } } } } });",
];

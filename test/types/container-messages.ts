const container = (fields: string): string =>
  `new Pod(scope, 'pod', { containers: { app: { image: 'nginx', ${fields} } }, ` +
  'volumes: { logs: { emptyDir: {} } } });';

/** Programs with a mistake in a container, and the sentence that must be in the error. */
export const CONTAINER_MESSAGES: Readonly<
  Record<string, readonly [program: string, sentence: string]>
> = {
  'an empty image': [
    "new Pod(scope, 'pod', { containers: { app: { image: '' } } });",
    'image must not be empty: write a reference such as ghcr.io/acme/web:1.4',
  ],
  'an image with an upper-case repository': [
    "new Pod(scope, 'pod', { containers: { app: { image: 'Nginx:1.29' } } });",
    "'Nginx:1.29' is not a reference to an image: write one such as ghcr.io/acme/web:1.4",
  ],
  'a negative period of a probe': [
    container('livenessProbe: { tcpSocket: { port: 80 }, periodSeconds: -1 }'),
    'periodSeconds must be a whole number, 0 or more',
  ],
  'a hook that is longer than the grace period': [
    container('lifecycle: { preStop: { sleep: { seconds: 60 } } }'),
    'the container is killed after 30 seconds: write fewer, or set terminationGracePeriodSeconds',
  ],
  'a sub path that leaves the volume': [
    container("volumeMounts: { '/a': { volume: 'logs', subPath: '../a' } }"),
    "subPath is a path in the volume: write it without '/' at the start and without '..'",
  ],
  'two sub paths': [
    container("volumeMounts: { '/a': { volume: 'logs', subPath: 'a', subPathExpr: 'b' } }"),
    'a mount can have only one of subPath and subPathExpr: remove the other',
  ],
  'an emptyDir as a device': [
    container("volumeDevices: { '/dev/a': { volume: 'logs' } }"),
    "volume 'logs' cannot be a device: it must be a persistentVolumeClaim or ephemeral",
  ],
  'an invalid key of a ConfigMap': [
    container("env: { A: { configMapKeyRef: { name: 'a', key: 'a/b' } } }"),
    "a key must not be empty, and consist of letters, digits, '-', '_' and '.'",
  ],
  'the resources of an unknown container': [
    container("env: { A: { resourceFieldRef: { resource: 'limits.cpu', containerName: 'ap' } } }"),
    "container 'ap' is not declared: did you mean 'app'?",
  ],
  'user 0 with runAsNonRoot': [
    container('securityContext: { runAsNonRoot: true, runAsUser: 0 }'),
    'user 0 contradicts runAsNonRoot: true: write another user, or remove runAsNonRoot',
  ],
  'a profile without a file': [
    container("securityContext: { seccompProfile: { type: 'Localhost' } }"),
    'the type Localhost requires localhostProfile: write the name of the profile',
  ],
  'a fraction of a byte': [
    container("resources: { limits: { memory: '512m' } }"),
    "'512m' is a fraction of a byte: write a suffix such as Mi instead of m",
  ],
  'a device without a limit': [
    container("resources: { requests: { 'nvidia.com/gpu': 1 } }"),
    'nvidia.com/gpu must have a limit that equals the request: write it in limits',
  ],
  'one of two names that is not declared': [
    container("volumeMounts: { '/logs': { volume: flag ? 'logs' : 'lgos' } }"),
    "volume 'lgos' is not declared: did you mean 'logs'?",
  ],
  'one of two port numbers that is out of range': [
    container('ports: { http: flag ? 70000 : 80 }'),
    'port 70000 is not in the range 1–65535',
  ],
};

// What a person reads at the usual mistakes: one sentence that says what is wrong, in few lines.
import { COMPILERS, type Compiler, compileAll } from './compile.js';
import { LEVEL_MESSAGES } from './level-messages.js';

const pod = (props: string): string => `new Pod(scope, 'pod', { ${props} });`;
const container = (fields: string): string =>
  pod(
    `containers: { app: { image: 'nginx', ${fields} } }, volumes: { logs: { emptyDir: {} }, ` +
      'tmp: { emptyDir: {} } }',
  );
const volume = (fields: string): string =>
  pod(`containers: { app: { image: 'nginx' } }, volumes: { data: { ${fields} } }`);

/** A mistake, the program, and what is to be read. */
const MESSAGES: Readonly<Record<string, readonly [program: string, sentence: string]>> = {
  'a volume that is not declared': [
    container("volumeMounts: { '/logs': { volume: 'lgos' } }"),
    "volume 'lgos' is not declared: did you mean 'logs'?",
  ],
  'a volume that is like none': [
    container("volumeMounts: { '/logs': { volume: 'data' } }"),
    "volume 'data' is not declared",
  ],
  'a port that is not declared': [
    container("ports: { http: 80 }, readinessProbe: { httpGet: { port: 'htpp' } }"),
    "port 'htpp' is not declared: did you mean 'http'?",
  ],
  'a number that is no port': [
    container('ports: { http: 70000 }'),
    'port 70000 is not in the range 1–65535',
  ],
  'a probe without handler': [
    container('livenessProbe: { periodSeconds: 3 }'),
    'a probe needs a handler: httpGet, tcpSocket, exec or grpc',
  ],
  'a probe of two handlers': [
    container('livenessProbe: { httpGet: { port: 80 }, exec: { command: [] } }'),
    'a probe can have only one handler: remove the others',
  ],
  'a quantity': [
    container("resources: { requests: { memory: '1GB' } }"),
    "'1GB' is not a quantity: write a number and a suffix, such as 500m, 1.5, 256Mi, 1Gi or 2G",
  ],
  'a variable that is no text': [
    container('env: { PORT: 80 }'),
    "a variable is a string: write '80'",
  ],
  'a volume that is like two': [
    container("volumeMounts: { '/logs': { volume: 'o' } }").replace('tmp:', 'other:'),
    "volume 'o' is not declared\"",
  ],
  'a volume of a longer name': [
    container("volumeMounts: { '/logs': { volume: 'my-logs' } }"),
    "volume 'my-logs' is not declared: did you mean 'logs'?",
  ],
  'a volume of a shorter name': [
    container("volumeMounts: { '/logs': { volume: 'tm' } }"),
    "volume 'tm' is not declared: did you mean 'tmp'?",
  ],
  'a volume without a name': [
    container("volumeMounts: { '/logs': { volume: '' } }"),
    "volume '' is not declared\"",
  ],
  'a variable as an object': [
    container("env: { A: { value: 'x' } }"),
    'write the string directly, without value',
  ],
  'a variable in the list form': [
    container("env: { A: { valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } } }"),
    'write the source directly, without valueFrom',
  ],
  'a path': [
    container("volumeMounts: { logs: { volume: 'logs' } }"),
    "path 'logs' must be absolute: write '/logs'",
  ],
  'a field that is not there': [
    container("comand: ['true']"),
    "'comand' does not exist in type 'Container'. Did you mean to write 'command'?",
  ],
  'an image that is missing': [
    pod("containers: { app: { command: ['true'] } }"),
    "Property 'image' is missing",
  ],
  'a volume without source': [
    volume(''),
    'a volume needs a source: emptyDir, configMap, secret, persistentVolumeClaim, …',
  ],
  'a volume of two sources': [
    volume("emptyDir: {}, hostPath: { path: '/' }"),
    'a volume can have only one source: remove the others',
  ],
  'a kind of volume': [
    volume('emptydir: {}'),
    "a volume has no 'emptydir': did you mean 'emptyDir'?",
  ],
  'a projected volume': [
    volume("projected: { sources: [{ secret: { name: 'a' }, configMap: { name: 'b' } }] }"),
    'a projection can have only one source',
  ],
  'the name of a container': [
    pod("containers: { My_App: { image: 'nginx' } }"),
    "container name 'My_App' is not valid: use 1–63 characters of a-z, 0-9 and '-'",
  ],
  'a name of digits': [
    pod("containers: { 1: { image: 'nginx' } }"),
    "container name '1' is digits only: JavaScript would move it to the front",
  ],
  'the name of a port': [
    container("ports: { 'prometheus-metrics': 80 }"),
    "port name 'prometheus-metrics' is not valid: use 1–15 characters of a-z, 0-9 and '-'",
  ],
  'a name that is taken': [
    pod("containers: { app: { image: 'nginx' } }, initContainers: { app: { image: 'busybox' } }"),
    "'app' is already the name of a container of this pod",
  ],
  'a volume among many': [
    pod(
      "containers: { app: { image: 'nginx', volumeMounts: { '/x': { volume: 'other' } } } }, " +
        'volumes: { ' +
        `${Array.from({ length: 12 }, (_, i) => `'a-rather-long-name-${i}': { emptyDir: {} }`).join(', ')} }`,
    ),
    "volume 'other' is not declared",
  ],
  'a variable of two sources': [
    container(
      "env: { A: { secretKeyRef: { name: 'a', key: 'b' }, configMapKeyRef: { name: 'a', key: " +
        "'b' } } }",
    ),
    'a variable can have only one source: remove the others',
  ],
  'the source of a variable': [
    container("env: { A: { secretkeyRef: { name: 'a', key: 'b' } } }"),
    "a variable has no 'secretkeyRef': did you mean 'secretKeyRef'?",
  ],
  'the port of the host': [
    pod(
      "hostNetwork: true, containers: { app: { image: 'nginx', ports: { http: { " +
        'containerPort: 80, hostPort: 8080 } } } }',
    ),
    'with hostNetwork, hostPort must equal containerPort, which is 80',
  ],
  'a claim that is not declared': [
    container('resources: { claims: { gpu: {} } }'),
    "resource claim 'gpu' is not declared",
  ],
  'containers in a list': [
    pod("containers: [{ name: 'app', image: 'nginx' }]"),
    'containers must be a record by name: { name: { … } }',
  ],
  'no containers': [pod('containers: {}'), 'a pod needs at least one container'],
  'a probe of a step': [
    pod(
      "containers: { app: { image: 'nginx' } }, initContainers: { setup: { image: 'busybox', " +
        "livenessProbe: { exec: { command: ['true'] } } } }",
    ),
    "only a sidecar may have livenessProbe: remove it, or add restartPolicy: 'Always'",
  ],
  'a template made elsewhere': [
    "new Deployment(scope, 'd', { template: podTemplate({ restartPolicy: 'Never', " +
      "containers: { app: { image: 'nginx' } } }) });",
    'a Deployment always restarts its containers: set restartPolicy to Always or leave it out',
  ],
  'a template in place': [
    "new Job(scope, 'j', { template: { restartPolicy: 'Always', containers: { app: { image: " +
      "'nginx' } } } });",
    'a Job runs to completion: set restartPolicy to OnFailure or Never',
  ],
};

const ALL = { ...MESSAGES, ...LEVEL_MESSAGES };

describe.each(Object.keys(COMPILERS) as Compiler[])('TypeScript %s', (compiler) => {
  let said: Readonly<Record<string, string>>;
  beforeAll(async () => {
    said = await compileAll(
      compiler,
      Object.fromEntries(Object.entries(ALL).map(([mistake, [program]]) => [mistake, program])),
    );
  }, 60_000);

  test.each(Object.entries(ALL))('%s', (mistake, [, sentence]) => {
    const text = said[mistake] ?? '';
    expect(text).toContain(sentence);
    expect(text.match(/error TS/g)).toHaveLength(1);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(3);
    expect(text.length).toBeLessThanOrEqual(600);
  });
});

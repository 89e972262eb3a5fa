// The errors for common mistakes: a sentence that explains the mistake.
import { COMPILERS, type Compiler, compileAll } from './compile.js';
import { CONFIGURATION_MESSAGES } from './configuration-messages.js';
import { CONTAINER_MESSAGES } from './container-messages.js';
import { FORM_MESSAGES } from './form-messages.js';
import { LEVEL_MESSAGES } from './level-messages.js';
import { OBJECT_MESSAGES } from './object-messages.js';

const pod = (props: string): string => `new Pod(scope, 'pod', { ${props} });`;
const container = (fields: string): string =>
  pod(
    `containers: { app: { image: 'nginx', ${fields} } }, volumes: { logs: { emptyDir: {} }, ` +
      'tmp: { emptyDir: {} } }',
  );
const volume = (fields: string): string =>
  pod(`containers: { app: { image: 'nginx' } }, volumes: { data: { ${fields} } }`);

const MANY_VOLUMES = Array.from(
  { length: 12 },
  (_, i) => `'a-rather-long-name-${i}': { emptyDir: {} }`,
).join(', ');

/** Programs with a mistake, and the sentence that must be in the error, by mistake. */
const MESSAGES: Readonly<Record<string, readonly [program: string, sentence: string]>> = {
  'a volume that is not declared': [
    container("volumeMounts: { '/logs': { volume: 'lgos' } }"),
    "volume 'lgos' is not declared: did you mean 'logs'?",
  ],
  'a volume that is not declared, without a similar one': [
    container("volumeMounts: { '/logs': { volume: 'data' } }"),
    "volume 'data' is not declared",
  ],
  'a port that is not declared': [
    container("ports: { http: 80 }, readinessProbe: { httpGet: { port: 'htpp' } }"),
    "port 'htpp' is not declared: did you mean 'http'?",
  ],
  'a port number that is out of range': [
    container('ports: { http: 70000 }'),
    'port 70000 is not in the range 1–65535',
  ],
  'a probe without a handler': [
    container('livenessProbe: { periodSeconds: 3 }'),
    'a probe needs a handler: httpGet, tcpSocket, exec or grpc',
  ],
  'a probe with two handlers': [
    container('livenessProbe: { httpGet: { port: 80 }, exec: { command: [] } }'),
    'a probe can have only one handler: remove the others',
  ],
  'an invalid quantity': [
    container("resources: { requests: { memory: '1GB' } }"),
    "'1GB' is not a quantity: write a number and a suffix, such as 500m, 1.5, 256Mi, 1Gi or 2G",
  ],
  'a variable that is not a string': [
    container('env: { PORT: 80 }'),
    "a variable is a string: write '80'",
  ],
  'a volume that is not declared, with two similar ones': [
    container("volumeMounts: { '/logs': { volume: 'o' } }").replace('tmp:', 'other:'),
    "volume 'o' is not declared\"",
  ],
  'one of two volumes that are not declared': [
    container("volumeMounts: { '/logs': { volume: flag ? 'lgos' : 'tp' } }"),
    "volume 'lgos' is not declared: did you mean 'logs'?\" | \"volume 'tp' is not declared: did " +
      "you mean 'tmp'?\"",
  ],
  'a misspelled field of a Pod that contains the name of another field': [
    pod("containers: { app: { image: 'nginx' } }, hostNetwrok: true"),
    "a pod has no 'hostNetwrok': did you mean 'hostNetwork'?",
  ],
  'a volume with a longer name than the declared one': [
    container("volumeMounts: { '/logs': { volume: 'my-logs' } }"),
    "volume 'my-logs' is not declared: did you mean 'logs'?",
  ],
  'a volume with a shorter name than the declared one': [
    container("volumeMounts: { '/logs': { volume: 'tm' } }"),
    "volume 'tm' is not declared: did you mean 'tmp'?",
  ],
  'a mount with an empty volume name': [
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
  'a relative path': [
    container("volumeMounts: { logs: { volume: 'logs' } }"),
    "path 'logs' must be absolute: write '/logs'",
  ],
  'an unknown field': [
    container("comand: ['true']"),
    "a container has no 'comand': did you mean 'command'?",
  ],
  'a container without an image': [
    pod("containers: { app: { command: ['true'] } }"),
    "Property 'image' is missing",
  ],
  'a volume without a source': [
    volume(''),
    'a volume needs a source: emptyDir, configMap, secret, persistentVolumeClaim, …',
  ],
  'a volume with two sources': [
    volume("emptyDir: {}, hostPath: { path: '/' }"),
    'a volume can have only one source: remove the others',
  ],
  'an unknown kind of volume': [
    volume('emptydir: {}'),
    "a volume has no 'emptydir': did you mean 'emptyDir'?",
  ],
  'an invalid projected volume': [
    volume("projected: { sources: [{ secret: { name: 'a' }, configMap: { name: 'b' } }] }"),
    'a projection can have only one source',
  ],
  'an invalid name of a container': [
    pod("containers: { My_App: { image: 'nginx' } }"),
    "container name 'My_App' is not valid: use 1–63 characters of a-z, 0-9 and '-'",
  ],
  'a name that consists of digits': [
    pod("containers: { 1: { image: 'nginx' } }"),
    "container name '1' is digits only: JavaScript would move it to the front",
  ],
  'an invalid name of a port': [
    container("ports: { 'prometheus-metrics': 80 }"),
    "port name 'prometheus-metrics' is not valid: use 1–15 characters of a-z, 0-9 and " +
      "single '-' between them, at least one of them a letter",
  ],
  'a name that is already used': [
    pod("containers: { app: { image: 'nginx' } }, initContainers: { app: { image: 'busybox' } }"),
    "'app' is already the name of a container of this pod",
  ],
  'a volume that is not declared, with many declared ones': [
    pod(
      "containers: { app: { image: 'nginx', volumeMounts: { '/x': { volume: 'other' } } } }, " +
        `volumes: { ${MANY_VOLUMES} }`,
    ),
    "volume 'other' is not declared",
  ],
  'a variable with two sources': [
    container(
      "env: { A: { secretKeyRef: { name: 'a', key: 'b' }, configMapKeyRef: { name: 'a', key: " +
        "'b' } } }",
    ),
    'a variable can have only one source: remove the others',
  ],
  'an unknown source of a variable': [
    container("env: { A: { secretkeyRef: { name: 'a', key: 'b' } } }"),
    "a variable has no 'secretkeyRef': did you mean 'secretKeyRef'?",
  ],
  'a hostPort that differs under hostNetwork': [
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
  'a Pod without containers': [pod('containers: {}'), 'a pod needs at least one container'],
  'a probe of an init container': [
    pod(
      "containers: { app: { image: 'nginx' } }, initContainers: { setup: { image: 'busybox', " +
        "livenessProbe: { exec: { command: ['true'] } } } }",
    ),
    "only a sidecar may have livenessProbe: remove it, or add restartPolicy: 'Always'",
  ],
  'a template from podTemplate': [
    "new Deployment(scope, 'd', { template: podTemplate({ restartPolicy: 'Never', " +
      "containers: { app: { image: 'nginx' } } }) });",
    'a Deployment always restarts its containers: set restartPolicy to Always or leave it out',
  ],
  'an inline template': [
    "new Job(scope, 'j', { template: { restartPolicy: 'Always', containers: { app: { image: " +
      "'nginx' } } } });",
    'a Job runs to completion: set restartPolicy to OnFailure or Never',
  ],
};

const ALL = {
  ...MESSAGES,
  ...CONTAINER_MESSAGES,
  ...LEVEL_MESSAGES,
  ...FORM_MESSAGES,
  ...CONFIGURATION_MESSAGES,
  ...OBJECT_MESSAGES,
};

describe.each(Object.keys(COMPILERS) as Compiler[])('TypeScript %s', (compiler) => {
  let output: Readonly<Record<string, string>>;
  beforeAll(async () => {
    output = await compileAll(
      compiler,
      Object.fromEntries(Object.entries(ALL).map(([mistake, [program]]) => [mistake, program])),
    );
  }, 240_000);

  test.each(Object.entries(ALL))('%s', (mistake, [, sentence]) => {
    const text = output[mistake] ?? '';
    expect(text).toContain(sentence);
    expect(text.match(/error TS/g)).toHaveLength(1);
  });
});

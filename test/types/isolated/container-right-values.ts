import { app, sidecar } from './programs.js';

const VOLUMES =
  "volumes: { data: { emptyDir: {} }, disk: { persistentVolumeClaim: { claimName: 'c' } } }";
const mount = (fields: string, more = ''): string =>
  app(`volumeMounts: { '/data': { volume: 'data', ${fields} } }, ${more}`, VOLUMES);
const image = (value: string): string =>
  `new Pod(scope, 'pod', { containers: { app: { image: ${value} } } });`;
const DIGEST = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

/** The right values next to those in container-wrong-values.ts. */
export const RIGHT_VALUES: Readonly<Record<string, readonly string[]>> = {
  images: [
    ...['nginx', 'nginx:1.29-Alpine', 'R.example.com/web:1', 'Registry/web:V1', '[::1]:5000/a:V1'],
    ...['localhost:5000/web_a/b--c:V1.0_x', `nginx@${DIGEST}`, `a.io/nginx:1@${DIGEST}`],
  ]
    .map((reference) => image(`'${reference}'`))
    .concat(
      ['text', `\`\${text}/web:1.0\``, `\`ghcr.io/a/b:\${text}\``, `\`\${text}:\${text}\``].map(
        image,
      ),
      ["flag ? 'nginx' : text", 'container.image', `\`\${text}\``, 'text as any'].map(image),
    ),
  'numbers of probes': [
    'periodSeconds: 0, failureThreshold: 1000, initialDelaySeconds: 3600',
    'periodSeconds: number, timeoutSeconds: undefined',
    'periodSeconds: flag ? 1 : number, terminationGracePeriodSeconds: 1',
    'terminationGracePeriodSeconds: number',
    'timeoutSeconds: text as any',
  ].map((fields) => app(`livenessProbe: { tcpSocket: { port: 80 }, ${fields} }`)),
  'handlers of probes': [
    "exec: { command: ['a'] }",
    'exec: { command: [] as string[] }',
    "exec: { command: text.split(' ') }",
    "exec: { command: [...(flag ? ['a'] : [])] }",
    "httpGet: { port: 80, httpHeaders: [{ name: 'X-A', value: '' }, { name: text, value: '' }] }",
    'httpGet: { port: 80, httpHeaders: [] }',
    "httpGet: { port: 443, scheme: 'HTTPS', protocol: 'HTTP1' }",
    "httpGet: { port: 80, scheme: 'HTTP', protocol: 'HTTP2' }",
    "httpGet: { port: 80, protocol: 'HTTP2', scheme: flag ? 'HTTP' : undefined }",
    'httpGet: text as any',
  ].map((handler) => app(`readinessProbe: { ${handler} }`)),
  hooks: [
    ...['0', '5', '30', 'number', 'text as any'].map((seconds) =>
      sidecar(`lifecycle: { preStop: { sleep: { seconds: ${seconds} } } }`),
    ),
    ...['60', '120', 'number', 'flag ? 60 : undefined', 'text as any'].map((grace) =>
      app(
        'lifecycle: { preStop: { sleep: { seconds: 60 } } }',
        `terminationGracePeriodSeconds: ${grace}`,
      ),
    ),
    app('lifecycle: {}'),
    app('lifecycle: { preStop: undefined, stopSignal: undefined }'),
    app("lifecycle: { stopSignal: 'SIGQUIT' }", "os: { name: 'linux' }"),
    app("lifecycle: { stopSignal: 'SIGQUIT' }", "os: flag ? { name: 'linux' } : undefined"),
  ],
  variables: [
    "{ 'a.b-c d': 'x', A: container.workingDir, [text]: text }",
    "[{ name: '1', value: 'a' }, { name: text, value: text }, { name: text }]",
    "[{ name: 'A', value: '1' }, { name: 'A', value: '2' }]",
    "[{ name: 'A', value: '', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }]",
    "[...(flag ? [{ name: 'A', value: '1' }] : []), { name: 'B', value: '1' }]",
    "{ A: { configMapKeyRef: { name: 'my-config.v1', key: 'A_b-c.d', optional: true } } }",
    '{ A: { configMapKeyRef: { name: text, key: text } } }',
    `{ A: { secretKeyRef: { name: \`app-\${text}\`, key: \`\${text}.yaml\` } } }`,
    "{ A: { secretKeyRef: { name: '', key: 'a' } } }",
    "{ A: { fileKeyRef: { volumeName: 'data', path: 'a/b..c', key: 'A' } } }",
    ...['1', '0', '1Mi', '1k', '1000', '1024Ki'].map(
      (divisor) =>
        `{ A: { resourceFieldRef: { resource: 'limits.memory', divisor: '${divisor}' } } }`,
    ),
    ...["'1'", "'1m'", "'1000m'", '1', '0', 'text', 'number'].map(
      (divisor) => `{ A: { resourceFieldRef: { resource: 'limits.cpu', divisor: ${divisor} } } }`,
    ),
    ...["'app'", "''", 'text', 'text as any'].map(
      (name) => `{ A: { resourceFieldRef: { resource: 'limits.cpu', containerName: ${name} } } }`,
    ),
  ].map((variables) => app(`env: ${variables}`, VOLUMES)),
  'sources of all variables': [
    "envFrom: [{ configMapRef: { name: 'a.b' }, prefix: 'A_' }, { secretRef: { name: text } }]",
    "envFrom: [{ configMapRef: { name: 'a-' }, prefix: '' }]",
  ].map((fields) => app(fields)),
  mounts: [
    "subPath: 'a..b/..c/d..'",
    "subPath: ''",
    "subPath: '', subPathExpr: 'a'",
    "subPath: 'a', subPathExpr: undefined",
    'subPath: text, subPathExpr: undefined',
    "...(flag ? { subPath: 'a' } : { subPathExpr: 'b' })",
    `subPath: \`\${text}/a\``,
    "readOnly: true, recursiveReadOnly: 'Enabled', mountPropagation: 'None'",
    "readOnly: flag, recursiveReadOnly: 'Enabled'",
    "recursiveReadOnly: 'Disabled'",
    "mountPropagation: 'HostToContainer'",
  ]
    .map((fields) => mount(fields))
    .concat(
      ['true', 'flag', 'text as any'].map((privileged) =>
        mount(
          "mountPropagation: 'Bidirectional'",
          `securityContext: { privileged: ${privileged} }`,
        ),
      ),
      app(
        "volumeMounts: [{ name: 'data', mountPath: text }, { name: 'data', mountPath: text }]",
        VOLUMES,
      ),
    ),
  devices: [
    "volumeMounts: { '/data': { volume: 'data' } }, volumeDevices: { '/a': { volume: 'disk' } }",
    "volumeMounts: { '/data': { volume: 'data' } }, volumeDevices: { '/a': { volume: text } }",
    "volumeMounts: { '/data': { volume: text } }, volumeDevices: { '/a': { volume: 'disk' } }",
    "volumeDevices: [{ devicePath: '/a', name: 'disk' }]",
  ]
    .map((fields) => app(fields, VOLUMES))
    .concat(
      ['volume', "flag ? { persistentVolumeClaim: { claimName: 'a' } } : { emptyDir: {} }"].map(
        (source) =>
          app("volumeDevices: { '/a': { volume: 'disk' } }", `volumes: { disk: ${source} }`),
      ),
    ),
  ports: [
    ...["'10.0.0.1'", "'::1'", "''", 'text'].map(
      (ip) => `{ http: { containerPort: 80, hostPort: 80, hostIP: ${ip} } }`,
    ),
    '{ a: { containerPort: 1, hostPort: 1 }, b: { containerPort: 1, hostPort: 1, ' +
      "protocol: 'UDP' } }",
    '{ a: { containerPort: 1, hostPort: number }, b: { containerPort: 2, hostPort: number } }',
    '[{ containerPort: 1, hostPort: 1 }, { containerPort: 2, hostPort: 2 }]',
    '{ a: { containerPort: 1, hostPort: 0 }, b: { containerPort: 2, hostPort: 0 } }',
    "[{ name: 'http', containerPort: 80 }, { name: 'http2', containerPort: 80 }, 81]",
    '[{ name: text, containerPort: 80 }, { name: text, containerPort: 80 }]',
    "[{ name: '', containerPort: 80 }, { name: '', containerPort: 81 }]",
  ].map((ports) => app(`ports: ${ports}`)),
  'a security context': [
    'runAsUser: 0, runAsGroup: 2147483647',
    'runAsUser: number, runAsNonRoot: true',
    'runAsUser: 0, runAsNonRoot: flag',
    'runAsUser: text as any, runAsNonRoot: true',
    "seccompProfile: { type: 'Localhost', localhostProfile: 'profiles/a.json' }",
    "seccompProfile: { type: 'RuntimeDefault', localhostProfile: undefined }",
    "seccompProfile: { type: 'Localhost', localhostProfile: text as any }",
    "seccompProfile: { type: flag ? 'Localhost' : 'Unconfined', localhostProfile: text }",
    "appArmorProfile: { type: 'Localhost', localhostProfile: 'k8s' }",
    'privileged: flag, allowPrivilegeEscalation: false',
    "allowPrivilegeEscalation: false, capabilities: { add: ['SYS_ADMIN'] }",
  ]
    .map((fields) => app(`securityContext: { ${fields} }`))
    .concat(
      ['false', 'flag'].map((hostUsers) =>
        app("securityContext: { procMount: 'Unmasked' }", `hostUsers: ${hostUsers}`),
      ),
    ),
  amounts: [
    "requests: { cpu: '100m', memory: '1Gi' }, limits: { cpu: 1, memory: '1024Mi' }",
    "limits: { memory: '1000m', 'ephemeral-storage': '128974848000m' }",
    'limits: { memory: 1e9, cpu: 1e-3 }',
    "limits: { 'nvidia.com/gpu': 1 }, requests: { 'nvidia.com/gpu': '1' }",
    "limits: { 'nvidia.com/gpu': '1.0', 'example.com/a': '2000m', 'example.com/b': '1k' }",
    "limits: { 'nvidia.com/gpu': text }, requests: { 'nvidia.com/gpu': '1' }",
    "requests: { cpu: '1', 'hugepages-2Mi': '4Mi' }, limits: { 'hugepages-2Mi': '4Mi' }",
    "limits: { cpu: text as any, memory: text as any, 'nvidia.com/gpu': text as any }",
    'requests: undefined, limits: undefined',
    'limits: container.resources?.limits',
    `limits: {} as Record<\`a/\${string}\`, string>`,
  ].map((fields) => app(`resources: { ${fields} }`)),
  'policies of restarts and resizes': [
    'restartPolicyRules: []',
    "restartPolicy: flag ? 'Never' : undefined, restartPolicyRules: [{ action: 'Restart', " +
      "exitCodes: { operator: 'In', values: [1] } }]",
    "resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }, " +
      "{ resourceName: 'memory', restartPolicy: 'NotRequired' }]",
  ].map((fields) => app(fields)),
};

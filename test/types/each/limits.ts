import { app, context, init, ofPod, pod, volume } from './programs.js';

/** Amounts, claims, levels and templates. */
export const LIMITS: Readonly<Record<string, readonly string[]>> = {
  quantities: [
    '1GB',
    '1K',
    '1x',
    '0x1',
    '0X1',
    '0b1',
    '0B1',
    '0o1',
    '0O1',
    '1 Gi',
    '1.1.1',
    '',
    'one',
    '1e',
    '1e3Mi',
    '1E3k',
    '1\\t',
    '1\\n',
    '--1',
    '1_000',
  ].flatMap((amount) => [
    app(`resources: { requests: { cpu: '${amount}' } }`),
    app(`resources: { limits: { memory: '${amount}' } }`),
    pod(`resources: { requests: { cpu: '${amount}' } }`),
    pod(`overhead: { cpu: '${amount}' }`),
    volume(`emptyDir: { sizeLimit: '${amount}' }`),
    volume(`ephemeral: { volumeClaimTemplate: { spec: { resources: { requests: { storage: '${amount}' } } } } }`),
  ]),
  claims: ['{ no: {} }', "[{ name: 'no' }]"].flatMap((claims) => [
    app(`resources: { claims: ${claims} }`),
    init(`resources: { claims: ${claims} }`),
    app(`resources: { claims: ${claims} }`, "resourceClaims: { gpu: { resourceClaimName: 'g' } }"),
    init(`resources: { claims: ${claims} }`, "resourceClaims: { gpu: { resourceClaimName: 'g' } }"),
  ]),
  'sources of claims': ['', "resourceClaimName: 'a', resourceClaimTemplateName: 'b'"].map((fields) =>
    pod(`resourceClaims: { gpu: { ${fields} } }`),
  ),
  'the level baseline': [
    ...[
      'privileged: true',
      "procMount: 'Unmasked'",
      "seccompProfile: { type: 'Unconfined' }",
      "appArmorProfile: { type: 'Unconfined' }",
    ].flatMap((fields) => context('baseline', fields)),
    ...context('baseline', "capabilities: { add: ['NET_RAW'] }"),
    ...context('baseline', 'windowsOptions: { hostProcess: true }'),
    ...["sysctls: [{ name: 'kernel.msgmax', value: '1' }]", "seccompProfile: { type: 'Unconfined' }"].map((fields) =>
      ofPod('baseline', fields),
    ),
    ...['hostNetwork: true', 'hostPID: true', 'hostIPC: true', "volumes: { a: { hostPath: { path: '/' } } }"].map((fields) =>
      pod(`podSecurity: 'baseline', ${fields}`),
    ),
    ...['{ a: { containerPort: 80, hostPort: 80 } }', '[{ containerPort: 80, hostPort: 80 }]'].flatMap((ports) => [
      app(`ports: ${ports}`, "podSecurity: 'baseline'"),
      init(`ports: ${ports}`, "podSecurity: 'baseline'"),
    ]),
  ],
  'the level restricted': [
    ...[
      'privileged: true',
      'allowPrivilegeEscalation: true',
      'runAsNonRoot: false',
      'runAsUser: 0',
      "capabilities: { add: ['CHOWN'] }",
    ].flatMap((fields) => context('restricted', fields)),
    ...["seccompProfile: { type: 'Unconfined' }", "procMount: 'Unmasked'"].flatMap((fields) => context('restricted', fields)),
    ...['runAsNonRoot: false', 'runAsUser: 0'].map((fields) => ofPod('restricted', fields)),
    ...["hostPath: { path: '/' }", "nfs: { server: 's', path: '/' }", 'fc: {}', "gitRepo: { repository: 'r' }"].map((fields) =>
      volume(fields, "podSecurity: 'restricted'"),
    ),
    app('ports: { a: { containerPort: 80, hostPort: 80 } }', "podSecurity: 'restricted'"),
    pod("podSecurity: 'restricted', hostPID: true"),
    app("securityContext: { procMount: 'Unmasked' }", "podSecurity: 'restricted', hostUsers: false"),
    ...['runAsUser: 0', 'runAsNonRoot: false'].map((fields) =>
      app(`securityContext: { ${fields} }`, "podSecurity: 'restricted', hostUsers: true"),
    ),
  ],
  'a level that is one of two': [volume("hostPath: { path: '/' }", "podSecurity: text as 'baseline' | 'restricted'")],
  templates: [
    "new Job(scope, 'job', { template: { restartPolicy: 'Never', containers: {} } });",
    "new Deployment(scope, 'web', { template: { restartPolicy: 'OnFailure', containers: { app: { image: 'nginx' } } } });",
    "new Job(scope, 'job', { template: { restartPolicy: undefined, containers: { app: { image: 'nginx' } } } });",
  ],
};

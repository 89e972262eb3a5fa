import {
  APP_ARMOR,
  app,
  context,
  hardened,
  init,
  ofPod,
  PROBES,
  pod,
  restrictedApp,
  restrictedPod,
  restrictedVolume,
  volume,
  WINDOWS,
} from './programs.js';

/** Programs that contradict a level. */
export const LEVELS: Readonly<Record<string, readonly string[]>> = {
  'the level baseline': [
    ...[
      'privileged: true',
      "procMount: 'Unmasked'",
      "seccompProfile: { type: 'Unconfined' }",
      "appArmorProfile: { type: 'Unconfined' }",
    ].flatMap((fields) => context('baseline', fields)),
    ...context('baseline', "capabilities: { add: ['NET_RAW'] }"),
    ...context('baseline', 'windowsOptions: { hostProcess: true }'),
    ...["type: 'spc_t'", "user: 'u'", "role: 'r'", "type: 'container_t', user: 'u'"].flatMap(
      (fields) => context('baseline', `seLinuxOptions: { ${fields} }`),
    ),
    ...[
      "sysctls: [{ name: 'kernel.msgmax', value: '1' }]",
      "seccompProfile: { type: 'Unconfined' }",
      "seLinuxOptions: { type: 'spc_t' }",
    ].map((fields) => ofPod('baseline', fields)),
    ...[
      'hostNetwork: true',
      'hostPID: true',
      'hostIPC: true',
      "volumes: { a: { hostPath: { path: '/' } } }",
    ].map((fields) => pod(`podSecurity: 'baseline', ${fields}`)),
    ...[
      '{ a: { containerPort: 80, hostPort: 80 } }',
      '[{ containerPort: 80, hostPort: 80 }]',
    ].flatMap((ports) => [
      app(`ports: ${ports}`, "podSecurity: 'baseline'"),
      init(`ports: ${ports}`, "podSecurity: 'baseline'"),
    ]),
    ...PROBES.flatMap((probe) =>
      ["httpGet: { port: 80, host: 'h' }", "tcpSocket: { port: 80, host: 'h' }"].flatMap(
        (handler) => [
          app(`${probe}: { ${handler} }`, "podSecurity: 'baseline'"),
          init(`restartPolicy: 'Always', ${probe}: { ${handler} }`, "podSecurity: 'baseline'"),
        ],
      ),
    ),
    ...['postStart', 'preStop'].map((hook) =>
      app(
        `lifecycle: { ${hook}: { httpGet: { port: 80, host: 'h' } } }`,
        "podSecurity: 'baseline'",
      ),
    ),
    ...['unconfined', 'localhost'].map((profile) =>
      pod(
        `podSecurity: 'baseline', metadata: { annotations: { '${APP_ARMOR}app': '${profile}' } }`,
      ),
    ),
  ],
  'the level restricted': [
    ...[
      'privileged: true',
      'allowPrivilegeEscalation: true',
      'runAsNonRoot: false',
      'runAsUser: 0',
      "capabilities: { drop: ['ALL'], add: ['CHOWN'] }",
    ].flatMap((fields) => context('restricted', fields)),
    ...["seccompProfile: { type: 'Unconfined' }", "procMount: 'Unmasked'"].flatMap((fields) =>
      context('restricted', fields),
    ),
    ...['runAsNonRoot: false', 'runAsUser: 0'].map((fields) => ofPod('restricted', fields)),
    ...[
      "hostPath: { path: '/' }",
      "nfs: { server: 's', path: '/' }",
      'fc: {}',
      "gitRepo: { repository: 'r' }",
    ].map((fields) => restrictedVolume(fields)),
    restrictedPod(hardened('app', '', 'ports: { a: { containerPort: 80, hostPort: 80 } }')),
    restrictedApp('', 'hostPID: true'),
    restrictedApp('', `metadata: { annotations: { '${APP_ARMOR}app': 'unconfined' } }`),
    restrictedPod(hardened('app', '', "livenessProbe: { httpGet: { port: 80, host: 'h' } }")),
    restrictedApp("seLinuxOptions: { type: 'spc_t' }"),
    restrictedApp("procMount: 'Unmasked'", 'hostUsers: false'),
    ...['runAsUser: 0', 'runAsNonRoot: false'].map((fields) =>
      restrictedApp(fields, 'hostUsers: true'),
    ),
  ],
  // On Windows fewer fields are required, but no more are allowed.
  'the level restricted on Windows': [
    'runAsNonRoot: false',
    'runAsUser: 0',
    'privileged: true',
    'windowsOptions: { hostProcess: true }',
  ].map((fields) => app(`securityContext: { ${fields} }`, WINDOWS)),
  'a level whose type is a union': [
    volume("hostPath: { path: '/' }", "podSecurity: text as 'baseline' | 'restricted'"),
  ],
};

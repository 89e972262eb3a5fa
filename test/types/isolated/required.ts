import {
  app,
  hardened,
  pod,
  restrictedApp,
  restrictedInit,
  restrictedPod,
  WINDOWS,
} from './programs.js';

const OWN = "allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }";
const NON_ROOT = 'runAsNonRoot: true';
const PROFILE = "seccompProfile: { type: 'RuntimeDefault' }";

/** Containers without fields that `restricted` requires of each container. */
const MISSING = [
  "{ image: 'nginx' }",
  "{ image: 'nginx', securityContext: undefined }",
  "{ image: 'nginx', securityContext: {} }",
  "{ image: 'nginx', ports: { http: 80 }, securityContext: { privileged: false } }",
  "{ image: 'nginx', securityContext: { allowPrivilegeEscalation: false } }",
  "{ image: 'nginx', securityContext: { allowPrivilegeEscalation: false, capabilities: " +
    'undefined } }',
  "{ image: 'nginx', securityContext: { allowPrivilegeEscalation: false, capabilities: {} } }",
  "{ image: 'nginx', securityContext: { allowPrivilegeEscalation: false, capabilities: { " +
    "add: ['NET_BIND_SERVICE'] } } }",
  "{ image: 'nginx', securityContext: { allowPrivilegeEscalation: false, capabilities: { " +
    'drop: undefined } } }',
  "{ image: 'nginx', securityContext: { allowPrivilegeEscalation: false, capabilities: { " +
    'drop: [] } } }',
  "{ image: 'nginx', securityContext: { allowPrivilegeEscalation: false, capabilities: { " +
    "drop: ['NET_RAW', 'CHOWN'] } } }",
  "{ image: 'nginx', securityContext: { capabilities: { drop: ['ALL'] } } }",
  "{ image: 'nginx', securityContext: { allowPrivilegeEscalation: undefined, capabilities: { " +
    "drop: ['ALL'] } } }",
  "{ image: 'nginx', securityContext: { privileged: text === text, capabilities: { drop: " +
    "['ALL'] } } }",
  '{ image: text, securityContext: { runAsUser: number, allowPrivilegeEscalation: false } }',
];

/**
 * Fields of Pods, and securityContexts of their containers, without fields that `restricted`
 * requires of either the Pod or all its containers.
 */
const MISSING_BOTH: readonly (readonly [pod: string, context: string])[] = [
  ['', OWN],
  ['securityContext: undefined', OWN],
  ['securityContext: {}', OWN],
  ['securityContext: { runAsUser: 1000 }', OWN],
  [`securityContext: { ${NON_ROOT} }`, OWN],
  [`securityContext: { ${PROFILE} }`, OWN],
  [`securityContext: { ${NON_ROOT}, seccompProfile: undefined }`, OWN],
  [`securityContext: { runAsNonRoot: undefined, ${PROFILE} }`, OWN],
  [`securityContext: { ${NON_ROOT} }`, `${OWN}, ${NON_ROOT}`],
  ['', `${OWN}, ${NON_ROOT}`],
  ['', `${OWN}, ${PROFILE}`],
  ['hostUsers: false', OWN],
  [`hostUsers: true, securityContext: { ${PROFILE} }`, OWN],
  ["os: { name: 'linux' }", OWN],
  ["os: { name: 'windows' }", ''],
];
const inPod = ([fields, context]: readonly [string, string]): string =>
  "new Pod(scope, 'pod', { podSecurity: 'restricted', containers: { app: { image: 'nginx', " +
  `securityContext: { ${context} } } }, ${fields} });`;

const template = (fields: string): string =>
  `{ template: { podSecurity: 'restricted', restartPolicy: 'Always', ${fields} } }`;

/** Programs without a field that `restricted` requires. */
export const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'missing fields of each container': MISSING.flatMap((container) => [
    restrictedPod(`app: ${container}`),
    restrictedPod(`${hardened('other')}, app: ${container}`),
    restrictedPod(
      hardened('app'),
      `initContainers: { setup: ${container} }, securityContext: { ${NON_ROOT}, ${PROFILE} }`,
    ),
    restrictedPod(
      hardened('app'),
      `initContainers: { setup: ${container.replace('{', "{ restartPolicy: 'Always',")} }, ` +
        `securityContext: { ${NON_ROOT}, ${PROFILE} }`,
    ),
  ]),
  'missing fields of the Pod or of each container': [
    ...MISSING_BOTH.map(inPod),
    "new Pod(scope, 'pod', { podSecurity: 'restricted', containers: { " +
      `${hardened('a', `${NON_ROOT}, ${PROFILE}`)}, ${hardened('b')} } });`,
    "new Pod(scope, 'pod', { podSecurity: 'restricted', containers: { " +
      `${hardened('a', `${NON_ROOT}, ${PROFILE}`)} }, initContainers: { ` +
      `${hardened('b', NON_ROOT)} } });`,
  ],
  'missing fields of a template': [
    "new Deployment(scope, 'web', " +
      `${template(`containers: { ${hardened('app')} }, securityContext: { ${NON_ROOT} }`)});`,
    "new Deployment(scope, 'web', " +
      template(
        `containers: { app: { image: 'nginx' } }, securityContext: { ${NON_ROOT}, ${PROFILE} }`,
      ) +
      ');',
    `podTemplate({ podSecurity: 'restricted', containers: { ${hardened('app')} }, ` +
      `securityContext: { ${PROFILE} } });`,
  ],
};

const wide = (container: string, more = ''): string => restrictedPod(`app: ${container}`, more);

/** Programs that have the required fields of `restricted`, or may have them. */
export const NOT_MISSING: Readonly<Record<string, readonly string[]>> = {
  'the required fields of restricted': [
    restrictedApp(''),
    restrictedInit(''),
    restrictedApp('', 'hostUsers: true'),
    restrictedApp("capabilities: { drop: ['NET_RAW', 'ALL'] }"),
    restrictedApp("capabilities: { drop: ['ALL', 'NET_RAW'], add: ['NET_BIND_SERVICE'] }"),
    ...(
      [
        ['', `${OWN}, ${NON_ROOT}, ${PROFILE}`],
        ['securityContext: { runAsUser: 1 }', `${OWN}, ${NON_ROOT}, ${PROFILE}`],
        [`securityContext: { ${NON_ROOT} }`, `${OWN}, ${PROFILE}`],
        [`securityContext: { ${PROFILE} }`, `${OWN}, ${NON_ROOT}`],
        [`hostUsers: false, securityContext: { ${PROFILE} }`, OWN],
        ['hostUsers: false', `${OWN}, ${PROFILE}`],
        [
          "securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: 'p' }, " +
            'runAsNonRoot: true }',
          OWN,
        ],
      ] as const
    ).map(inPod),
  ],
  'the required fields of restricted on Windows': [
    pod(WINDOWS),
    app("securityContext: { windowsOptions: { runAsUserName: 'u' } }", WINDOWS),
  ],
  'required fields that may be present': [
    wide('container'),
    wide('{ ...container, image: text }'),
    wide('text as any'),
    wide("{ image: 'nginx', securityContext: text as any }"),
    wide("{ image: 'nginx', securityContext: container.securityContext }"),
    wide("{ image: 'nginx', securityContext: { ...container.securityContext, runAsUser: 1 } }"),
    wide(
      "{ image: 'nginx', ...(text === text ? { securityContext: { allowPrivilegeEscalation: " +
        "false, capabilities: { drop: ['ALL'] } } } : {}) }",
    ),
    restrictedApp('allowPrivilegeEscalation: text === text'),
    restrictedApp(
      '...(text === text ? { allowPrivilegeEscalation: false as const } : {}), capabilities: ' +
        "{ drop: ['ALL'] }",
    ).replace('allowPrivilegeEscalation: false, ', ''),
    restrictedApp('capabilities: { drop: [text] }'),
    restrictedApp("capabilities: { drop: text.split('') }"),
    restrictedApp("capabilities: { drop: text === text ? ['ALL'] : [] }"),
    restrictedApp('capabilities: text as any'),
    restrictedApp('capabilities: container.securityContext?.capabilities'),
    restrictedPod('[text]: container'),
    restrictedPod("[text]: { image: 'nginx' }"),
    restrictedPod(`${hardened('app')}, [text]: container`),
    `new Pod(scope, 'pod', { podSecurity: 'restricted', containers: text as any });`,
    `new Pod(scope, 'pod', { podSecurity: 'restricted', containers: { app: container } });`,
    `new Pod(scope, 'pod', { podSecurity: 'restricted', containers: { ${hardened('app')} }, ` +
      'securityContext: text as any });',
    "new Pod(scope, 'pod', { podSecurity: 'restricted', containers: { " +
      `${hardened('app', NON_ROOT)} }, securityContext: { ...(text === text ? { ${PROFILE} } : ` +
      '{}) } });',
    "new Pod(scope, 'pod', { podSecurity: 'restricted', containers: { " +
      `${hardened('app', PROFILE)} }, securityContext: { runAsNonRoot: text === text } });`,
    "new Pod(scope, 'pod', { podSecurity: 'restricted', containers: { " +
      `${hardened('app', PROFILE)} }, hostUsers: text === text });`,
    "new Pod(scope, 'pod', { podSecurity: 'restricted', containers: { app: { image: 'nginx' " +
      `} }, os: { name: text as 'linux' | 'windows' }, securityContext: { ${NON_ROOT} } });`,
    "new Pod(scope, 'pod', { podSecurity: text as 'baseline' | 'restricted', containers: { " +
      "app: { image: 'nginx' } } });",
  ],
};

import {
  app,
  BASELINE,
  CONF,
  HANDLERS,
  HOOKS,
  init,
  ofPod,
  PARTS,
  pod,
  RESTRICTED,
  SOURCES,
  SUFFIXES,
  SYSCTLS,
  volume,
} from './programs.js';

export const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  quantities: SUFFIXES.flatMap((suffix) =>
    ['1', '0.5', '.5', '5.', '+1', '-1', '007'].map((number) => app(`resources: { requests: { cpu: '${number}${suffix}' } }`)),
  ).concat(['1e3', '1E3', '1e+3', '1E-3', ' 1', '1Gi '].map((amount) => volume(`emptyDir: { sizeLimit: '${amount}' }`))),
  'names in other notations': ['0x1', '0b1', '0o1', '1e3'].flatMap((name) => [
    pod(`volumes: { '${name}': { emptyDir: {} } }`),
    app(`ports: { '${name}': 80 }`),
  ]),
  'numbers of ports': ['1', '80', '9999', '10000', '59999', '60000', '64999', '65000', '65499', '65500', '65529', '65530', '65535'].map(
    (number) => app(`ports: { a: ${number} }`),
  ),
  'capabilities of baseline': BASELINE.map((name) =>
    app(`securityContext: { capabilities: { add: ['${name}'] } }`, "podSecurity: 'baseline'"),
  ),
  'sysctls of baseline': SYSCTLS.map((name) => ofPod('baseline', `sysctls: [{ name: '${name}', value: '1' }]`)),
  'volumes of restricted': RESTRICTED.map((fields) => volume(fields, "podSecurity: 'restricted'")),
  'in a user namespace of its own': [
    ...['runAsUser: 0', 'runAsNonRoot: false'].map((fields) =>
      app(`securityContext: { ${fields} }`, "podSecurity: 'restricted', hostUsers: false"),
    ),
    app("securityContext: { procMount: 'Unmasked' }", "podSecurity: 'baseline', hostUsers: false"),
  ],
  'a level that is one of two': [volume("nfs: { server: 's', path: '/' }", "podSecurity: text as 'baseline' | 'restricted'")],
  'names of variables': ['0x1', '-1', '1.5', 'a b', 'constructor'].map((name) => app(`env: { '${name}': 'x' }`)),
  'one of each': [
    ...HANDLERS.map((fields) => app(`livenessProbe: { ${fields} }`)),
    ...HOOKS.map((fields) => app(`lifecycle: { preStop: { ${fields} } }`)),
    ...SOURCES.map((fields) => app(`env: { A: { ${fields} } }`, CONF)),
    ...PARTS.map((fields) => volume(`projected: { sources: [{ ${fields} }] }`)),
  ],
  'ports of the host': [
    app('ports: { a: { containerPort: 80, hostPort: 80 } }', 'hostNetwork: true'),
    app('ports: [{ containerPort: 80, hostPort: 0 }]', 'hostNetwork: true'),
    app('ports: { a: { containerPort: 80, hostPort: 81 } }'),
    init('ports: { a: { containerPort: 80, hostPort: 81 } }', 'hostNetwork: true'),
  ],
};

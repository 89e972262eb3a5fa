import { app, init, pod, volume } from './programs.js';

/** Invalid quantities, claims and templates. */
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
    '-1',
    '-0.5Gi',
  ].flatMap((amount) => [
    app(`resources: { requests: { cpu: '${amount}' } }`),
    app(`resources: { limits: { memory: '${amount}' } }`),
    pod(`resources: { requests: { cpu: '${amount}' } }`),
    pod(`overhead: { cpu: '${amount}' }`),
    volume(`emptyDir: { sizeLimit: '${amount}' }`),
    volume(
      'ephemeral: { volumeClaimTemplate: { spec: { resources: { requests: { storage: ' +
        `'${amount}' } } } } }`,
    ),
  ]),
  claims: ['{ no: {} }', "[{ name: 'no' }]"].flatMap((claims) => [
    app(`resources: { claims: ${claims} }`),
    init(`resources: { claims: ${claims} }`),
    app(`resources: { claims: ${claims} }`, "resourceClaims: { gpu: { resourceClaimName: 'g' } }"),
    init(`resources: { claims: ${claims} }`, "resourceClaims: { gpu: { resourceClaimName: 'g' } }"),
  ]),
  'sources of claims': ['', "resourceClaimName: 'a', resourceClaimTemplateName: 'b'"].map(
    (fields) => pod(`resourceClaims: { gpu: { ${fields} } }`),
  ),
  templates: [
    "new Job(scope, 'job', { template: { restartPolicy: 'Never', containers: {} } });",
    "new Deployment(scope, 'web', { template: { restartPolicy: 'OnFailure', containers: { " +
      "app: { image: 'nginx' } } } });",
    "new Job(scope, 'job', { template: { restartPolicy: undefined, containers: { app: { " +
      "image: 'nginx' } } } });",
  ],
};

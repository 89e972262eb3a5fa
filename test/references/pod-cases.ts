// Pods, and their references.
import { object, pod } from '../application/objects.js';
import type { ReferenceCase } from './reference-case.js';

const env = (source: object) => pod({}, { env: [{ name: 'A', valueFrom: source }] });
const volume = (source: object) => pod({ volumes: [{ name: 'v', ...source }] });
const C0 = 'spec.containers[0]';
const V0 = 'spec.volumes[0]';

export const podCases: readonly ReferenceCase[] = [
  ['a Pod without any', pod(), []],
  [
    'the key of a ConfigMap in a variable',
    env({ configMapKeyRef: { name: 'a', key: 'k' } }),
    [
      `${C0}.env[0].valueFrom.configMapKeyRef.name: variable ConfigMap a`,
      `${C0}.env[0].valueFrom.configMapKeyRef.key: variable ConfigMap a key k`,
    ],
  ],
  [
    'an optional key of a Secret in a variable',
    env({ secretKeyRef: { name: 'a', key: 'k', optional: true } }),
    [
      `${C0}.env[0].valueFrom.secretKeyRef.name: variable Secret a optional`,
      `${C0}.env[0].valueFrom.secretKeyRef.key: variable Secret a key k optional`,
    ],
  ],
  [
    'all variables of a ConfigMap and of a Secret',
    pod({}, { envFrom: [{ configMapRef: { name: 'a' } }, { secretRef: { name: 'b' } }] }),
    [
      `${C0}.envFrom[0].configMapRef.name: variable ConfigMap a`,
      `${C0}.envFrom[1].secretRef.name: variable Secret b`,
    ],
  ],
  [
    'the variables of an init container and of an ephemeral container',
    pod({
      initContainers: [{ envFrom: [{ configMapRef: { name: 'a' } }] }],
      ephemeralContainers: [{ envFrom: [{ configMapRef: { name: 'b' } }] }],
    }),
    [
      'spec.initContainers[0].envFrom[0].configMapRef.name: variable ConfigMap a',
      'spec.ephemeralContainers[0].envFrom[0].configMapRef.name: variable ConfigMap b',
    ],
  ],
  [
    'a volume of a ConfigMap with keys',
    volume({ configMap: { name: 'a', items: [{ key: 'k', path: 'p' }] } }),
    [
      `${V0}.configMap.name: volume ConfigMap a`,
      `${V0}.configMap.items[0].key: volume ConfigMap a key k`,
    ],
  ],
  [
    'a volume of a Secret',
    volume({ secret: { secretName: 'a', optional: true } }),
    [`${V0}.secret.secretName: volume Secret a optional`],
  ],
  [
    'projected sources',
    volume({
      projected: {
        sources: [
          { configMap: { name: 'a', items: [{ key: 'k', path: 'p' }] } },
          { secret: { name: 'b' } },
          { serviceAccountToken: { path: 't' } },
        ],
      },
    }),
    [
      `${V0}.projected.sources[0].configMap.name: volume ConfigMap a`,
      `${V0}.projected.sources[0].configMap.items[0].key: volume ConfigMap a key k`,
      `${V0}.projected.sources[1].secret.name: volume Secret b`,
    ],
  ],
  [
    'a mount of one file, which is a key',
    pod(
      { volumes: [{ name: 'v', configMap: { name: 'a' } }] },
      {
        volumeMounts: [
          { name: 'v', mountPath: '/a', subPath: 'k' },
          { name: 'v', mountPath: '/b', subPath: 'folder/k' },
          { name: 'v', mountPath: '/c' },
          { name: 'w', mountPath: '/d', subPath: 'k' },
        ],
      },
    ),
    [
      `${V0}.configMap.name: volume ConfigMap a`,
      `${C0}.volumeMounts[0].subPath: file ConfigMap a key k`,
    ],
  ],
  [
    'a mount of one file of a volume with items, whose paths are not keys',
    pod(
      { volumes: [{ name: 'v', configMap: { name: 'a', items: [{ key: 'k', path: 'p' }] } }] },
      { volumeMounts: [{ name: 'v', mountPath: '/a', subPath: 'p' }] },
    ),
    [
      `${V0}.configMap.name: volume ConfigMap a`,
      `${V0}.configMap.items[0].key: volume ConfigMap a key k`,
    ],
  ],
  [
    'the credentials of drivers',
    pod({
      volumes: [
        { azureFile: { secretName: 'a' } },
        { csi: { nodePublishSecretRef: { name: 'b' } } },
        { rbd: { secretRef: { name: 'c' } } },
      ],
    }),
    [
      `${V0}.azureFile.secretName: credentials Secret a`,
      'spec.volumes[1].csi.nodePublishSecretRef.name: credentials Secret b',
      'spec.volumes[2].rbd.secretRef.name: credentials Secret c',
    ],
  ],
  [
    'Secrets for images',
    pod({ imagePullSecrets: [{ name: 'a' }, {}] }),
    ['spec.imagePullSecrets[0].name: image-pull Secret a'],
  ],
  [
    'an account, in each of its two fields',
    pod({ serviceAccountName: 'a' }),
    ['spec.serviceAccountName: account ServiceAccount a'],
  ],
  [
    'an account in the deprecated field',
    pod({ serviceAccount: 'a' }),
    ['spec.serviceAccount: account ServiceAccount a'],
  ],
  [
    'claims',
    pod({
      volumes: [{ persistentVolumeClaim: { claimName: 'a' } }, { ephemeral: {} }],
      resourceClaims: [
        { name: 'x', resourceClaimName: 'b' },
        { name: 'y', resourceClaimTemplateName: 'c' },
      ],
    }),
    [
      `${V0}.persistentVolumeClaim.claimName: claim PersistentVolumeClaim a`,
      'spec.resourceClaims[0].resourceClaimName: claim ResourceClaim.resource.k8s.io b',
      'spec.resourceClaims[1].resourceClaimTemplateName: claim ResourceClaimTemplate.resource.k8s.io c',
    ],
  ],
  [
    'classes',
    pod({ priorityClassName: 'a', runtimeClassName: 'b' }),
    [
      'spec.priorityClassName: class PriorityClass.scheduling.k8s.io a',
      'spec.runtimeClassName: class RuntimeClass.node.k8s.io b',
    ],
  ],
  [
    'a spread constraint',
    pod({ topologySpreadConstraints: [{ labelSelector: { matchLabels: { a: 'b' } } }, {}] }),
    ['spec.topologySpreadConstraints[0].labelSelector: spread a=b'],
  ],
  [
    'the template of a CronJob, in its namespace',
    object(
      'batch/v1',
      'CronJob',
      'a',
      { spec: { jobTemplate: { spec: { template: { spec: { serviceAccountName: 'b' } } } } } },
      { namespace: 'n' },
    ),
    ['spec.jobTemplate.spec.template.spec.serviceAccountName: account ServiceAccount n/b'],
  ],
  [
    'the template of a custom resource',
    object('argoproj.io/v1alpha1', 'Rollout', 'a', {
      spec: { template: { spec: { containers: [], serviceAccountName: 'b' } } },
    }),
    ['spec.template.spec.serviceAccountName: account ServiceAccount b'],
  ],
];

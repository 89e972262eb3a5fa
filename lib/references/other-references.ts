import { fieldOf, groupOf, itemsOf, kindOf, namespaceOf, textOf } from './fields.js';
import type { NameReference } from './reference.js';

/** The autoscalers, and the field that names the object that they scale. */
const AUTOSCALERS: ReadonlyMap<string, string> = new Map([
  ['HorizontalPodAutoscaler.autoscaling', 'scaleTargetRef'],
  ['VerticalPodAutoscaler.autoscaling.k8s.io', 'targetRef'],
  ['ScaledObject.keda.sh', 'scaleTargetRef'],
]);
const APPS_KINDS: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'ReplicaSet']);

/** Returns the object that an autoscaler scales. */
export function scaleReferences(manifest: unknown): readonly NameReference[] {
  const field = AUTOSCALERS.get(`${kindOf(manifest)}.${groupOf(manifest)}`);
  const target = field && fieldOf(manifest, 'spec', field);
  const name = textOf(target, 'name');
  if (field === undefined || name === undefined) return [];
  const kind = textOf(target, 'kind') ?? 'Deployment';
  const version = textOf(target, 'apiVersion');
  const group =
    version === undefined ? (APPS_KINDS.has(kind) ? 'apps' : '') : groupOf({ apiVersion: version });
  return [
    {
      by: 'name',
      path: ['spec', field, 'name'],
      use: 'scale',
      // Kubernetes had the workloads in the group extensions before.
      group: group === 'extensions' ? 'apps' : group,
      kind,
      namespace: namespaceOf(manifest),
      name,
      optional: false,
    },
  ];
}

const RBAC = 'rbac.authorization.k8s.io';

/** Returns the role and the ServiceAccounts of a RoleBinding or ClusterRoleBinding. */
export function bindingReferences(manifest: unknown): readonly NameReference[] {
  const kind = kindOf(manifest);
  if (groupOf(manifest) !== RBAC || (kind !== 'RoleBinding' && kind !== 'ClusterRoleBinding'))
    return [];
  const [role, name] = [textOf(manifest, 'roleRef', 'kind'), textOf(manifest, 'roleRef', 'name')];
  const base = { by: 'name', optional: false } as const;
  const isKnown = role === 'Role' || role === 'ClusterRole';
  const namespace = role === 'Role' ? namespaceOf(manifest) : undefined;
  const path = ['roleRef', 'name'];
  const roles: readonly NameReference[] =
    isKnown && name !== undefined
      ? [{ ...base, path, use: 'role', group: RBAC, kind: role, namespace, name }]
      : [];
  const subjects = itemsOf(manifest, [], 'subjects').flatMap((subject): NameReference[] => {
    const account = textOf(subject.value, 'name');
    if (fieldOf(subject.value, 'kind') !== 'ServiceAccount' || account === undefined) return [];
    return [
      {
        ...base,
        path: [...subject.path, 'name'],
        use: 'subject',
        group: '',
        kind: 'ServiceAccount',
        namespace: textOf(subject.value, 'namespace'),
        name: account,
      },
    ];
  });
  return [...roles, ...subjects];
}

/** Returns the Service that gives the Pods of a StatefulSet their host names. */
export function hostnameReferences(manifest: unknown): readonly NameReference[] {
  const name = textOf(manifest, 'spec', 'serviceName');
  if (kindOf(manifest) !== 'StatefulSet' || groupOf(manifest) !== 'apps' || name === undefined)
    return [];
  return [
    {
      by: 'name',
      path: ['spec', 'serviceName'],
      use: 'hostname',
      group: '',
      kind: 'Service',
      namespace: namespaceOf(manifest),
      name,
      optional: false,
    },
  ];
}

/** Returns the Secrets with the certificates of an Ingress. */
export const certificateReferences = (manifest: unknown): readonly NameReference[] =>
  kindOf(manifest) !== 'Ingress' || groupOf(manifest) !== 'networking.k8s.io'
    ? []
    : itemsOf(manifest, [], 'spec', 'tls').flatMap(({ path, value }): NameReference[] => {
        const name = textOf(value, 'secretName');
        if (name === undefined) return [];
        return [
          {
            by: 'name',
            path: [...path, 'secretName'],
            use: 'certificate',
            group: '',
            kind: 'Secret',
            namespace: namespaceOf(manifest),
            name,
            optional: false,
          },
        ];
      });

import { fieldOf, itemsOf, type ListItem, textOf } from './fields.js';
import type { PodTemplate } from './pod-template.js';
import type { NameReference, NameUse, SelectorReference } from './reference.js';
import { selectorFrom } from './selector-from.js';

/** Returns the references of a Pod to its ServiceAccount, its claims and its classes. */
export function podReferences(
  { path, spec }: PodTemplate,
  namespace: string | undefined,
): readonly NameReference[] {
  const found: NameReference[] = [];
  const add = (
    use: NameUse,
    [group, kind]: readonly [group: string, kind: string],
    from: ListItem,
    ...field: readonly string[]
  ): void => {
    const name = textOf(from.value, ...field);
    if (name === undefined) return;
    const at = [...from.path, ...field];
    found.push({ by: 'name', path: at, use, group, kind, namespace, name, optional: false });
  };
  const pod = { path, value: spec };
  const account = fieldOf(spec, 'serviceAccountName') ? 'serviceAccountName' : 'serviceAccount';
  add('account', ['', 'ServiceAccount'], pod, account);
  for (const volume of itemsOf(spec, path, 'volumes'))
    add('claim', ['', 'PersistentVolumeClaim'], volume, 'persistentVolumeClaim', 'claimName');
  for (const claim of itemsOf(spec, path, 'resourceClaims'))
    for (const [field, kind] of RESOURCE_CLAIMS)
      add('claim', ['resource.k8s.io', kind], claim, field);
  for (const [field, group, kind] of CLASSES) add('class', [group, kind], pod, field);
  return found;
}

const RESOURCE_CLAIMS = [
  ['resourceClaimName', 'ResourceClaim'],
  ['resourceClaimTemplateName', 'ResourceClaimTemplate'],
] as const;
const CLASSES = [
  ['priorityClassName', 'scheduling.k8s.io', 'PriorityClass'],
  ['runtimeClassName', 'node.k8s.io', 'RuntimeClass'],
] as const;

/** Returns the Pods that the topology spread constraints of a Pod count. */
export const spreadReferences = (
  { path, spec }: PodTemplate,
  namespace: string | undefined,
): readonly SelectorReference[] =>
  itemsOf(spec, path, 'topologySpreadConstraints').flatMap((item): SelectorReference[] => {
    const selector = selectorFrom(fieldOf(item.value, 'labelSelector'));
    const at = [...item.path, 'labelSelector'];
    return selector === undefined
      ? []
      : [{ by: 'selector', path: at, use: 'spread', namespace, selector }];
  });

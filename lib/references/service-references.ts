import type { FieldPath } from '../api/field-path.js';
import { fieldOf, groupOf, itemsOf, kindOf, namespaceOf, textOf } from './fields.js';
import type { SelectorReference, SelectorUse } from './reference.js';
import { selectorFrom, selectorFromMap } from './selector-from.js';

/** Returns the Pods that a Service, a PodDisruptionBudget or a NetworkPolicy selects. */
export function selectorReferences(manifest: unknown): readonly SelectorReference[] {
  switch (`${kindOf(manifest)}.${groupOf(manifest)}`) {
    case 'Service.':
      return serviceReferences(manifest);
    case 'PodDisruptionBudget.policy':
      return selectorAt(manifest, ['spec', 'selector'], 'disruption-budget');
    case 'NetworkPolicy.networking.k8s.io':
      return [
        ...selectorAt(manifest, ['spec', 'podSelector'], 'network-policy'),
        ...peerReferences(manifest),
      ];
    default:
      return [];
  }
}

function selectorAt(
  manifest: unknown,
  path: readonly string[],
  use: SelectorUse,
): readonly SelectorReference[] {
  const selector = selectorFrom(fieldOf(manifest, ...path));
  const namespace = namespaceOf(manifest);
  return selector === undefined ? [] : [{ by: 'selector', path, use, namespace, selector }];
}

/** Returns the Pods of a Service, and the ports of these Pods. */
function serviceReferences(manifest: unknown): readonly SelectorReference[] {
  const selector = selectorFromMap(fieldOf(manifest, 'spec', 'selector'));
  if (selector === undefined || fieldOf(manifest, 'spec', 'type') === 'ExternalName') return [];
  const namespace = namespaceOf(manifest);
  const base = { by: 'selector', use: 'service', namespace, selector } as const;
  return [
    { ...base, path: ['spec', 'selector'] },
    ...itemsOf(manifest, [], 'spec', 'ports').flatMap(({ path, value }): SelectorReference[] => {
      const field = fieldOf(value, 'targetPort') === undefined ? 'port' : 'targetPort';
      const port = portFrom(fieldOf(value, field));
      if (port === undefined) return [];
      const protocol = textOf(value, 'protocol') ?? 'TCP';
      return [{ ...base, path: [...path, field], port, protocol }];
    }),
  ];
}

/** Returns the number or the name of a port. A number in quotes is a number. */
export function portFrom(value: unknown): number | string | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value === '') return undefined;
  return /^\d+$/.test(value) ? Number(value) : value;
}

const DIRECTIONS = [
  ['ingress', 'from'],
  ['egress', 'to'],
] as const;

/** Returns the Pods of its own namespace that the rules of a NetworkPolicy allow. */
const peerReferences = (manifest: unknown): readonly SelectorReference[] =>
  DIRECTIONS.flatMap(([direction, peers]) =>
    itemsOf(manifest, [], 'spec', direction)
      .flatMap(({ path, value }) => itemsOf(value, path, peers))
      .flatMap(({ path, value }) => peerReference(path, value, namespaceOf(manifest))),
  );

function peerReference(
  path: FieldPath,
  peer: unknown,
  namespace: string | undefined,
): readonly SelectorReference[] {
  const selector = selectorFrom(fieldOf(peer, 'podSelector'));
  if (selector === undefined || fieldOf(peer, 'namespaceSelector') !== undefined) return [];
  const at = [...path, 'podSelector'];
  return [{ by: 'selector', path: at, use: 'network-peer', namespace, selector }];
}

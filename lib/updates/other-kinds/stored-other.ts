import type { KubernetesObject } from '../../api/kubernetes-object.js';
import { OTHER_KINDS } from '../../api/validated-kinds.js';
import { isObject } from '../../engine/go-value.js';
import { encodeBytes } from '../../formats/go-base64.js';
import { resourceQuantityOf } from '../../formats/parse-quantity.js';
import { formatQuantity } from '../../formats/quantity-value.js';
import type { StoredObject } from '../update-context.js';

type Draft = Record<string, unknown>;

/** Returns an object of one of these kinds with the defaults on which its update rules depend. */
export function withOtherDefaults(manifest: KubernetesObject | StoredObject): StoredObject {
  const draft = withoutNulls(manifest) as Draft;
  const kind = String(draft['kind']);
  const metadata = { ...(draft['metadata'] as Draft | undefined) };
  if (OTHER_KINDS.get(kind)?.isNamespaced) metadata['namespace'] ||= 'default';
  draft['metadata'] = metadata;
  DEFAULTS[kind]?.(draft);
  return draft;
}

const DEFAULTS: Readonly<Record<string, (draft: Draft) => void>> = {
  ClusterRoleBinding: setRoleDefaults,
  HorizontalPodAutoscaler: ({ spec }) => {
    if (isObject(spec)) (spec as Draft)['minReplicas'] ??= 1;
  },
  PersistentVolumeClaim: (draft) => {
    const spec = specOf(draft);
    spec['volumeMode'] ??= 'Filesystem';
    if (isObject(spec['resources'])) spec['resources'] = withFormattedQuantities(spec['resources']);
    spec['dataSourceRef'] ??= spec['dataSource'];
    if (isObject(spec['dataSourceRef']) && !spec['dataSourceRef']['namespace'])
      spec['dataSource'] ??= spec['dataSourceRef'];
  },
  PriorityClass: (draft) => {
    draft['preemptionPolicy'] ??= 'PreemptLowerPriority';
    draft['value'] ??= 0;
  },
  RoleBinding: setRoleDefaults,
  Secret: (draft) => {
    draft['type'] ||= 'Opaque';
    if (!isObject(draft['stringData'])) return;
    const encoded = Object.entries(draft['stringData']).map(([k, v]) => [k, base64Of(String(v))]);
    draft['data'] = { ...(draft['data'] as Draft | undefined), ...Object.fromEntries(encoded) };
    delete draft['stringData'];
  },
  Service: setServiceDefaults,
  StorageClass: (draft) => {
    draft['reclaimPolicy'] ??= 'Delete';
    draft['volumeBindingMode'] ??= 'Immediate';
  },
};

/** Quantities are stored in one form, whatever the form of the manifest is. */
const withFormattedQuantities = (resources: StoredObject): StoredObject =>
  Object.fromEntries(
    Object.entries(resources).map(([name, list]) => [
      name,
      isObject(list)
        ? Object.fromEntries(
            Object.entries(list).map(([resource, quantity]) => [
              resource,
              formatQuantity(resourceQuantityOf(quantity as string)),
            ]),
          )
        : list,
    ]),
  );

function specOf(draft: Draft): Draft {
  draft['spec'] ??= {};
  return draft['spec'] as Draft;
}

const base64Of = (text: string): string => encodeBytes(new TextEncoder().encode(text));

function setRoleDefaults({ roleRef }: Draft): void {
  if (isObject(roleRef)) (roleRef as Draft)['apiGroup'] ||= 'rbac.authorization.k8s.io';
}

const EXTERNAL_TYPES: ReadonlySet<unknown> = new Set(['NodePort', 'LoadBalancer']);

function setServiceDefaults(draft: Draft): void {
  const spec = specOf(draft);
  spec['sessionAffinity'] ||= 'None';
  spec['type'] ||= 'ClusterIP';
  // Go decodes null to a port without fields.
  const ports = ((spec['ports'] ?? []) as (Draft | null)[]).map((port) => port ?? {});
  for (const port of ports) {
    port['protocol'] ||= 'TCP';
    port['targetPort'] ||= port['port'];
  }
  if (ports.length > 0) spec['ports'] = ports;
  if (EXTERNAL_TYPES.has(spec['type'])) spec['externalTrafficPolicy'] ||= 'Cluster';
  if (spec['type'] !== 'ExternalName') spec['internalTrafficPolicy'] ??= 'Cluster';
  if (spec['type'] === 'LoadBalancer') spec['allocateLoadBalancerNodePorts'] ??= true;
  if (spec['clusterIP'] === undefined && Array.isArray(spec['clusterIPs']))
    spec['clusterIP'] = spec['clusterIPs'][0];
  if (spec['clusterIP']) spec['clusterIPs'] ??= [spec['clusterIP']];
}

/** Returns a copy of a value without null fields. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, held]) => held !== null);
  return Object.fromEntries(kept.map(([name, held]) => [name, withoutNulls(held)]));
}

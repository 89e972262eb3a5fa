import type { KubernetesObject } from '../api/kubernetes-object.js';
import { isObject } from '../engine/go-value.js';

/** An object to which a Pod refers, with the fields that are read. */
export interface ReferredObject {
  readonly metadata?: { readonly name?: string; readonly namespace?: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly stringData?: Readonly<Record<string, string>>;
  readonly automountServiceAccountToken?: boolean;
  readonly handler?: string;
  readonly overhead?: { readonly podFixed?: Readonly<Record<string, number | string>> };
  readonly spec?: Readonly<Record<string, unknown>>;
}

/** The kinds that are read. Those of the second list have no namespace. */
const NAMESPACED = new Set([
  'ConfigMap',
  'Secret',
  'ServiceAccount',
  'PersistentVolumeClaim',
  'Service',
]);
const CLUSTER_WIDE = new Set(['RuntimeClass', 'PersistentVolume']);

/** The objects to which a Pod may refer. */
export class ReferredObjects {
  readonly #byKey = new Map<string, ReferredObject>();
  readonly #services: ReferredObject[] = [];

  constructor(objects: readonly KubernetesObject[]) {
    for (const object of objects) {
      const kind = String(object.kind);
      const { metadata } = object;
      if (!(NAMESPACED.has(kind) || CLUSTER_WIDE.has(kind)) || !isObject(metadata)) continue;
      const namespace = NAMESPACED.has(kind) ? String(metadata['namespace'] ?? 'default') : '';
      this.#byKey.set(`${kind}/${namespace}/${metadata['name']}`, object as ReferredObject);
      if (kind === 'Service') this.#services.push(object as ReferredObject);
    }
  }

  /** Returns an object of a namespace, if it is known. */
  find(kind: string, namespace: string, name: string | undefined): ReferredObject | undefined {
    if (name === undefined) return undefined;
    return this.#byKey.get(`${kind}/${CLUSTER_WIDE.has(kind) ? '' : namespace}/${name}`);
  }

  /** Returns the Services, in order. */
  services(): readonly ReferredObject[] {
    return this.#services;
  }
}

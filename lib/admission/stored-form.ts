import type { Api } from '../api/api.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, minorOf } from '../api/kubernetes-version.js';
import { POD_KINDS } from '../api/pod-kinds.js';
import type { Draft } from '../defaults/draft.js';
import { encode } from '../defaults/encode.js';
import { preparedObject, readStored, storedTypeOf } from '../defaults/stored-object.js';
import type { AnyDraft } from './plugins/plugin.js';

/** An object that plugins have changed, in the forms that a server has of it. */
export interface StoredForm {
  /** The object before the server prepares it, which is validated. */
  readonly written: KubernetesObject;
  /** The object that the server stores. */
  readonly stored: KubernetesObject;
  /** Returns the object as a client reads it: with the defaults of what plugins have added. */
  readonly readBack: () => KubernetesObject;
}

/** Returns the forms of an object. Changes the draft. */
export function storedForm(
  draft: AnyDraft,
  manifest: KubernetesObject,
  kubernetes: KubernetesVersion,
): StoredForm {
  const kind = String(manifest.kind);
  const minor = minorOf(kubernetes);
  if (kind === 'Pod') return podForm(draft, kubernetes);
  if (kind === 'PersistentVolumeClaim') {
    const written = encode(structuredClone({ ...draft }), storedTypeOf(kind, minor));
    return sameForm(written as unknown as KubernetesObject, preparedClaim(draft, minor));
  }
  if (POD_KINDS.has(kind))
    return sameForm(manifest, preparedObject(draft, { pod: {}, kind, kubernetes }));
  return sameForm(draft as unknown as KubernetesObject, { ...draft });
}

function podForm(draft: AnyDraft, kubernetes: KubernetesVersion): StoredForm {
  const minor = minorOf(kubernetes);
  const { overhead } = draft.spec as Api<'PodSpec'>;
  const written = encode(structuredClone({ ...draft }), storedTypeOf('Pod', minor));
  const options = { pod: written as Api<'Pod'>, kind: 'Pod', kubernetes };
  const object = preparedObject(draft, options) as unknown as KubernetesObject & Status;
  return {
    written: written as unknown as KubernetesObject,
    // Plugins can tell an empty overhead from none.
    stored: overhead === undefined ? object : withSpec(object, { overhead }),
    readBack: () => ({ ...readStored(object, minor), status: object.status }) as KubernetesObject,
  };
}

interface Status {
  readonly status?: object;
}

const withSpec = (object: KubernetesObject, fields: object): KubernetesObject => ({
  ...object,
  spec: { ...(object.spec as object), ...fields },
});

function sameForm(written: KubernetesObject, object: object): StoredForm {
  const stored = object as KubernetesObject;
  return { written, stored, readBack: () => stored };
}

/** Source: pkg/registry/core/persistentvolumeclaim PrepareForCreate. */
function preparedClaim(draft: AnyDraft, minor: number): object {
  const { metadata = {}, spec = {} } = draft as Draft<'PersistentVolumeClaim'>;
  for (const field of ['creationTimestamp', 'deletionTimestamp', 'managedFields', 'uid'] as const)
    delete metadata[field];
  const { dataSource, dataSourceRef } = spec;
  if (dataSource && !dataSourceRef) spec.dataSourceRef = { ...dataSource };
  else if (dataSourceRef && !dataSource && !dataSourceRef.namespace)
    spec.dataSource = { ...dataSourceRef };
  const stored = encode({ ...draft, status: {} }, storedTypeOf('PersistentVolumeClaim', minor));
  return { ...stored, status: { phase: 'Pending' } };
}

import {
  ApiObject,
  ApiObjectMetadataDefinition,
  type App,
  ImplicitTokenResolver,
  LazyResolver,
  NumberStringUnionResolver,
} from 'cdk8s';

// What `ApiObject.toJson()` gives, in one walk instead of five. It reads three private fields of
// cdk8s, and where they are not as they should be, or the object is anything but plain data under
// cdk8s' own resolvers, it asks `toJson()` itself: for the same result, or the same error.

type Json = Record<string, unknown>;

/** The private fields. */
interface ApiObjectInternals {
  readonly props?: Json;
  readonly patches?: readonly unknown[];
  readonly metadata: Json & { readonly _additionalAttributes?: Json };
}

/** An object as it will be written. */
export interface RenderedObject {
  /** Nothing, where a `toJson` of the user's gave nothing. */
  readonly manifest: Json | undefined;
  /** No object stands in it twice. */
  readonly isOwned: boolean;
}

const NOT_PLAIN = Symbol('not plain');
const OWN_RESOLVERS = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];
/** So many keys are sorted by insertion: they are few, and often in order. */
const INSERTION_SORT_LIMIT = 16;

/** Whether an app's objects can be rendered here: not with resolvers of the user's. */
export function canRenderDirectly(app: App): boolean {
  const { resolvers } = app as unknown as { readonly resolvers?: readonly object[] };
  const isOwn =
    resolvers?.length === OWN_RESOLVERS.length &&
    resolvers.every((each, i) => each.constructor === OWN_RESOLVERS[i]);
  return isOwn && !process.env['CDK8S_DISABLE_SORT'];
}

/** Renders an object. Throws as `toJson` does. */
export function render(object: ApiObject, isPlain: boolean): RenderedObject {
  const isOwned = object.toJson === ApiObject.prototype.toJson;
  const manifest = isOwned && isPlain ? renderDirectly(object) : undefined;
  return { manifest: manifest ?? object.toJson(), isOwned };
}

function renderDirectly(object: ApiObject): Json | undefined {
  const { props, patches, metadata } = object as unknown as ApiObjectInternals;
  const more = metadata._additionalAttributes;
  if (metadata['toJson'] !== ApiObjectMetadataDefinition.prototype.toJson) return undefined;
  if (props?.constructor !== Object || more?.constructor !== Object || patches?.length !== 0)
    return undefined;
  try {
    const { name, namespace, annotations, finalizers, ownerReferences, labels } = metadata;
    // In the order of the alphabet. What else there is in metadata has to be sorted in.
    const known = { annotations, finalizers, labels, name, namespace, ownerReferences };
    const meta = copySorted(
      Object.keys(more).every((field) => field in known) ? known : { ...more, ...known },
      true,
    );
    const manifest: Json = { apiVersion: undefined, kind: undefined, metadata: meta };
    for (const field of sortedKeys(props)) {
      if (field === 'metadata') continue;
      const value = copySorted(props[field], false);
      if (value !== undefined) manifest[field] = value;
    }
    const isWhole =
      manifest['apiVersion'] !== undefined && manifest['kind'] !== undefined && meta !== undefined;
    return isWhole ? manifest : undefined;
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

/** A sorted copy without nulls; in metadata without empty maps and lists, too. */
function copySorted(value: unknown, isMetadata: boolean): unknown {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') throw NOT_PLAIN;
  if (Array.isArray(value)) return copyList(value, isMetadata);
  if (value.constructor !== Object) throw NOT_PLAIN;
  const map: Json = {};
  let isEmpty = true;
  for (const field of sortedKeys(value)) {
    const held = copySorted((value as Json)[field], isMetadata);
    if (held === undefined) continue;
    map[field] = held;
    isEmpty = false;
  }
  return isMetadata && isEmpty ? undefined : map;
}

function copyList(value: unknown[], isMetadata: boolean): unknown {
  if ((value.constructor as unknown) !== Array) throw NOT_PLAIN;
  if (value.length === 0) return isMetadata ? undefined : [];
  const list = new Array<unknown>(value.length);
  for (let i = 0; i < value.length; i++) list[i] = copySorted(value[i], isMetadata);
  return list;
}

function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  if (keys.includes('__proto__')) throw NOT_PLAIN;
  if (keys.length > INSERTION_SORT_LIMIT) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] as string;
    let at = i - 1;
    for (; at >= 0 && (keys[at] as string) > key; at--) keys[at + 1] = keys[at] as string;
    keys[at + 1] = key;
  }
  return keys;
}

import {
  ApiObject,
  ApiObjectMetadataDefinition,
  type App,
  ImplicitTokenResolver,
  LazyResolver,
  NumberStringUnionResolver,
} from 'cdk8s';
import { computeSyncWaves, syncWaveOf, withSyncWave } from '../gitops/sync-wave.js';
import { isKeySortingDisabled } from '../platform/host-process.js';
import { PropsError } from '../spec/lowering/explain-nesting.js';
import { isAuthored } from '../validation/authored-pod.js';
import type { RenderedObject } from '../validation/try-render.js';

// Renders as `ApiObject.toJson()` does, in one walk over the object instead of five. It reads three
// private fields of cdk8s. If they are not as expected, or the object contains anything but plain
// data, or the app has resolvers of its own, `toJson()` is called: for the same result or error.

type Json = Record<string, unknown>;

/** The private fields of cdk8s. */
interface ApiObjectInternals {
  readonly props?: Json;
  readonly patches?: readonly unknown[];
  readonly metadata: Json & { readonly _additionalAttributes?: Json };
}

/** Thrown to stop a walk over an object that contains anything but plain data. */
const NOT_PLAIN = Symbol('not plain');
const CDK8S_RESOLVERS = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];
/** A longer list is checked for missing items, of which it can have billions. */
const MAX_UNCHECKED_LENGTH = 100_000;
/** Maximum number of keys that are sorted by insertion: few keys are often sorted already. */
const INSERTION_SORT_LIMIT = 16;

/**
 * Returns a function that renders the objects of an app. It throws as `toJson` does.
 *
 * @param waveObjects - the objects to annotate with their sync waves, each after those that it
 * depends on
 */
export function createRenderer(
  app: App,
  waveObjects: readonly ApiObject[],
): (object: ApiObject) => RenderedObject {
  const isPlain = canRenderDirectly(app);
  if (waveObjects.length === 0) return (object) => render(object, isPlain);
  const waves = computeSyncWaves(
    waveObjects.map((each) => [each, each.node.dependencies.filter(ApiObject.isApiObject)]),
  );
  return (object) => {
    const { manifest, ...rendered } = render(object, isPlain);
    return {
      ...rendered,
      manifest: manifest && withSyncWave(manifest, syncWaveOf(waves, object)),
    };
  };
}

/** Whether the objects of an app can be rendered without `toJson`: it has no own resolvers. */
function canRenderDirectly(app: App): boolean {
  const { resolvers } = app as unknown as { readonly resolvers?: readonly object[] };
  const hasDefaultResolvers =
    resolvers?.length === CDK8S_RESOLVERS.length &&
    resolvers.every((each, i) => each.constructor === CDK8S_RESOLVERS[i]);
  return hasDefaultResolvers && !isKeySortingDisabled();
}

function render(object: ApiObject, isPlain: boolean): RenderedObject {
  const isOwned = object.toJson === ApiObject.prototype.toJson;
  const manifest = isOwned && isPlain ? renderDirectly(object) : undefined;
  if (manifest === undefined) return { manifest: object.toJson(), isOwned };
  const shared = isAuthored(object) ? sharedManifest(object, manifest) : undefined;
  return { manifest, isOwned, shared };
}

/** Returns a manifest whose fields are the props of an object, except its metadata. */
function sharedManifest(object: ApiObject, { apiVersion, kind, metadata }: Json): Json {
  const { props } = object as unknown as ApiObjectInternals;
  return { ...props, apiVersion, kind, metadata };
}

/** Returns the manifest, or `undefined` if only `toJson` can render it. */
function renderDirectly(object: ApiObject): Json | undefined {
  const { props, patches, metadata } = object as unknown as ApiObjectInternals;
  const attributes = metadata._additionalAttributes;
  if (metadata['toJson'] !== ApiObjectMetadataDefinition.prototype.toJson) return undefined;
  if (props?.constructor !== Object || attributes?.constructor !== Object || patches?.length !== 0)
    return undefined;
  try {
    const { name, namespace, annotations, finalizers, ownerReferences, labels } = metadata;
    // In alphabetical order, so that only other attributes have to be sorted in.
    const known = { annotations, finalizers, labels, name, namespace, ownerReferences };
    const hasOnlyKnown = Object.keys(attributes).every((field) => field in known);
    const meta = copySorted(hasOnlyKnown ? known : { ...attributes, ...known }, true);
    const manifest: Json = { apiVersion: undefined, kind: undefined, metadata: meta };
    for (const field of sortedKeys(props)) {
      if (field === 'metadata') continue;
      const value = copySorted(props[field], false);
      if (value !== undefined) manifest[field] = value;
    }
    const isComplete =
      manifest['apiVersion'] !== undefined && manifest['kind'] !== undefined && meta !== undefined;
    return isComplete ? manifest : undefined;
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

/** Returns a sorted copy without nulls and, in metadata, without empty objects and lists. */
function copySorted(value: unknown, isMetadata: boolean): unknown {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') throw NOT_PLAIN;
  if (Array.isArray(value)) return copyList(value, isMetadata);
  if (value.constructor !== Object) throw NOT_PLAIN;
  const copy: Json = {};
  let isEmpty = true;
  for (const field of sortedKeys(value)) {
    const child = copySorted((value as Json)[field], isMetadata);
    if (child === undefined) continue;
    copy[field] = child;
    isEmpty = false;
  }
  return isMetadata && isEmpty ? undefined : copy;
}

function copyList(value: unknown[], isMetadata: boolean): unknown {
  if ((value.constructor as unknown) !== Array) throw NOT_PLAIN;
  if (value.length === 0) return isMetadata ? undefined : [];
  if (value.length > MAX_UNCHECKED_LENGTH && Object.keys(value).length < value.length)
    throw new PropsError(
      `A list has ${value.length.toLocaleString('en')} items, but some are missing.`,
    );
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
    let j = i - 1;
    for (; j >= 0 && (keys[j] as string) > key; j--) keys[j + 1] = keys[j] as string;
    keys[j + 1] = key;
  }
  return keys;
}

import type { KubernetesObject } from '../api/kubernetes-object.js';
import { isObject } from '../engine/go-value.js';
import type { JsonSchema } from './json-schema.js';

/** A kind of custom resources, in one version. */
export interface CustomResourceType {
  /** The schema of the version. Without one, an object can have any fields. */
  readonly schema: JsonSchema;
}

/** Kinds of custom resources, by API version and kind. */
export type CustomResourceTypes = ReadonlyMap<string, CustomResourceType>;

const keyOf = (apiVersion: unknown, kind: unknown): string => `${apiVersion} ${kind}`;

/** The schema of a version that has none. */
const ANYTHING: JsonSchema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };

/** Whether a manifest is a CustomResourceDefinition, in the version that API servers serve. */
export const isCustomResourceDefinition = ({
  apiVersion,
  kind,
}: {
  readonly apiVersion?: unknown;
  readonly kind?: unknown;
}): boolean => kind === 'CustomResourceDefinition' && apiVersion === 'apiextensions.k8s.io/v1';

/**
 * Returns the kinds that CustomResourceDefinitions among manifests define. If several define a
 * kind, nothing is known of it. Versions that are not served are left out.
 *
 * Source: apiextensions.k8s.io/v1 CustomResourceDefinition.
 */
export function findCustomResourceTypes(
  manifests: Iterable<KubernetesObject>,
): CustomResourceTypes {
  const types = new Map<string, CustomResourceType | undefined>();
  for (const manifest of manifests) {
    if (!isCustomResourceDefinition(manifest)) continue;
    const { spec } = manifest as { readonly spec?: unknown };
    if (!isObject(spec) || !isObject(spec['names']) || !Array.isArray(spec['versions'])) continue;
    for (const version of spec['versions']) {
      if (!isObject(version) || version['served'] !== true) continue;
      const key = keyOf(`${spec['group']}/${version['name']}`, spec['names']['kind']);
      const type = { schema: schemaIn(version) };
      types.set(key, types.has(key) ? undefined : type);
    }
  }
  const known = [...types].filter(
    (entry): entry is [string, CustomResourceType] => entry[1] !== undefined,
  );
  return new Map(known);
}

function schemaIn(version: Readonly<Record<string, unknown>>): JsonSchema {
  const { schema } = version;
  const root = isObject(schema) ? schema['openAPIV3Schema'] : undefined;
  return isObject(root) ? (root as JsonSchema) : ANYTHING;
}

/** Returns the type of an object; `undefined` if no definition of its kind is known. */
export const customResourceTypeOf = (
  types: CustomResourceTypes,
  { apiVersion, kind }: { readonly apiVersion?: unknown; readonly kind?: unknown },
): CustomResourceType | undefined => types.get(keyOf(apiVersion, kind));

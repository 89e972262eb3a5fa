import type { JsonSchema } from '../../lib/custom-resources/json-schema.js';

/** The minors whose verdicts are recorded: numbers are compared with their formats since 1.36. */
export const RECORDED_MINORS: readonly number[] = [34, 37];

/** Returns the definition of a kind whose `spec` has a schema. */
export const thingDefinition = (spec: JsonSchema): object => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'things.example.com' },
  spec: {
    group: 'example.com',
    names: { kind: 'Thing', plural: 'things' },
    scope: 'Namespaced',
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: 'object', properties: { spec } } },
      },
    ],
  },
});

/** Returns an object of that kind. */
export const thing = (spec: unknown): object => ({
  apiVersion: 'example.com/v1',
  kind: 'Thing',
  metadata: { name: 'thing' },
  spec,
});

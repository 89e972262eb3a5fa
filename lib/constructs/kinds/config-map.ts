import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ConfigMapObject } from '../../spec/named-object.js';
import type { ConfigMapProps } from '../../spec/objects/config-map.js';
import type { InferLiteral } from '../../types/infer-literal.js';
import type { CheckedConfigMap, CheckedKey, KeysOf } from '../../types/objects/keys.js';
import { hashedName, rename } from './hashed-name.js';
import { ObjectWithoutPod } from './object-without-pod.js';

/**
 * Configuration as texts by key, for variables and files of containers.
 *
 * It can stand where the API has the name of a ConfigMap. A key that it does not have does not
 * compile. `Key` are the keys that are known. Source: core/v1 ConfigMap.
 *
 * @example
 * ```ts
 * import { App, Chart, ConfigMap, Deployment } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop');
 * const settings = new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
 * new Deployment(chart, 'web', {
 *   template: {
 *     containers: { web: { image: 'shop/web:1.4', env: { MODE: settings.key('MODE') } } },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface ConfigMap<Key extends string = string> extends ApiObject, ConfigMapObject<Key> {
  /** The kind of the object. */
  readonly kind: 'ConfigMap';
  /**
   * Returns the source of a variable with the text of a key.
   *
   * @param key - a key of `data`
   *
   * @example
   * ```ts
   * import { App, Chart, ConfigMap } from 'cdk8s-pods';
   *
   * const chart = new Chart(new App(), 'shop');
   * const settings = new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
   * const env = { MODE: settings.key('MODE') };
   * ```
   */
  key<const K extends string>(
    key: InferLiteral<K> & CheckedKey<K, Key, 'ConfigMap'>,
  ): { readonly configMapKeyRef: { readonly name: ConfigMap<Key>; readonly key: K & Key } };
}

/** The type of the class `ConfigMap`. It infers the keys of the props. */
export interface ConfigMapConstructor {
  /**
   * Creates a ConfigMap.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the metadata and the data
   */
  new <const P = ConfigMapProps>(
    scope: Construct,
    id: string,
    props: CheckedConfigMap<P>,
  ): ConfigMap<KeysOf<P, 'data' | 'binaryData'>>;

  /**
   * Checks the props of a ConfigMap at compile time, and returns them.
   * Use it in the constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, ConfigMap.props({ … }))`.
   */
  props<const P = ConfigMapProps>(props: CheckedConfigMap<P>): ConfigMapProps;
}

const KIND = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  example: "{ data: { MODE: 'fast' } }",
  hasSpec: false,
};

/** The class of `ConfigMap` objects. */
export const ConfigMap: ConfigMapConstructor = class ConfigMap extends ObjectWithoutPod {
  constructor(scope: Construct, id: string, props: ConfigMapProps) {
    super(scope, id, KIND, props, () => ({ hashed: undefined }));
    const { hashed, data, binaryData, immutable } = props;
    if (hashed)
      rename(this, hashedName(this.name, { kind: 'ConfigMap', data, binaryData, immutable }));
  }

  key(key: string): unknown {
    return { configMapKeyRef: { name: this, key } };
  }
} as unknown as ConfigMapConstructor;

import type { ApiObject } from 'cdk8s';
import type { Construct, Node } from 'constructs';
import type { ConfigMapObject } from '../../spec/named-object.js';
import type { ConfigMapProps } from '../../spec/objects/config-map.js';
import type { InferLiteral } from '../../types/infer-literal.js';
import type { CheckedConfigMap, CheckedKey, KeysOf } from '../../types/objects/keys.js';
import { type ConfigMapData, configMapDataFrom } from './data-from-files.js';
import { ExternalObject } from './external-object.js';
import { appendHash } from './hashed-name.js';
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
export interface ConfigMap<Key extends string = string> extends ApiObject, NamedConfigMap<Key> {
  /** The kind of the object. */
  readonly kind: 'ConfigMap';
  /** The name of the object. */
  readonly name: string;
  /** The node of the construct. */
  readonly node: Node;
}

/** A ConfigMap, in place of its name: a construct, or a ConfigMap that others create. */
export interface NamedConfigMap<Key extends string = string> extends ConfigMapObject<Key> {
  /** The node of the construct; `undefined` if others create the object. */
  readonly node: Node | undefined;
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
  ): { readonly configMapKeyRef: { readonly name: ConfigMap; readonly key: string } };
}

/** The type of the class `ConfigMap`. It infers the keys of the props. */
export interface ConfigMapConstructor {
  /**
   * Creates a ConfigMap.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the metadata and the data
   * @throws an Error if the name is to have a hash of the content, but the content has Lazy values
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

  /**
   * Returns a ConfigMap that others create, such as an operator or another program. It can stand
   * where the API has the name of a ConfigMap, in any namespace. Nothing is written for it.
   *
   * If the app is `complete`, list it in `externals`, too.
   *
   * @param name - the name of the ConfigMap
   * @param options - `keys`, the keys that it has; any, if they are not given. The types check them
   *
   * @example
   * ```ts
   * import { App, Chart, ConfigMap, Pod } from 'cdk8s-pods';
   *
   * const authority = ConfigMap.named('kube-root-ca.crt', { keys: ['ca.crt'] });
   * const app = new App();
   * new Pod(new Chart(app, 'shop'), 'web', {
   *   containers: { web: { image: 'shop/web:1.4', env: { CA: authority.key('ca.crt') } } },
   * });
   * app.synth();
   * ```
   */
  named<const Key extends string = string>(
    name: string,
    options?: { readonly keys: readonly Key[] },
  ): NamedConfigMap<Key>;

  /**
   * Reads files into the data of a ConfigMap, as `kubectl create configmap --from-file` does. The
   * name of a file is its key. Contents in UTF-8 are texts in `data`; others are in `binaryData`.
   *
   * All files of a folder are read, in the order of their names. Its subfolders and symbolic links
   * are left out. Paths are relative to the current folder of the process.
   *
   * @param paths - files and folders
   * @throws an Error if a file cannot be read, if its name is no key, if two files have the same
   * name, or if they have more than 1 MiB (1,048,576 bytes) together
   *
   * @example
   * ```ts
   * import { writeFileSync } from 'node:fs';
   * import { App, Chart, ConfigMap } from 'cdk8s-pods';
   *
   * writeFileSync('app.conf', 'mode = fast');
   * const app = new App();
   * new ConfigMap(new Chart(app, 'shop'), 'settings', {
   *   ...ConfigMap.dataFromFiles('app.conf'),
   *   hashed: true,
   * });
   * app.synth();
   * ```
   */
  dataFromFiles(...paths: readonly string[]): ConfigMapData;
}

const KIND = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  example: "{ data: { MODE: 'fast' } }",
  hasSpec: false,
};

/** The class of `ConfigMap` objects. */
export const ConfigMap: ConfigMapConstructor = class ConfigMap extends ObjectWithoutPod {
  static named(name: string): ExternalConfigMap {
    return new ExternalConfigMap(name);
  }

  static dataFromFiles(...paths: readonly string[]): ConfigMapData {
    return configMapDataFrom(paths);
  }

  constructor(scope: Construct, id: string, props: ConfigMapProps) {
    super(scope, id, KIND, props, () => ({ hashed: undefined }));
    const { hashed, data, binaryData, immutable } = props;
    if (hashed) appendHash(this, { kind: 'ConfigMap', data, binaryData, immutable });
  }

  key(key: string): unknown {
    return { configMapKeyRef: { name: this, key } };
  }
} as unknown as ConfigMapConstructor;

/** A ConfigMap that others create. */
class ExternalConfigMap extends ExternalObject {
  readonly kind = 'ConfigMap';

  key(key: string): unknown {
    return { configMapKeyRef: { name: this, key } };
  }
}

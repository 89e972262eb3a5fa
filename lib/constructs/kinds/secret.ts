import type { ApiObject } from 'cdk8s';
import type { Construct, Node } from 'constructs';
import type { SecretObject } from '../../spec/named-object.js';
import type { SecretProps } from '../../spec/objects/secret.js';
import type { InferLiteral } from '../../types/infer-literal.js';
import type { CheckedKey, CheckedSecret, KeysOf } from '../../types/objects/keys.js';
import { type SecretData, secretDataFrom } from './data-from-files.js';
import { ExternalObject } from './external-object.js';
import { appendHash } from './hashed-name.js';
import { ObjectWithoutPod } from './object-without-pod.js';

/**
 * Confidential data by key, for variables and files of containers.
 *
 * It can stand where the API has the name of a Secret. A key that it does not have does not
 * compile. `Key` are the keys that are known. Source: core/v1 Secret.
 *
 * Everyone who can read the manifest can read the values, which base64 does not encrypt. So synth
 * warns of them, by the rule `Secret/value-in-manifest`. For a Secret that is created outside of
 * the program, write `Secret.named`.
 *
 * @example
 * ```ts
 * import { App, Chart, Deployment, ignore, Secret } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop');
 * const login = new Secret(chart, 'login', { stringData: { token: process.env['TOKEN'] ?? '-' } });
 * ignore(login, 'Secret/value-in-manifest', 'the pipeline has the token, and keeps no manifest');
 * new Deployment(chart, 'web', {
 *   template: {
 *     containers: { web: { image: 'shop/web:1.4', env: { TOKEN: login.key('token') } } },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface Secret<Key extends string = string> extends ApiObject, NamedSecret<Key> {
  /** The kind of the object. */
  readonly kind: 'Secret';
  /** The name of the object. */
  readonly name: string;
  /** The node of the construct. */
  readonly node: Node;
}

/** A Secret, in place of its name: a construct, or a Secret that others create. */
export interface NamedSecret<Key extends string = string> extends SecretObject<Key> {
  /** The node of the construct; `undefined` if others create the object. */
  readonly node: Node | undefined;
  /**
   * Returns the source of a variable with the text of a key.
   *
   * @param key - a key of the Secret
   *
   * @example
   * ```ts
   * import { Secret } from 'cdk8s-pods';
   *
   * const database = Secret.named('database', { keys: ['user', 'password'] });
   * const env = { PASSWORD: database.key('password') };
   * ```
   */
  key<const K extends string>(
    key: InferLiteral<K> & CheckedKey<K, Key, 'Secret'>,
  ): { readonly secretKeyRef: { readonly name: Secret; readonly key: string } };
}

/** The type of the class `Secret`. It infers the keys of the props. */
export interface SecretConstructor {
  /**
   * Creates a Secret.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the metadata, the type and the data
   * @throws an Error if the name is to have a hash of the content, but the content has Lazy values
   */
  new <const P = SecretProps>(
    scope: Construct,
    id: string,
    props: CheckedSecret<P>,
  ): Secret<KeysOf<P, 'data' | 'stringData'>>;

  /**
   * Checks the props of a Secret at compile time, and returns them. Use it in the constructor of a
   * subclass, where TypeScript does not infer their type: `super(scope, id, Secret.props({ … }))`.
   */
  props<const P = SecretProps>(props: CheckedSecret<P>): SecretProps;

  /**
   * Returns a Secret that others create, such as an operator, a person or another program. It can
   * stand where the API has the name of a Secret, in any namespace. Nothing is written for it.
   *
   * If the app is `complete`, list it in `externals`, too.
   *
   * @param name - the name of the Secret
   * @param options - `keys`, the keys that it has; any, if they are not given. The types check them
   *
   * @example
   * ```ts
   * import { App, Chart, Pod, Secret } from 'cdk8s-pods';
   *
   * const database = Secret.named('database', { keys: ['password'] });
   * const app = new App();
   * new Pod(new Chart(app, 'shop'), 'web', {
   *   imagePullSecrets: [Secret.named('registry')],
   *   containers: { web: { image: 'shop/web:1.4', env: { PASSWORD: database.key('password') } } },
   * });
   * app.synth();
   * ```
   */
  named<const Key extends string = string>(
    name: string,
    options?: { readonly keys: readonly Key[] },
  ): NamedSecret<Key>;

  /**
   * Reads files into the data of a Secret, as `kubectl create secret generic --from-file` does. The
   * name of a file is its key.
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
   * import { App, Chart, ignore, Secret } from 'cdk8s-pods';
   *
   * writeFileSync('token', 'a token for tests');
   * const app = new App();
   * const login = new Secret(new Chart(app, 'shop'), 'login', {
   *   ...Secret.dataFromFiles('token'),
   *   hashed: true,
   * });
   * ignore(login, 'Secret/value-in-manifest', 'the token is for tests');
   * app.synth();
   * ```
   */
  dataFromFiles(...paths: readonly string[]): SecretData;
}

const KIND = {
  apiVersion: 'v1',
  kind: 'Secret',
  example: "{ stringData: { token: '…' } }",
  hasSpec: false,
};

/** The class of `Secret` objects. */
export const Secret: SecretConstructor = class Secret extends ObjectWithoutPod {
  static named(name: string): ExternalSecret {
    return new ExternalSecret(name);
  }

  static dataFromFiles(...paths: readonly string[]): SecretData {
    return secretDataFrom(paths);
  }

  constructor(scope: Construct, id: string, props: SecretProps) {
    super(scope, id, KIND, props, () => ({ hashed: undefined }));
    const { hashed, type, data, stringData, immutable } = props;
    if (hashed) appendHash(this, { kind: 'Secret', type, data, stringData, immutable });
  }

  key(key: string): unknown {
    return { secretKeyRef: { name: this, key } };
  }
} as unknown as SecretConstructor;

/** A Secret that others create. */
class ExternalSecret extends ExternalObject {
  readonly kind = 'Secret';

  key(key: string): unknown {
    return { secretKeyRef: { name: this, key } };
  }
}

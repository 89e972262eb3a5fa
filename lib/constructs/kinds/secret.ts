import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { SecretObject } from '../../spec/named-object.js';
import type { SecretProps } from '../../spec/objects/secret.js';
import type { InferLiteral } from '../../types/infer-literal.js';
import type { CheckedKey, CheckedSecret, KeysOf } from '../../types/objects/keys.js';
import { ObjectWithoutPod } from './object-without-pod.js';

/**
 * Confidential data by key, for variables and files of containers.
 *
 * It can stand where the API has the name of a Secret. A key that it does not have does not
 * compile. `Key` are the keys that are known. Source: core/v1 Secret.
 *
 * @example
 * ```ts
 * import { App, Chart, Deployment, Secret } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop');
 * const token = process.env['TOKEN'] ?? '';
 * const login = new Secret(chart, 'login', { stringData: { token } });
 * new Deployment(chart, 'web', {
 *   template: {
 *     containers: { web: { image: 'shop/web:1.4', env: { TOKEN: login.key('token') } } },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface Secret<Key extends string = string> extends ApiObject, SecretObject<Key> {
  /** The kind of the object. */
  readonly kind: 'Secret';
  /** Returns the source of a variable with the text of a key. */
  key<const K extends string>(
    key: InferLiteral<K> & CheckedKey<K, Key, 'Secret'>,
  ): { readonly secretKeyRef: { readonly name: Secret<Key>; readonly key: K & Key } };
}

/** The type of the class `Secret`. It infers the keys of the props. */
export interface SecretConstructor {
  /** Creates a Secret. */
  new <const P = SecretProps>(
    scope: Construct,
    id: string,
    props: CheckedSecret<P>,
  ): Secret<KeysOf<P, 'data' | 'stringData'>>;
  /** Checks the props of a Secret at compile time, and returns them. */
  props<const P = SecretProps>(props: CheckedSecret<P>): SecretProps;
}

const KIND = {
  apiVersion: 'v1',
  kind: 'Secret',
  example: "{ stringData: { token: '…' } }",
  hasSpec: false,
};

/** The class of `Secret` objects. */
export const Secret: SecretConstructor = class Secret extends ObjectWithoutPod {
  constructor(scope: Construct, id: string, props: SecretProps) {
    super(scope, id, KIND, props, () => ({ hashed: undefined }));
  }

  key(key: string): unknown {
    return { secretKeyRef: { name: this, key } };
  }
} as unknown as SecretConstructor;

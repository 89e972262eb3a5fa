import { fieldOf, fieldsOf, listOf, textOf } from '../references/fields.js';

/** An object that the controller of a custom resource creates. */
interface MadeByResource {
  readonly kind: string;
  readonly name: string | undefined;
  /** `undefined` if they are not known. */
  readonly keys?: readonly string[] | undefined;
  readonly isOfAllNamespaces?: boolean;
}

type Maker = (resource: unknown, name: string) => readonly MadeByResource[];

const secret = (name: string | undefined, keys?: readonly string[]): readonly MadeByResource[] => [
  { kind: 'Secret', name, keys },
];
const namedSecret: Maker = (_, name) => secret(name);
const vaultSecret: Maker = (resource) => secret(textOf(resource, 'spec', 'destination', 'name'));

export const CERTIFICATE_KEYS: readonly string[] = ['tls.crt', 'tls.key', 'ca.crt'];
/** The fields of a Certificate that add keys to its Secret. */
const CERTIFICATE_OUTPUTS = ['keystores', 'additionalOutputFormats', 'secretTemplate'];

/** The objects that the controllers of custom resources create, by kind and group. */
export const resourceMakers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  [
    'ExternalSecret.external-secrets.io',
    (resource, name) => {
      const target = fieldOf(resource, 'spec', 'target');
      const isOpen =
        fieldOf(resource, 'spec', 'dataFrom') !== undefined ||
        fieldOf(target, 'template') !== undefined ||
        fieldOf(target, 'creationPolicy') === 'Merge';
      const keys = listOf(resource, 'spec', 'data').map((each) =>
        String(fieldOf(each, 'secretKey')),
      );
      return secret(textOf(target, 'name') ?? name, isOpen ? undefined : keys);
    },
  ],
  [
    'ClusterExternalSecret.external-secrets.io',
    (resource, name) => {
      const target = textOf(resource, 'spec', 'externalSecretSpec', 'target', 'name');
      const made = target ?? textOf(resource, 'spec', 'externalSecretName') ?? name;
      return [{ kind: 'Secret', name: made, isOfAllNamespaces: true }];
    },
  ],
  ['ExternalSecret.kubernetes-client.io', namedSecret],
  [
    'SealedSecret.bitnami.com',
    (resource, name) => {
      const template = fieldOf(resource, 'spec', 'template');
      const keys = Object.keys(fieldsOf(resource, 'spec', 'encryptedData'));
      return secret(
        textOf(template, 'metadata', 'name') ?? name,
        keys.length === 0 || fieldOf(template, 'data') !== undefined ? undefined : keys,
      );
    },
  ],
  [
    'Certificate.cert-manager.io',
    (resource) => {
      const isOpen = CERTIFICATE_OUTPUTS.some(
        (field) => fieldOf(resource, 'spec', field) !== undefined,
      );
      return secret(textOf(resource, 'spec', 'secretName'), isOpen ? undefined : CERTIFICATE_KEYS);
    },
  ],
  [
    'Issuer.cert-manager.io',
    (resource) => secret(textOf(resource, 'spec', 'acme', 'privateKeySecretRef', 'name')),
  ],
  [
    'SecretProviderClass.secrets-store.csi.x-k8s.io',
    (resource) =>
      listOf(resource, 'spec', 'secretObjects').flatMap((each) =>
        secret(
          textOf(each, 'secretName'),
          listOf(each, 'data').map((item) => String(fieldOf(item, 'key'))),
        ),
      ),
  ],
  ['VaultStaticSecret.secrets.hashicorp.com', vaultSecret],
  ['VaultDynamicSecret.secrets.hashicorp.com', vaultSecret],
  ['OnePasswordItem.onepassword.com', namedSecret],
  ['VaultSecret.ricoberger.de', namedSecret],
  ['KafkaUser.kafka.strimzi.io', namedSecret],
  [
    'ObjectBucketClaim.objectbucket.io',
    (_, name) => [
      { kind: 'Secret', name },
      { kind: 'ConfigMap', name },
    ],
  ],
  [
    'Bundle.trust.cert-manager.io',
    (_, name) => [
      { kind: 'ConfigMap', name, isOfAllNamespaces: true },
      { kind: 'Secret', name, isOfAllNamespaces: true },
    ],
  ],
]);

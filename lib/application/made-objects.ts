import type { KubernetesObject } from '../api/kubernetes-object.js';
import {
  fieldOf,
  fieldsOf,
  groupOf,
  kindOf,
  listOf,
  nameOf,
  namespaceOf,
  textOf,
} from '../references/fields.js';
import { CERTIFICATE_KEYS, resourceMakers } from './resource-makers.js';

/** An object that a controller creates for another object. */
export interface MadeObject {
  readonly kind: string;
  /** The name, or its beginning if `isPrefix`. */
  readonly name: string;
  /** `undefined` if the object can be in any namespace. */
  readonly namespace: string | undefined;
  /** The keys of the object; `undefined` if they are not known. */
  readonly keys: readonly string[] | undefined;
  readonly isPrefix: boolean;
}

/** The kinds that an operator may create with the name of its custom resource and a dash. */
const OPERATED_KINDS = [
  'Secret',
  'ConfigMap',
  'Service',
  'ServiceAccount',
  'PersistentVolumeClaim',
] as const;
const CERT_MANAGER = /cert-manager\.io\/|tls-acme|certmanager\.k8s\.io/;
const SERVING_CERTIFICATES = [
  'service.beta.openshift.io/serving-cert-secret-name',
  'service.alpha.openshift.io/serving-cert-secret-name',
];

/** Kinds of Kubernetes for which no controller creates such objects. */
const MAKES_NOTHING: ReadonlySet<string> = new Set([
  'Pod',
  'Deployment',
  'DaemonSet',
  'Job',
  'CronJob',
  'ConfigMap',
  'Secret',
]);
const NONE: readonly never[] = [];

/** Returns the objects that controllers create for an object, as far as they are known. */
export function madeObjectsOf(manifest: KubernetesObject): readonly MadeObject[] {
  const [kind, group, name] = [kindOf(manifest), groupOf(manifest), nameOf(manifest)];
  if (isKustomization(manifest)) return generatedObjects(manifest);
  if (name === undefined || (!group.includes('.') && MAKES_NOTHING.has(kind))) return NONE;
  const namespace = namespaceOf(manifest);
  const exact = (made: string, madeName: string | undefined, keys?: readonly string[]) =>
    madeName === undefined
      ? []
      : [{ kind: made, name: madeName, namespace, keys, isPrefix: false }];
  const prefixed = (made: string, prefix: string): MadeObject => ({
    kind: made,
    name: prefix,
    namespace,
    keys: undefined,
    isPrefix: true,
  });
  switch (`${kind}.${group}`) {
    case 'Ingress.networking.k8s.io':
    case 'Ingress.extensions':
      return Object.keys(fieldsOf(manifest, 'metadata', 'annotations')).some((key) =>
        CERT_MANAGER.test(key),
      )
        ? listOf(manifest, 'spec', 'tls').flatMap((tls) =>
            exact('Secret', textOf(tls, 'secretName'), CERTIFICATE_KEYS),
          )
        : [];
    case 'Service.':
      return SERVING_CERTIFICATES.flatMap((key) =>
        exact('Secret', textOf(manifest, 'metadata', 'annotations', key), ['tls.crt', 'tls.key']),
      );
    case 'StatefulSet.apps':
      return listOf(manifest, 'spec', 'volumeClaimTemplates').flatMap((claim) => {
        const claimName = textOf(claim, 'metadata', 'name');
        return claimName === undefined
          ? []
          : [prefixed('PersistentVolumeClaim', `${claimName}-${name}-`)];
      });
    case 'ServiceAccount.':
      return [prefixed('Secret', `${name}-token-`), prefixed('Secret', `${name}-dockercfg-`)];
    default:
      return [
        ...(resourceMakers.get(`${kind}.${group}`)?.(manifest, name) ?? []).flatMap((made) =>
          exact(made.kind, made.name, made.keys).map((each) =>
            made.isOfAllNamespaces ? { ...each, namespace: undefined } : each,
          ),
        ),
        ...(isOperated(group, kind)
          ? OPERATED_KINDS.map((each) => prefixed(each, `${name}-`))
          : []),
      ];
  }
}

const isOperated = (group: string, kind: string): boolean =>
  group.includes('.') && !group.endsWith('.k8s.io') && kind !== 'CustomResourceDefinition';

/** Whether an object is a file of kustomize, whose kind can be left out. */
const isKustomization = (manifest: KubernetesObject): boolean =>
  kindOf(manifest) === 'Kustomization' ||
  (kindOf(manifest) === '' && GENERATORS.some(([field]) => fieldOf(manifest, field) !== undefined));

const GENERATORS = [
  ['configMapGenerator', 'ConfigMap'],
  ['secretGenerator', 'Secret'],
] as const;

/** Returns the ConfigMaps and Secrets that kustomize generates. */
const generatedObjects = (manifest: KubernetesObject): readonly MadeObject[] =>
  GENERATORS.flatMap(([field, kind]) =>
    listOf(manifest, field).flatMap((generator): readonly MadeObject[] => {
      const name = textOf(generator, 'name');
      if (name === undefined) return [];
      const namespace = textOf(generator, 'namespace') ?? textOf(manifest, 'namespace');
      const keys = generatedKeys(generator);
      const affixed = `${affixOf(manifest, 'namePrefix')}${name}${affixOf(manifest, 'nameSuffix')}`;
      return [
        ...[...new Set([name, affixed])].map((each) => ({
          kind,
          name: each,
          namespace,
          keys,
          isPrefix: false,
        })),
        // The hash of its content follows.
        { kind, name: `${affixed}-`, namespace, keys: undefined, isPrefix: true },
      ];
    }),
  );

const affixOf = (manifest: KubernetesObject, field: string): string =>
  textOf(manifest, field) ?? '';

/** Returns the keys of a generator; `undefined` if other files decide them. */
const generatedKeys = (generator: unknown): readonly string[] | undefined =>
  ['env', 'envs', 'behavior'].some((field) => fieldOf(generator, field) !== undefined)
    ? undefined
    : [
        ...listOf(generator, 'literals').map((text) => String(text).split('=', 1)[0] ?? ''),
        ...listOf(generator, 'files').map((text) => keyOfFile(String(text))),
      ];

/** `key=path`, or a path whose last part is the key. */
function keyOfFile(text: string): string {
  const [key = '', path] = text.split('=', 2);
  return path === undefined ? key.slice(key.lastIndexOf('/') + 1) : key;
}

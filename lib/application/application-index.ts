import type { KubernetesObject } from '../api/kubernetes-object.js';
import { groupOf, kindOf, nameOf, namespaceOf } from '../references/fields.js';
import type { Reference } from '../references/reference.js';
import { references } from '../references/references.js';
import { type ApplicationPods, applicationPodsOf } from './application-pods.js';
import type { MadeObject } from './made-objects.js';
import { indexMadeObjects, type MadeObjectsIndex } from './made-objects-index.js';
import { isCustomResource, Mentions } from './mentions.js';
import { type NamesByKind, namesByKind } from './names-by-kind.js';
import { NamespacedMap } from './namespaced-map.js';
import { NearNames } from './near-names.js';
import { kindKey, type ObjectName, objectKey } from './object-key.js';

/** A reference, and the object that contains it. */
export interface ReferenceFrom<R extends Reference = Reference> {
  readonly from: KubernetesObject;
  readonly reference: R;
}

/** All objects of an application, found by kind and name. */
export class ApplicationIndex {
  readonly references: readonly ReferenceFrom[];
  /** The kinds of all objects, of any API group. */
  readonly kinds = new Set<string>();
  private readonly byKind = new Map<string, KubernetesObject[]>();
  private readonly nearNames = new Map<string, NearNames>();
  // These are made when they are needed: many applications do not need them.
  private allPods: readonly ApplicationPods[] | undefined;
  private objectsByName: NamespacedMap<KubernetesObject> | undefined;
  private allMade: MadeObjectsIndex | undefined;
  private allNames: NamesByKind | undefined;
  private namespaces: ReadonlySet<string | undefined> | undefined;
  private versions: ReadonlyMap<string, number> | undefined;
  private usedNames: ReadonlySet<string> | undefined;
  private mentioned: Mentions | undefined;
  private customDomains: ReadonlySet<string> | undefined;

  constructor(readonly manifests: readonly KubernetesObject[]) {
    const found: ReferenceFrom[] = [];
    for (const from of manifests) {
      const key = kindKey(groupOf(from), kindOf(from));
      const ofKind = this.byKind.get(key);
      if (ofKind !== undefined) ofKind.push(from);
      else {
        this.byKind.set(key, [from]);
        this.kinds.add(kindOf(from));
      }
      for (const reference of references(from)) found.push({ from, reference });
    }
    this.references = found;
  }

  /** The Pods, and the workloads that create Pods. */
  get pods(): readonly ApplicationPods[] {
    this.allPods ??= this.manifests.flatMap((each) => applicationPodsOf(each) ?? []);
    return this.allPods;
  }

  private get objects(): NamespacedMap<KubernetesObject> {
    this.objectsByName ??= objectsByName(this.byKind);
    return this.objectsByName;
  }

  private get made(): MadeObjectsIndex {
    this.allMade ??= indexMadeObjects(this.manifests);
    return this.allMade;
  }

  /** The names of each kind, with their namespaces. */
  private get names(): NamesByKind {
    this.allNames ??= namesByKind(this.manifests);
    return this.allNames;
  }

  /** Returns all objects of a kind. */
  allOf(group: string, kind: string): readonly KubernetesObject[] {
    return this.byKind.get(kindKey(group, kind)) ?? [];
  }

  /** Returns the objects that a name can mean in a namespace. */
  find(object: ObjectName, namespace: string | undefined): readonly KubernetesObject[] {
    return this.objects.get(objectKey(object), namespace);
  }

  /** Returns the objects of a name in all namespaces. */
  findAnywhere(object: ObjectName): readonly KubernetesObject[] {
    return this.objects.all(objectKey(object));
  }

  /** Returns the objects of a name that controllers create. */
  findMade(object: ObjectName, namespace: string | undefined): readonly MadeObject[] {
    const exact = this.made.named.get(objectKey(object), namespace);
    if (exact.length > 0 || object.group !== '') return exact;
    const { kind, name } = object;
    for (let i = name.indexOf('-'); i >= 0; i = name.indexOf('-', i + 1))
      if (this.made.prefixes.has(`${kind}/${name.slice(0, i + 1)}`))
        return [{ kind, name, namespace, keys: undefined, isPrefix: true }];
    return [];
  }

  /** Whether an object of a name exists, or a controller creates it. */
  has(object: ObjectName, namespace: string | undefined): boolean {
    return this.find(object, namespace).length > 0 || this.findMade(object, namespace).length > 0;
  }

  hasNamespace(namespace: string): boolean {
    this.namespaces ??= new Set(this.manifests.map(namespaceOf));
    return this.namespaces.has(namespace);
  }

  /** Whether a reference names an object. */
  isUsed(object: ObjectName): boolean {
    this.usedNames ??= new Set(
      this.references.flatMap(({ reference }) =>
        reference.by === 'name' ? objectKey(reference) : [],
      ),
    );
    return this.usedNames.has(objectKey(object));
  }

  /** Returns the names of a kind that a name may be a misspelling of. */
  nearNamesOf({ group, kind, name }: ObjectName, namespace: string | undefined): readonly string[] {
    const key = kindKey(group, kind);
    const byNamespace = this.names.get(key);
    if (byNamespace === undefined) return [];
    const spaces = namespace === undefined ? [ALL] : [namespace, undefined];
    const found = spaces.flatMap((space) => {
      const nearKey = `${key}/${space ?? ''}`;
      let near = this.nearNames.get(nearKey);
      if (near === undefined) {
        const all = space === ALL ? [...byNamespace.values()] : [byNamespace.get(space) ?? []];
        near = new NearNames(new Set(all.flatMap((names) => [...names])));
        this.nearNames.set(nearKey, near);
      }
      return [...near.candidates(name)];
    });
    return [...new Set(found)];
  }

  /**
   * Whether there are several versions of a workload, as in a folder of examples. One of them does
   * not say how the others are.
   */
  hasVersions(pods: ApplicationPods): boolean {
    this.versions ??= countsOf(this.pods.map(versionKey));
    return (this.versions.get(versionKey(pods)) ?? 0) > 1;
  }

  /** The words of custom resources and of commands. */
  get mentions(): Mentions {
    this.mentioned ??= new Mentions(this.manifests, this.pods);
    return this.mentioned;
  }

  /** The domains of the kinds that Kubernetes does not define, such as `example.com`. */
  get domainsOfCustomResources(): ReadonlySet<string> {
    this.customDomains ??= new Set(
      this.manifests
        .filter(isCustomResource)
        .map((each) => groupOf(each).split('.').slice(-2).join('.'))
        .filter((domain) => !/^(?:|k8s\.io|kubernetes\.io|x-k8s\.io)$/.test(domain)),
    );
    return this.customDomains;
  }
}

/** Returns the objects by their kinds and names. */
function objectsByName(
  byKind: ReadonlyMap<string, readonly KubernetesObject[]>,
): NamespacedMap<KubernetesObject> {
  const objects = new NamespacedMap<KubernetesObject>();
  for (const [key, manifests] of byKind)
    for (const each of manifests) {
      const name = nameOf(each);
      if (name !== undefined) objects.add(`${key}/${name}`, namespaceOf(each), each);
    }
  return objects;
}

/** Returns how often each text occurs. */
function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of texts) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

/** All namespaces, in place of the name of one. */
const ALL = '*';

const versionKey = ({ kind, name, namespace }: ApplicationPods): string =>
  `${kind}/${name}/${namespace ?? ''}`;

import type { KubernetesObject } from '../../api/kubernetes-object.js';
import type { ApplicationIndex } from '../../application/application-index.js';
import { PodIndex } from '../../application/pod-index.js';
import { groupOf, kindOf, nameOf, namespaceOf, textOf } from '../../references/fields.js';
import type {
  NameReference,
  PodSelector,
  Reference,
  SelectorReference,
} from '../../references/reference.js';
import type { MapObject, MapPlace } from './application-map.js';

/** Maximum number of objects to which one reference leads. */
const MAX_TARGETS = 100;

/** The objects to which references lead: those of the manifests, and those that are missing. */
export class LinkTargets {
  readonly objects: MapObject[] = [];
  private readonly pods: PodIndex;
  private readonly positions = new Map<KubernetesObject, number>();
  private readonly absent = new Map<string, number>();
  private readonly selected = new Map<string, readonly number[]>();

  constructor(private readonly index: ApplicationIndex) {
    this.pods = new PodIndex(() => index.pods);
    const workloads = new Set([
      ...index.pods.map(({ manifest }) => manifest),
      ...index.references.flatMap(({ reference }) =>
        reference.use === 'scale' ? index.find(reference, reference.namespace) : [],
      ),
    ]);
    for (const [i, manifest] of index.manifests.entries())
      if (!isOfKustomize(manifest)) {
        this.positions.set(manifest, this.objects.length);
        this.objects.push({
          kind: kindOf(manifest),
          name: nameOf(manifest) ?? textOf(manifest, 'metadata', 'generateName') ?? '',
          namespace: namespaceOf(manifest),
          place: { manifest: i, path: [] },
          isPresent: true,
          isWorkload: workloads.has(manifest),
          problems: [],
        });
      }
  }

  /** Returns the position of an object; `undefined` if it is not shown. */
  positionOf(manifest: KubernetesObject): number | undefined {
    return this.positions.get(manifest);
  }

  /**
   * Returns the positions of the objects to which a reference leads.
   *
   * @param place - the place of the reference
   */
  targetsOf(reference: Reference, place: MapPlace, isBroken: boolean): readonly number[] {
    if (reference.by === 'name') return this.targetsOfName(reference, place);
    const found = this.targetsOfSelector(reference);
    // The Pods that a policy allows are often those of another application.
    if (found.length > 0 || (reference.use === 'network-peer' && !isBroken)) return found;
    const { namespace, selector } = reference;
    const name = textOfSelector(selector);
    return [this.addAbsent({ kind: 'Pods', name, namespace, place, isWorkload: true })];
  }

  private targetsOfName(reference: NameReference, place: MapPlace): readonly number[] {
    const { kind, name, namespace, use } = reference;
    const found = this.index.find(reference, namespace);
    if (found.length > 0) return this.positionsOf(found);
    const isWorkload = use === 'scale';
    return [this.addAbsent({ kind, name, namespace, place, isWorkload })];
  }

  /** Equal selectors are evaluated once: all objects of an application can have the same. */
  private targetsOfSelector({ selector, namespace }: SelectorReference): readonly number[] {
    const { matchLabels, matchExpressions } = selector;
    const key = JSON.stringify([namespace, [...matchLabels], matchExpressions]);
    let found = this.selected.get(key);
    if (found === undefined) {
      const pods = this.pods.select(selector, namespace);
      found = this.positionsOf(pods.map(({ manifest }) => manifest));
      this.selected.set(key, found);
    }
    return found;
  }

  private positionsOf(manifests: readonly KubernetesObject[]): readonly number[] {
    return [
      ...new Set(manifests.slice(0, MAX_TARGETS).flatMap((each) => this.positions.get(each) ?? [])),
    ];
  }

  private addAbsent(object: Omit<MapObject, 'isPresent' | 'problems'>): number {
    const { kind, name, namespace } = object;
    const key = JSON.stringify([kind, name, namespace]);
    const known = this.absent.get(key);
    if (known !== undefined) return known;
    this.absent.set(key, this.objects.length);
    this.objects.push({ ...object, isPresent: false, problems: [] });
    return this.objects.length - 1;
  }
}

/** Whether an object is a file of kustomize, which is not applied to a cluster. */
const isOfKustomize = (manifest: KubernetesObject): boolean =>
  groupOf(manifest) === 'kustomize.config.k8s.io';

/** Returns a selector as kubectl writes it, such as `app=web,tier in (a,b)`. */
const textOfSelector = ({ matchLabels, matchExpressions }: PodSelector): string =>
  [
    ...[...matchLabels].map(([key, value]) => `${key}=${value}`),
    ...matchExpressions.map(({ key, operator, values }) =>
      operator === 'Exists'
        ? key
        : operator === 'DoesNotExist'
          ? `!${key}`
          : `${key} ${operator === 'NotIn' ? 'notin' : 'in'} (${values.join(',')})`,
    ),
  ].join(',');

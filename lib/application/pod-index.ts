import type { PodSelector } from '../references/reference.js';
import { type ApplicationPods, titleOfPods } from './application-pods.js';
import { isControllerLabel } from './controller-labels.js';
import { NamespacedMap } from './namespaced-map.js';
import { NearNames } from './near-names.js';
import { selectsPods } from './selects-pods.js';

/** The Pods of an application, found by their labels. */
export class PodIndex {
  // These are made when they are needed.
  private podsByLabel: NamespacedMap<ApplicationPods> | undefined;
  private podsByValue: NamespacedMap<ApplicationPods> | undefined;
  private podsByNamespace: NamespacedMap<ApplicationPods> | undefined;
  private nearValues: ReadonlyMap<string, NearNames> | undefined;

  /** @param pods - returns all Pods */
  constructor(private readonly pods: () => readonly ApplicationPods[]) {}

  private get byLabel(): NamespacedMap<ApplicationPods> {
    this.podsByLabel ??= this.indexBy(({ labels }) =>
      [...labels].map(([key, value]) => labelKey(key, value)),
    );
    return this.podsByLabel;
  }

  private get byValue(): NamespacedMap<ApplicationPods> {
    this.podsByValue ??= this.indexBy(({ labels }) => new Set(labels.values()));
    return this.podsByValue;
  }

  private get inNamespace(): NamespacedMap<ApplicationPods> {
    this.podsByNamespace ??= this.indexBy(() => ['']);
    return this.podsByNamespace;
  }

  private indexBy(
    keysOf: (pods: ApplicationPods) => Iterable<string>,
  ): NamespacedMap<ApplicationPods> {
    const index = new NamespacedMap<ApplicationPods>();
    for (const each of this.pods())
      for (const key of keysOf(each)) index.add(key, each.namespace, each);
    return index;
  }

  /**
   * Returns the Pods that a selector selects in a namespace.
   *
   * @param limit - the maximum number of Pods to return
   */
  select(
    selector: PodSelector,
    namespace: string | undefined,
    limit = Number.POSITIVE_INFINITY,
  ): readonly ApplicationPods[] {
    const selected: ApplicationPods[] = [];
    for (const each of this.candidates(selector, namespace)) {
      if (selected.length >= limit) break;
      if (selectsPods(selector, each)) selected.push(each);
    }
    return selected;
  }

  /** Returns Pods among which are all that a selector selects. */
  private candidates(
    { matchLabels }: PodSelector,
    namespace: string | undefined,
  ): readonly ApplicationPods[] {
    let fewest: readonly ApplicationPods[] | undefined;
    for (const [key, value] of matchLabels) {
      if (isControllerLabel(key)) continue;
      const found = this.withLabel(key, value, namespace);
      if (fewest === undefined || found.length < fewest.length) fewest = found;
    }
    return fewest ?? this.inNamespace.get('', namespace);
  }

  /** Returns the Pods with a label. */
  withLabel(key: string, value: string, namespace: string | undefined): readonly ApplicationPods[] {
    return this.byLabel.get(labelKey(key, value), namespace);
  }

  /** Returns the Pods with a value of any label. */
  withValue(value: string, namespace: string | undefined): readonly ApplicationPods[] {
    return this.byValue.get(value, namespace);
  }

  /** Returns the values of a label that a value may be a misspelling of. */
  nearValuesOf(key: string, value: string): readonly string[] {
    this.nearValues ??= this.indexValues();
    return [...(this.nearValues.get(key)?.candidates(value) ?? [])];
  }

  private indexValues(): ReadonlyMap<string, NearNames> {
    const values = new Map<string, Set<string>>();
    for (const { labels } of this.pods())
      for (const [key, value] of labels) {
        const known = values.get(key);
        if (known === undefined) values.set(key, new Set([value]));
        else known.add(value);
      }
    return new Map([...values].map(([key, all]) => [key, new NearNames(all)]));
  }
}

const labelKey = (key: string, value: string): string => `${key}=${value}`;

/** Maximum number of workloads that a message names. */
const MAX_TITLES = 3;

/** Returns the workloads of Pods for a message, such as `Deployment web, Deployment api`. */
export const titlesOfPods = (pods: readonly ApplicationPods[]): string => {
  const titles = [...new Set(pods.map(titleOfPods))];
  const more = titles.length - MAX_TITLES;
  return `${titles.slice(0, MAX_TITLES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

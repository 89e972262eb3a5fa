import type { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { FieldPath } from '../api/field-path.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { ReferenceSettings } from '../application/application.js';
import { ApplicationIndex } from '../application/application-index.js';
import { findProblems } from '../application/check-application.js';
import type { AppCluster } from '../cluster/cluster.js';
import type { Finding } from '../engine/finding.js';
import { isObject } from '../engine/go-value.js';
import type { Manifest } from '../manifest/manifest.js';
import { applicationOutcome } from '../validation/application-outcome.js';
import type { ValidationOutcome } from '../validation/validate-rendered.js';
import { nearestValidationProp } from '../validation/validation-props.js';
import type { EnvironmentOf } from './duplicates.js';
import type { OutputDocument } from './synth-output.js';

/** The environment of an application; `undefined` for the objects that are in none. */
type Place = IConstruct | undefined;

const NO_PATH: FieldPath = [];

/** The objects of an application, and the place of each. */
interface Group {
  readonly manifests: Manifest[];
  readonly sources: Source[];
}

/** The place of an object. */
interface Source {
  readonly construct: IConstruct;
  /** The path in the List that contains the object. */
  readonly listPath: FieldPath;
}

/**
 * The objects of a synth, which are compared with each other at its end. Those of an environment
 * are an application. An object that is in no environment exists for all of them.
 */
export class SynthApplications {
  private readonly groups = new Map<Place, Group>();

  constructor(private readonly environmentOf: EnvironmentOf) {}

  add({ manifest, chart, source }: OutputDocument & { readonly manifest: Manifest }): void {
    const group = this.groupOf(chart);
    addObjects(group, manifest, source ?? chart, NO_PATH);
  }

  /** Compares the objects, and yields the outcomes of those with findings. */
  *compare(): Generator<readonly [construct: IConstruct, outcome: ValidationOutcome]> {
    for (const [place, { manifests, sources }] of this.groups) {
      const around = this.objectsAround(place);
      const findings = findProblems(manifests, {}, around, settingsReader(manifests, sources));
      const inCluster = problemsInClusters(manifests, sources);
      for (const [i, between] of findings.entries()) {
        const [source, manifest] = [sources[i], manifests[i]];
        if (source === undefined || manifest === undefined) continue;
        const found = [...between, ...(inCluster.get(manifest) ?? [])];
        if (found.length === 0) continue;
        const { construct, listPath } = source;
        yield [construct, applicationOutcome(construct, manifest, listPath, found)];
      }
    }
  }

  private groupOf(chart: Chart): Group {
    const place = this.environmentOf(chart);
    let group = this.groups.get(place);
    if (group === undefined) {
      group = { manifests: [], sources: [] };
      this.groups.set(place, group);
    }
    return group;
  }

  /**
   * Returns the objects of the environments that contain an environment, or that it contains;
   * `undefined` if there are none.
   */
  private objectsAround(place: Place): ApplicationIndex | undefined {
    const others = [...this.groups].filter(
      ([other]) => other !== place && (isAbove(other, place) || isAbove(place, other)),
    );
    return others.length === 0
      ? undefined
      : new ApplicationIndex(others.flatMap(([, { manifests }]) => manifests));
  }
}

/** Adds an object, or the objects of a List. */
function addObjects(
  group: Group,
  manifest: Manifest,
  construct: IConstruct,
  listPath: FieldPath,
): void {
  const { apiVersion, kind, items } = manifest;
  if (apiVersion !== 'v1' || kind !== 'List' || !Array.isArray(items)) {
    group.manifests.push(manifest);
    group.sources.push({ construct, listPath });
  } else if (listPath.length === 0)
    for (const [i, each] of items.entries())
      if (isObject(each)) addObjects(group, each, construct, ['items', i]);
}

/** Whether an environment contains another one. */
const isAbove = (above: Place, below: Place): boolean =>
  above === undefined || below?.node.scopes.includes(above) === true;

/** Returns a function that returns the settings of the construct of an object. */
function settingsReader(
  manifests: readonly Manifest[],
  sources: readonly Source[],
): (from: KubernetesObject) => ReferenceSettings {
  let byManifest: ReadonlyMap<KubernetesObject, IConstruct | undefined> | undefined;
  return (from) => {
    byManifest ??= new Map(manifests.map((each, i) => [each, sources[i]?.construct]));
    const construct = byManifest.get(from);
    if (construct === undefined) return {};
    return {
      complete: nearestValidationProp(construct, 'complete'),
      externals: nearestValidationProp(construct, 'externals'),
    };
  };
}

/** Returns the findings of the objects with a cluster, each in the cluster of its construct. */
function problemsInClusters(
  manifests: readonly Manifest[],
  sources: readonly Source[],
): ReadonlyMap<Manifest, readonly Finding[]> {
  const groups = new Map<
    AppCluster,
    { readonly construct: IConstruct; readonly own: Manifest[] }
  >();
  for (const [i, manifest] of manifests.entries()) {
    const construct = sources[i]?.construct;
    const cluster = construct && nearestValidationProp(construct, 'cluster');
    if (construct === undefined || cluster === undefined) continue;
    const group = groups.get(cluster);
    if (group !== undefined) group.own.push(manifest);
    else groups.set(cluster, { construct, own: [manifest] });
  }
  return new Map(
    [...groups].flatMap(([cluster, { construct, own }]) => {
      const kubernetes = nearestValidationProp(construct, 'kubernetes');
      const findings = cluster.findProblems(own, { kubernetes });
      return own.map((manifest, i) => [manifest, findings[i] ?? []] as const);
    }),
  );
}

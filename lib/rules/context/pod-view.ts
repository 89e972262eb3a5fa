import type { Api } from '../../api/api.js';
import type { FieldPath } from '../../api/field-path.js';
import type { Node } from '../../engine/node.js';
import { dnsLabel } from '../../formats/name-formats.js';
import { parseResourceList, type ResourceQuantities } from '../../resources/resource-quantities.js';
import { EvaluatedPod } from '../pod-security/evaluated-pod.js';
import { ContainerPorts } from './container-ports.js';
import { claimTemplateNames } from './field-path-overrides.js';
import { objectName } from './object-name.js';
import { VOLUME_SOURCES } from './volume-sources.js';

/** Resources as quantities, with the default requests of a Pod. */
interface EffectiveResources {
  readonly source: Api<'ResourceRequirements'>;
  readonly limits: ResourceQuantities;
  readonly requests: ResourceQuantities;
}

const NO_ANNOTATIONS: Readonly<Record<string, string>> = {};

/**
 * The facts about the Pod as a whole that rules need. Kubernetes' defaults are applied to them, but
 * not to the manifest.
 */
export class PodView {
  readonly spec: Api<'PodSpec'>;
  readonly metadata: Api<'ObjectMeta'>;
  /** Whether the object is a Pod, not a template: Kubernetes sets other defaults in a template. */
  readonly isPod: boolean;
  /** The node of `spec`. `undefined` if the manifest has none. */
  readonly specNode: Node | undefined;
  private cachedVolumes: readonly Node[] | undefined;
  private volumesByName: ReadonlyMap<string, Node> | undefined;
  private validVolumesByName: ReadonlyMap<string, Node> | undefined;
  private cachedResources: EffectiveResources | undefined;
  private cachedPorts: ContainerPorts | undefined;
  private cachedHasContainerAnnotations: boolean | undefined;
  private cachedEvaluatedPod: EvaluatedPod | undefined;
  private readonly cachedValues = new Map<(from: never) => unknown, Map<object, unknown>>();

  constructor(private readonly nodes: readonly Node[]) {
    this.specNode = nodes.find(({ type }) => type.name === 'PodSpec');
    this.spec = (this.specNode?.value ?? {}) as Api<'PodSpec'>;
    this.metadata = (this.specNode?.parent?.value as Api<'Pod'> | undefined)?.metadata ?? {};
    this.isPod = nodes[0]?.type.name === 'Pod';
    if (nodes[0]?.type.name === 'StatefulSet') this.skipVolumesReplacedByClaims();
  }

  /** The name of the Pod. Empty for a template. */
  get podName(): string {
    return this.isPod ? objectName(this.metadata) : '';
  }
  /** Whether the Pod is the mirror of a static Pod of a kubelet. */
  get isMirrorPod(): boolean {
    return (
      this.isPod && Object.hasOwn(this.metadata.annotations ?? {}, 'kubernetes.io/config.mirror')
    );
  }
  /** The path to the Pod or to its template. */
  get path(): FieldPath {
    return this.specNode?.parent?.path ?? [];
  }
  /** The Pod as the checks of the Pod Security Standards read it. */
  get evaluatedPod(): EvaluatedPod {
    this.cachedEvaluatedPod ??= new EvaluatedPod(this.spec, this.metadata, this.isPod);
    return this.cachedEvaluatedPod;
  }
  /** The ports of all containers. */
  get containerPorts(): ContainerPorts {
    this.cachedPorts ??= new ContainerPorts(this.nodes, (port) => this.hostPort(port));
    return this.cachedPorts;
  }
  /** Whether an annotation is about a container. Fields have replaced these annotations. */
  get hasContainerAnnotations(): boolean {
    this.cachedHasContainerAnnotations ??= Object.keys(this.annotations).some((key) =>
      key.startsWith('container.'),
    );
    return this.cachedHasContainerAnnotations;
  }
  get annotations(): Readonly<Record<string, string>> {
    return this.metadata.annotations ?? NO_ANNOTATIONS;
  }
  get restartPolicy(): string {
    return this.spec.restartPolicy || 'Always';
  }
  get hostUsers(): boolean {
    return this.spec.hostUsers ?? true;
  }
  get serviceAccountName(): string {
    return this.spec.serviceAccountName || this.spec.serviceAccount || '';
  }
  get gracePeriod(): number {
    const seconds = this.spec.terminationGracePeriodSeconds ?? 30;
    return this.isPod && seconds < 0 ? 1 : seconds;
  }

  /**
   * Returns the port of the node that a container's port uses. With `hostNetwork`, the default in a
   * Pod is the container's port. A template has no default.
   */
  hostPort(port: Api<'ContainerPort'>): number {
    return port.hostPort || (this.spec.hostNetwork && this.isPod ? (port.containerPort ?? 0) : 0);
  }

  /** Returns the requests of resources. In a Pod, the default of a request is the limit. */
  effectiveRequests({
    limits,
    requests = {},
  }: Api<'ResourceRequirements'>): Readonly<Record<string, number | string>> {
    if (this.isPod)
      for (const name in limits)
        if (!Object.hasOwn(requests, name)) return { ...limits, ...requests };
    return requests;
  }

  /** Returns resources as quantities. Several rules ask for the same resources in a row. */
  effectiveResources(resources: Api<'ResourceRequirements'>): EffectiveResources {
    if (this.cachedResources?.source !== resources)
      this.cachedResources = {
        source: resources,
        limits: parseResourceList(resources.limits),
        requests: parseResourceList(this.effectiveRequests(resources)),
      };
    return this.cachedResources;
  }

  /**
   * Returns what a function computes from an object of the manifest. Computes it once, so that a
   * rule on each item of a list can use facts about the whole list.
   */
  cached<From extends object, Value>(compute: (from: From) => Value, from: From): Value {
    let values = this.cachedValues.get(compute);
    if (values === undefined) {
      values = new Map();
      this.cachedValues.set(compute, values);
    }
    if (!values.has(from)) values.set(from, compute(from));
    return values.get(from) as Value;
  }

  /** Returns a volume by its name: the last one if there are two. */
  volume(name: string): Node | undefined {
    return this.volumeMap().get(name);
  }

  /** Returns the names of all volumes. */
  volumeNames(): Iterable<string> {
    return this.volumeMap().keys();
  }

  /** Returns a volume that a container can mount: the first one without errors. For late rules. */
  validVolume(name: string): Node | undefined {
    this.validVolumesByName ??= new Map(
      this.volumes()
        .filter((node) =>
          node.type.name === 'Volume'
            ? !node.hasErrors && !node.isSkipped
            : dnsLabel(volumeNameOf(node)) === undefined,
        )
        .reverse()
        .map((node) => [volumeNameOf(node), node]),
    );
    return this.validVolumesByName.get(name);
  }

  /**
   * A StatefulSet replaces a volume that has the name of a claim template, so it is not validated.
   */
  private skipVolumesReplacedByClaims(): void {
    if (this.specNode === undefined) return;
    const templates = claimTemplateNames(this.specNode);
    for (const node of this.volumes())
      if (node.type.name === 'Volume' && templates.has(volumeNameOf(node))) node.isSkipped = true;
  }

  private volumeMap(): ReadonlyMap<string, Node> {
    this.volumesByName ??= new Map(this.volumes().map((node) => [volumeNameOf(node), node]));
    return this.volumesByName;
  }

  /** The volumes of the Pod, and the claim templates from which a StatefulSet creates volumes. */
  private volumes(): readonly Node[] {
    this.cachedVolumes ??= this.nodes.filter(
      ({ fieldName, parent }) =>
        (fieldName === 'volumes' && parent === this.specNode) ||
        fieldName === 'volumeClaimTemplates',
    );
    return this.cachedVolumes;
  }
}

/** Whether a volume is an emptyDir: the default if it has no source. */
export function isEmptyDirVolume({ type, value }: Node): boolean {
  const volume = value as Api<'Volume'>;
  return (
    type.name === 'Volume' &&
    (volume.emptyDir !== undefined ||
      VOLUME_SOURCES.every((source) => volume[source] === undefined))
  );
}

/** Whether a volume is created from a claim or from a claim template of a StatefulSet. */
export const isClaimVolume = ({ type, value }: Node): boolean =>
  type.name !== 'Volume' || 'persistentVolumeClaim' in value || 'ephemeral' in value;

const volumeNameOf = ({ type, value }: Node): string =>
  (type.name === 'Volume'
    ? (value as Api<'Volume'>).name
    : (value as Api<'PersistentVolumeClaim'>).metadata?.name) ?? '';

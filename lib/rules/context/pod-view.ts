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

/** What resources come to in amounts, with what a Pod asks for by default. */
interface EffectiveResources {
  readonly source: Api<'ResourceRequirements'>;
  readonly limits: ResourceQuantities;
  readonly requests: ResourceQuantities;
}

const NO_ANNOTATIONS: Readonly<Record<string, string>> = {};

/**
 * What the rules ask about the Pod as a whole, with Kubernetes' defaults applied to the answers and
 * never to the manifest.
 */
export class PodView {
  readonly spec: Api<'PodSpec'>;
  readonly metadata: Api<'ObjectMeta'>;
  /** A Pod itself, not the template of one: Kubernetes defaults and judges the two differently. */
  readonly isPod: boolean;
  /** The node of `spec`. `undefined` if the manifest has none. */
  readonly specNode: Node | undefined;
  private volumesByName: ReadonlyMap<string, Node> | undefined;
  private validVolumesByName: ReadonlyMap<string, Node> | undefined;
  private cachedResources: EffectiveResources | undefined;
  private cachedPorts: ContainerPorts | undefined;
  private cachedHasContainerAnnotations: boolean | undefined;
  private cachedEvaluatedPod: EvaluatedPod | undefined;

  constructor(private readonly nodes: readonly Node[]) {
    this.specNode = nodes.find(({ type }) => type.name === 'PodSpec');
    this.spec = (this.specNode?.value ?? {}) as Api<'PodSpec'>;
    this.metadata = (this.specNode?.parent?.value as Api<'Pod'> | undefined)?.metadata ?? {};
    this.isPod = nodes[0]?.type.name === 'Pod';
    if (nodes[0]?.type.name === 'StatefulSet') this.skipVolumesReplacedByClaims();
  }

  /** The name of the Pod, as far as it is known: empty for a template. */
  get podName(): string {
    return this.isPod ? objectName(this.metadata) : '';
  }
  /** Whether it shows a Pod that a kubelet runs by itself. */
  get isMirrorPod(): boolean {
    return (
      this.isPod && Object.hasOwn(this.metadata.annotations ?? {}, 'kubernetes.io/config.mirror')
    );
  }
  /** The path to the Pod or to its template. */
  get path(): FieldPath {
    return this.specNode?.parent?.path ?? [];
  }
  /** The Pod as the checks of the Pod Security Standards see it. */
  get evaluatedPod(): EvaluatedPod {
    this.cachedEvaluatedPod ??= new EvaluatedPod(this.spec, this.metadata, this.isPod);
    return this.cachedEvaluatedPod;
  }
  /** The ports of all containers. */
  get containerPorts(): ContainerPorts {
    this.cachedPorts ??= new ContainerPorts(this.nodes);
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
   * The host's port that a container's port takes: with hostNetwork a Pod's is the container's own,
   * a template's is left open.
   */
  hostPort(port: Api<'ContainerPort'>): number {
    return port.hostPort || (this.spec.hostNetwork && this.isPod ? (port.containerPort ?? 0) : 0);
  }

  /** A Pod asks for what it limits, unless it says otherwise; a template does not yet. */
  effectiveRequests({
    limits,
    requests = {},
  }: Api<'ResourceRequirements'>): Readonly<Record<string, number | string>> {
    if (this.isPod)
      for (const name in limits)
        if (!Object.hasOwn(requests, name)) return { ...limits, ...requests };
    return requests;
  }

  /** What resources come to. Several rules ask it of the same resources, one after the other. */
  effectiveResources(resources: Api<'ResourceRequirements'>): EffectiveResources {
    if (this.cachedResources?.source !== resources)
      this.cachedResources = {
        source: resources,
        limits: parseResourceList(resources.limits),
        requests: parseResourceList(this.effectiveRequests(resources)),
      };
    return this.cachedResources;
  }

  /** A volume by its name, of two the later. */
  volume(name: string): Node | undefined {
    this.volumesByName ??= new Map(this.volumes().map((node) => [volumeNameOf(node), node]));
    return this.volumesByName.get(name);
  }

  /**
   * A volume that a container can mount: one that no rule refused; of two the first. For late
   * rules.
   */
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
   * A StatefulSet puts the volume of a claim template in place of the Pod's volume of that name,
   * which is not judged.
   */
  private skipVolumesReplacedByClaims(): void {
    for (const node of this.volumes())
      if (node.type.name === 'Volume' && claimTemplateNames(node).has(volumeNameOf(node)))
        node.isSkipped = true;
  }

  /** The Pod's volumes. A StatefulSet makes one of each of its claim templates. */
  private volumes(): readonly Node[] {
    return this.nodes.filter(
      ({ fieldName, parent }) =>
        (fieldName === 'volumes' && parent === this.specNode) ||
        fieldName === 'volumeClaimTemplates',
    );
  }
}

/** Without any source, a volume is an emptyDir. */
export function isEmptyDirVolume({ type, value }: Node): boolean {
  const volume = value as Api<'Volume'>;
  return (
    type.name === 'Volume' &&
    (volume.emptyDir !== undefined ||
      VOLUME_SOURCES.every((source) => volume[source] === undefined))
  );
}

/** A volume made from a claim, or a claim template that a StatefulSet makes a volume of. */
export const isClaimVolume = ({ type, value }: Node): boolean =>
  type.name !== 'Volume' || 'persistentVolumeClaim' in value || 'ephemeral' in value;

const volumeNameOf = ({ type, value }: Node): string =>
  (type.name === 'Volume'
    ? (value as Api<'Volume'>).name
    : (value as Api<'PersistentVolumeClaim'>).metadata?.name) ?? '';

import type { Api, Kind } from '../../api/types.js';
import { join } from '../../engine/path.js';
import { type Manifest, podIn } from './pod-in.js';
import { Ports } from './ports.js';

/** A value of the manifest, and where it stands. */
interface Placed<K extends Kind> {
  readonly place: string;
  readonly value: Api<K>;
}

const CONTAINERS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

/** A manifest as warnings see it: what it holds of a kind, in the order in which the API server looks. */
export class Scene {
  readonly kind: string;
  readonly spec: Api<'PodSpec'>;
  /** The annotations of the Pod or of the template. */
  readonly annotations: Readonly<Record<string, string>>;
  /** A Pod is given defaults that a template is not. */
  readonly isPod: boolean;
  readonly containers: readonly Placed<'Container'>[];
  /** Where the Pod or the template stands, and its spec. */
  readonly place: string;
  private readonly specPlace: string;
  private portsOnce: Ports | undefined;

  constructor(readonly manifest: Manifest) {
    const { place, value } = podIn(manifest);
    this.kind = String(manifest.kind);
    this.isPod = this.kind === 'Pod';
    this.place = place;
    this.specPlace = join(place, 'spec');
    this.spec = value.spec ?? {};
    this.annotations = value.metadata?.annotations ?? {};
    this.containers = CONTAINERS.flatMap((list) => this.listed(list, this.spec[list]));
  }

  /** Every value of a kind that rules are written on. */
  placed(kind: Kind): readonly { readonly place: string; readonly value: unknown }[] {
    const { spec } = this;
    switch (kind) {
      case this.kind:
        return [{ place: '', value: this.manifest }];
      case 'PodTemplateSpec':
        return this.isPod ? [] : [podIn(this.manifest)];
      case 'PodSpec':
        return [{ place: this.specPlace, value: spec }];
      case 'JobSpec':
        return this.job();
      case 'Container':
        return this.containers;
      case 'ContainerPort':
        return this.ports.all;
      case 'Volume':
        return this.listed('volumes', spec.volumes);
      case 'HostAlias':
        return this.listed('hostAliases', spec.hostAliases);
      case 'TopologySpreadConstraint':
        return this.listed('topologySpreadConstraints', spec.topologySpreadConstraints);
      case 'NodeSelectorRequirement':
        return this.nodeRequirements();
      case 'PodAffinityTerm':
        return [...this.podTerms('podAffinity'), ...this.podTerms('podAntiAffinity')];
      default:
        return [];
    }
  }

  get ports(): Ports {
    this.portsOnce ??= new Ports(this.containers, this.isPod && this.spec.hostNetwork === true);
    return this.portsOnce;
  }

  private listed<T>(field: string, values: readonly T[] | undefined): readonly { readonly place: string; readonly value: T }[] {
    return values === undefined ? [] : values.map((value, i) => ({ place: `${this.specPlace}.${field}[${i}]`, value }));
  }

  private job(): readonly Placed<'JobSpec'>[] {
    const { kind, spec } = this.manifest;
    if (kind === 'Job') return [{ place: 'spec', value: (spec ?? {}) as Api<'JobSpec'> }];
    if (kind !== 'CronJob') return [];
    return [{ place: 'spec.jobTemplate.spec', value: (spec as Api<'CronJobSpec'> | undefined)?.jobTemplate?.spec ?? {} }];
  }

  private nodeRequirements(): readonly Placed<'NodeSelectorRequirement'>[] {
    const { requiredDuringSchedulingIgnoredDuringExecution: required, preferredDuringSchedulingIgnoredDuringExecution: preferred = [] } =
      this.spec.affinity?.nodeAffinity ?? {};
    const terms = [
      ...this.listed('affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms', required?.nodeSelectorTerms),
      ...this.listed('affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution', preferred).map(({ place, value }) => ({
        place: `${place}.preference`,
        value: value.preference ?? {},
      })),
    ];
    return terms.flatMap(({ place, value: { matchExpressions = [] } }) =>
      matchExpressions.map((each, i) => ({ place: `${place}.matchExpressions[${i}]`, value: each })),
    );
  }

  private podTerms(affinity: 'podAffinity' | 'podAntiAffinity'): readonly Placed<'PodAffinityTerm'>[] {
    const { requiredDuringSchedulingIgnoredDuringExecution: required, preferredDuringSchedulingIgnoredDuringExecution: preferred } =
      this.spec.affinity?.[affinity] ?? {};
    return [
      ...this.listed(`affinity.${affinity}.requiredDuringSchedulingIgnoredDuringExecution`, required),
      ...this.listed(`affinity.${affinity}.preferredDuringSchedulingIgnoredDuringExecution`, preferred).map(({ place, value }) => ({
        place: `${place}.podAffinityTerm`,
        value: value.podAffinityTerm ?? {},
      })),
    ];
  }
}

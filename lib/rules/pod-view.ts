import type { Api } from '../api/types.js';
import type { Node } from '../engine/node.js';

/** What the rules ask about the Pod as a whole. */
export class PodView {
  readonly spec: Api<'PodSpec'>;
  private readonly node: Node | undefined;
  private soundVolumes: ReadonlyMap<string, Node> | undefined;

  constructor(private readonly nodes: readonly Node[]) {
    this.node = nodes.find(({ type }) => type.name === 'PodSpec');
    this.spec = (this.node?.value ?? {}) as Api<'PodSpec'>;
  }

  /** A volume that a container can mount: one that no rule refused; of two the first. For late rules. */
  soundVolume(name: string): Node | undefined {
    this.soundVolumes ??= new Map(
      this.volumes()
        .filter(({ faulty }) => !faulty)
        .reverse()
        .map((node) => [(node.value as Api<'Volume'>).name ?? '', node]),
    );
    return this.soundVolumes.get(name) ?? this.claimTemplate(name);
  }

  private volumes(): readonly Node[] {
    return this.nodes.filter(({ key, parent }) => key === 'volumes' && parent === this.node);
  }

  /** A StatefulSet makes a volume of each of its claim templates. */
  private claimTemplate(name: string): Node | undefined {
    return this.nodes.find(
      ({ key, value }) => key === 'volumeClaimTemplates' && (value as Api<'PersistentVolumeClaim'>).metadata?.name === name,
    );
  }
}

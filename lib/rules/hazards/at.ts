import type { Api, Kind } from '../../api/types.js';
import type { Node } from '../../engine/node.js';
import { join } from '../../engine/path.js';
import type { PodView } from '../pod-view.js';
import type { Hazard, HazardLevel } from './hazard.js';

/** What a hazard says of the rule that sees it. */
interface Speaker {
  readonly id: string;
  readonly level: HazardLevel;
  readonly advice: string | undefined;
}

/** Where a rule stands, and how it speaks. One object for a whole manifest. A field is named from the value under judgement: '' for itself. */
export class At {
  readonly found: Hazard[] = [];
  /** The value under judgement, and the rule that judges. */
  node!: Node;
  rule!: Speaker;

  constructor(
    /** The objects of the manifest, from the outermost inwards. */
    readonly nodes: readonly Node[],
    /** What the rules ask about the Pod as a whole. */
    readonly view: PodView,
    readonly minor: number,
  ) {}

  /** The kind of the object that is applied: a Pod, or a workload. */
  get kind(): string {
    return this.nodes[0]?.type.name ?? '';
  }

  /** The nearest value of a kind, from this one upwards. */
  nearest<K extends Kind>(kind: K): Api<K> | undefined {
    return this.node.nearest(kind)?.value as Api<K> | undefined;
  }

  /** Tells of a field what will happen. */
  tell(field: string, text: string): void {
    this.tellOf(join(this.node.path, field), text);
  }

  /** Tells of a place that is named from the outermost object. */
  tellOf(field: string, text: string): void {
    const { id, level, advice } = this.rule;
    this.found.push({ rule: id, level, field, text, advice });
  }
}

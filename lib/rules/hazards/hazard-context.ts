import type { Api, Kind } from '../../api/api.js';
import { joinPath } from '../../engine/field-path.js';
import type { Node } from '../../engine/node.js';
import type { Hazard, HazardSeverity } from '../context/hazard.js';
import type { PodView } from '../context/pod-view.js';

/** What a hazard says of the rule that sees it. */
interface HazardRuleInfo {
  readonly id: string;
  readonly severity: HazardSeverity;
  readonly remediation: string | undefined;
}

/**
 * Where a rule stands, and how it speaks. One object for a whole manifest. A field is named from
 * the value under judgement: '' for itself.
 */
export class HazardContext {
  readonly hazards: Hazard[] = [];
  /** The value under judgement, and the rule that judges. */
  node!: Node;
  rule!: HazardRuleInfo;

  constructor(
    /** The objects of the manifest, from the outermost inwards. */
    readonly nodes: readonly Node[],
    /** What the rules ask about the Pod as a whole. */
    readonly view: PodView,
    readonly minor: number,
  ) {}

  /** The kind of the object that is applied: a Pod, or a workload. */
  get rootKind(): string {
    return this.nodes[0]?.type.name ?? '';
  }

  /** The nearest value of a kind, from this one upwards. */
  nearest<K extends Kind>(kind: K): Api<K> | undefined {
    return this.node.nearest(kind)?.value as Api<K> | undefined;
  }

  /** Tells of a field what will happen. */
  report(field: string, text: string): void {
    this.reportAt(joinPath(this.node.path, field), text);
  }

  /** Tells of a place that is named from the outermost object. */
  reportAt(field: string, text: string): void {
    const { id, severity, remediation } = this.rule;
    this.hazards.push({ rule: id, severity, field, text, remediation });
  }
}

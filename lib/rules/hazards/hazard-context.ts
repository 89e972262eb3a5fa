import type { Api, Kind } from '../../api/api.js';
import { joinPath } from '../../engine/field-path.js';
import type { Node } from '../../engine/node.js';
import type { Hazard, HazardSeverity } from '../context/hazard.js';
import type { PodView } from '../context/pod-view.js';

/** The members of a hazard rule that its findings carry. */
interface HazardRuleInfo {
  readonly id: string;
  readonly severity: HazardSeverity;
  readonly remediation: string | undefined;
}

/**
 * The context of a hazard rule: the value to check and the means to report. There is one per
 * manifest. Field paths are relative to the current value; '' is the value itself.
 */
export class HazardContext {
  readonly hazards: Hazard[] = [];
  /** The current value and the current rule. */
  node!: Node;
  rule!: HazardRuleInfo;

  constructor(
    /** The objects of the manifest, outermost first. */
    readonly nodes: readonly Node[],
    /** Facts about the Pod as a whole. */
    readonly view: PodView,
    readonly minor: number,
  ) {}

  /** The kind of the applied object: a Pod or a workload. */
  get rootKind(): string {
    return this.nodes[0]?.type.name ?? '';
  }

  /** The nearest enclosing value of a kind, including the current value. */
  nearest<K extends Kind>(kind: K): Api<K> | undefined {
    return this.node.nearest(kind)?.value as Api<K> | undefined;
  }

  /** Reports a field of the current value. */
  report(field: string, text: string): void {
    this.reportAt(joinPath(this.node.path, field), text);
  }

  /** Reports a field by its path from the root of the manifest. */
  reportAt(field: string, text: string): void {
    const { id, severity, remediation } = this.rule;
    this.hazards.push({ rule: id, severity, field, text, remediation });
  }
}

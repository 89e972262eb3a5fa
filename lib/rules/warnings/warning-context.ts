import { joinPath } from '../../engine/field-path.js';
import type { Node } from '../../engine/node.js';
import type { PodView } from '../context/pod-view.js';
import { ContainerPorts } from './container-ports.js';

/** A warning: a setting that the API server accepts but advises against. */
export interface Warning {
  /** The id of the rule, such as `Container/env-hides`. */
  readonly rule: string;
  /** The path of the field in the manifest. */
  readonly field: string;
  /** The text of the API server, unchanged. */
  readonly text: string;
  readonly remediation: string | undefined;
}

/** The members of a warning rule that its findings carry. */
interface WarningRuleInfo {
  readonly id: string;
  readonly remediation: string | undefined;
}

/** A warning with its rule and node, by which it is sorted. */
export interface PendingWarning {
  readonly rule: WarningRuleInfo;
  readonly node: Node;
  readonly warning: Warning;
}

/**
 * The context of a warning rule: the value to check and the means to report. There is one per
 * manifest. Field paths are relative to the current value.
 */
export class WarningContext {
  readonly pending: PendingWarning[] = [];
  /** The current value and the current rule. */
  node!: Node;
  rule!: WarningRuleInfo;
  private cachedPorts: ContainerPorts | undefined;
  private cachedAnnotatesContainers: boolean | undefined;

  constructor(
    private readonly nodes: readonly Node[],
    /** Facts about the Pod as a whole. */
    readonly view: PodView,
  ) {}

  /** The ports of all containers. */
  get ports(): ContainerPorts {
    this.cachedPorts ??= new ContainerPorts(this.nodes);
    return this.cachedPorts;
  }

  /** Whether an annotation is for a container, such as those that fields have replaced. */
  get hasContainerAnnotations(): boolean {
    this.cachedAnnotatesContainers ??= Object.keys(this.view.annotations).some((key) =>
      key.startsWith('container.'),
    );
    return this.cachedAnnotatesContainers;
  }

  /** Reports a field of the current value: most warnings start with its path. Some misspell it. */
  warn(field: string, detail: string, spelt = field): void {
    this.warnVerbatim(field, `${joinPath(this.node.path, spelt)}: ${detail}`);
  }

  /** Reports a text without a path. */
  warnVerbatim(field: string, text: string): void {
    this.push(joinPath(this.node.path, field), text);
  }

  /** Reports an annotation of the Pod or template, whatever the current value is. */
  warnAboutAnnotation(key: string, detail: string): void {
    const field = joinPath(this.view.path, `metadata.annotations[${key}]`);
    this.push(field, `${field}: ${detail}`);
  }

  private push(field: string, text: string): void {
    const { rule, node } = this;
    this.pending.push({
      rule,
      node,
      warning: { rule: rule.id, field, text, remediation: rule.remediation },
    });
  }
}

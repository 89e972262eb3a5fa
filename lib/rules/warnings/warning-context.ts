import { joinPath } from '../../engine/field-path.js';
import type { Node } from '../../engine/node.js';
import type { PodView } from '../context/pod-view.js';
import { ContainerPorts } from './container-ports.js';

/** Something that the API server accepts and does not like. */
export interface Warning {
  /** The id of the rule, such as `Container/env-hides`. */
  readonly rule: string;
  /** The place as it is in the manifest. */
  readonly field: string;
  /** What the API server says, to the letter. */
  readonly text: string;
  readonly remediation: string | undefined;
}

/** What a warning says of the rule that gives it. */
interface WarningRuleInfo {
  readonly id: string;
  readonly remediation: string | undefined;
}

/** A warning, and who gave it where: so it finds its turn. */
export interface PendingWarning {
  readonly rule: WarningRuleInfo;
  readonly node: Node;
  readonly warning: Warning;
}

/**
 * Where a rule stands, and how it warns. One object for a whole manifest. A field is named from the
 * value under judgement.
 */
export class WarningContext {
  readonly pending: PendingWarning[] = [];
  /** The value under judgement, and the rule that judges. */
  node!: Node;
  rule!: WarningRuleInfo;
  private cachedPorts: ContainerPorts | undefined;
  private cachedAnnotatesContainers: boolean | undefined;

  constructor(
    private readonly nodes: readonly Node[],
    /** What the rules ask about the Pod as a whole. */
    readonly view: PodView,
  ) {}

  /** The ports of all containers. */
  get ports(): ContainerPorts {
    this.cachedPorts ??= new ContainerPorts(this.nodes);
    return this.cachedPorts;
  }

  /** Whether an annotation is of a container, as were those that fields have replaced. */
  get hasContainerAnnotations(): boolean {
    this.cachedAnnotatesContainers ??= Object.keys(this.view.annotations).some((key) =>
      key.startsWith('container.'),
    );
    return this.cachedAnnotatesContainers;
  }

  /** Warns of a field: most warnings begin with its place. Some misspell it. */
  warn(field: string, detail: string, spelt = field): void {
    this.warnVerbatim(field, `${joinPath(this.node.path, spelt)}: ${detail}`);
  }

  /** Warns in words that do not name the place. */
  warnVerbatim(field: string, text: string): void {
    this.push(joinPath(this.node.path, field), text);
  }

  /** Warns of an annotation of the Pod or of the template, wherever the rule stands. */
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

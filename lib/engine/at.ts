import type { Api, Kind } from '../api/types.js';
import type { Finding, Verdict } from './finding.js';
import type { Node } from './node.js';
import { join } from './path.js';

/** How a text must be written: answers with the fault, in Kubernetes' words, or with nothing. */
export type Format = (value: string) => string | undefined;

/** What a finding says of the rule that found it. */
interface Speaker {
  readonly id: string;
  readonly advice: string | undefined;
}

/**
 * Where a rule stands, and how it speaks. One object for a whole judgement, moved from node to node. Its verbs are Kubernetes' kinds of
 * field error; a field is named from the node: `name`, `ports[2].name`, or '' for the node itself.
 */
export class At<View> {
  readonly findings: Finding[] = [];
  /** The node under judgement, and the rule that judges. Set by the judge. */
  node!: Node;
  rule!: Speaker;

  constructor(
    /** What the rules ask about the manifest as a whole. */
    readonly view: View,
  ) {}

  /** The field that holds the node. */
  get key(): string {
    return this.node.key;
  }

  /** The place of the node in a list. */
  get index(): number {
    return this.node.at as number;
  }

  /** The nearest value of a kind, from this one upwards. */
  nearest<K extends Kind>(kind: K): Api<K> | undefined {
    return this.node.nearest(kind)?.value as Api<K> | undefined;
  }

  required(field: string, detail = ''): void {
    this.refuse('FieldValueRequired', field, '', detail);
  }
  invalid(field: string, value: unknown, detail: string): void {
    this.refuse('FieldValueInvalid', field, value, detail);
  }
  forbidden(field: string, detail: string): void {
    this.refuse('FieldValueForbidden', field, '', detail);
  }
  duplicate(field: string, value: unknown): void {
    this.refuse('FieldValueDuplicate', field, value, '');
  }
  notFound(field: string, value: unknown, detail = ''): void {
    this.refuse('FieldValueNotFound', field, value, detail);
  }
  unsupported(field: string, value: unknown, allowed: readonly string[]): void {
    this.refuse('FieldValueNotSupported', field, value, `supported values: ${allowed.map((each) => JSON.stringify(each)).join(', ')}`);
  }

  format(field: string, value: string, format: Format): void {
    const fault = format(value);
    if (fault !== undefined) this.invalid(field, value, fault);
  }
  /** Absent and empty are the same to Kubernetes here. */
  requiredFormat(field: string, value: string | undefined, format: Format): void {
    if (!value) this.required(field);
    else this.format(field, value, format);
  }

  /** Forbids a field whole: nothing below it is judged. */
  close(field: string, detail: string): void {
    this.forbidden(field, detail);
    this.node.closed = [...(this.node.closed ?? []), field];
  }

  private refuse(type: Verdict, field: string, value: unknown, detail: string): void {
    const { node, rule } = this;
    node.blame();
    const path = join(node.path, field);
    this.findings.push({ rule: rule.id, type, field: path, path, value, detail, advice: rule.advice });
  }
}

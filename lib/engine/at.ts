import type { Api, Kind } from '../api/types.js';
import type { Fault, Format } from '../formats/format.js';
import type { CauseType, Finding } from './finding.js';
import type { Node, Quirk } from './node.js';
import { join } from './path.js';

/** What a finding says of the rule that found it. */
interface Speaker {
  readonly id: string;
  readonly advice: string | undefined;
}

/**
 * Where a rule stands, and how it speaks. One object for a whole judgement, moved from node to node. Its verbs are Kubernetes' kinds of
 * field error; a field is named from the node: `name`, `ports[2].name`, '' for the node itself, `../` for what holds it.
 */
export class At<View> {
  readonly findings: Finding[] = [];
  /** The node under judgement, and the rule that judges. Set by the judge. */
  node!: Node;
  rule!: Speaker;

  constructor(
    /** What the rules ask about the manifest as a whole. */
    readonly view: View,
    private readonly quirk: Quirk,
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

  /** Whether a value of a kind holds the node. */
  isIn(kind: Kind): boolean {
    return this.node.parent?.type.name === kind;
  }

  /** What the server cannot read as what it is said to be: it says no more then. */
  unreadable(field: string, value: unknown, detail: string): void {
    this.refuse('Decode', field, value, detail);
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
  tooLong(field: string, most: number): void {
    this.refuse('FieldValueTooLong', field, '', `may not be more than ${most} bytes`);
  }
  tooMany(field: string, count: number, most: number): void {
    this.refuse('FieldValueTooMany', field, count, `must have at most ${most} items`);
  }
  unsupported(field: string, value: unknown, allowed: readonly string[]): void {
    this.refuse('FieldValueNotSupported', field, value, `supported values: ${allowed.map((each) => JSON.stringify(each)).join(', ')}`);
  }

  oneOf(field: string, value: string, allowed: readonly string[]): void {
    if (!allowed.includes(value)) this.unsupported(field, value, allowed);
  }
  between(field: string, value: number, least: number, most: number): void {
    if (value < least || value > most) this.invalid(field, value, `must be between ${least} and ${most}, inclusive`);
  }
  atLeast(field: string, value: number | undefined, least: number): void {
    if (value !== undefined && value < least) this.invalid(field, value, `must be greater than or equal to ${least}`);
  }
  format(field: string, value: string, format: Format): void {
    const fault = format(value);
    if (typeof fault === 'string') this.invalid(field, value, fault);
    else if (fault !== undefined) for (const each of fault) this.invalid(field, value, each);
  }
  /** Texts that are named with what is wrong with them, all of one field. */
  faulty(field: string, found: readonly (readonly [string, Fault])[]): void {
    for (const [value, fault] of found) this.format(field, value, () => fault);
  }
  /** Absent and empty are the same to Kubernetes here. */
  requiredFormat(field: string, value: string | undefined, format: Format): void {
    if (!value) this.required(field);
    else this.format(field, value, format);
  }

  /** Forbids a field whole: nothing below it is judged. */
  close(field: string, detail: string): void {
    this.forbidden(field, detail);
    this.skip(field);
  }
  /** Nothing below a field is judged. */
  skip(field: string): void {
    this.node.closed = [...(this.node.closed ?? []), field];
  }

  private refuse(type: CauseType, field: string, value: unknown, detail: string): void {
    const { node, rule } = this;
    node.blame();
    const path = join(node.path, field.replace(/^(\.\.\/)+/, ''));
    this.findings.push({ rule: rule.id, type, field: join(node.reported(this.quirk), field), path, value, detail, advice: rule.advice });
  }
}

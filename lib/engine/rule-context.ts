import type { Api, Kind } from '../api/api.js';
import type { FormatCheck, FormatError } from '../formats/format-check.js';
import { joinPath } from './field-path.js';
import type { CauseType, Finding } from './finding.js';
import type { FieldPathOverride, Node } from './node.js';

/** What a finding says of the rule that found it. */
interface RuleInfo {
  readonly id: string;
  readonly remediation: string | undefined;
}

/**
 * Where a rule stands, and how it speaks. One object for a whole judgement, moved from node to
 * node. Its verbs are Kubernetes' kinds of field error; a field is named from the node: `name`,
 * `ports[2].name`, '' for the node itself, `../` for what holds it.
 */
export class RuleContext<View> {
  readonly findings: Finding[] = [];
  /** The node under judgement, and the rule that judges. Set by the judge. */
  node!: Node;
  rule!: RuleInfo;

  constructor(
    /** What the rules ask about the manifest as a whole. */
    readonly view: View,
    private readonly pathOverride: FieldPathOverride,
  ) {}

  /** The field that holds the node. */
  get fieldName(): string {
    return this.node.fieldName;
  }

  /** The place of the node in a list. */
  get index(): number {
    return this.node.indexOrKey as number;
  }

  /** The nearest value of a kind, from this one upwards. */
  nearest<K extends Kind>(kind: K): Api<K> | undefined {
    return this.node.nearest(kind)?.value as Api<K> | undefined;
  }

  /** Whether a value of a kind holds the node. */
  isChildOf(kind: Kind): boolean {
    return this.node.parent?.type.name === kind;
  }

  /** What the server cannot read as what it is said to be: it says no more then. */
  undecodable(field: string, value: unknown, detail: string): void {
    this.report('Decode', field, value, detail);
  }
  required(field: string, detail = ''): void {
    this.report('FieldValueRequired', field, '', detail);
  }
  invalid(field: string, value: unknown, detail: string): void {
    this.report('FieldValueInvalid', field, value, detail);
  }
  forbidden(field: string, detail: string): void {
    this.report('FieldValueForbidden', field, '', detail);
  }
  duplicate(field: string, value: unknown): void {
    this.report('FieldValueDuplicate', field, value, '');
  }
  notFound(field: string, value: unknown, detail = ''): void {
    this.report('FieldValueNotFound', field, value, detail);
  }
  tooLong(field: string, most: number): void {
    this.report('FieldValueTooLong', field, '', `may not be more than ${most} bytes`);
  }
  tooMany(field: string, count: number, most: number): void {
    this.report('FieldValueTooMany', field, count, `must have at most ${most} items`);
  }
  unsupported(field: string, value: unknown, allowed: readonly string[]): void {
    this.report(
      'FieldValueNotSupported',
      field,
      value,
      `supported values: ${allowed.map((each) => JSON.stringify(each)).join(', ')}`,
    );
  }

  oneOf(field: string, value: string, allowed: readonly string[]): void {
    if (!allowed.includes(value)) this.unsupported(field, value, allowed);
  }
  between(field: string, value: number, least: number, most: number): void {
    if (value < least || value > most)
      this.invalid(field, value, `must be between ${least} and ${most}, inclusive`);
  }
  atLeast(field: string, value: number | undefined, least: number): void {
    if (value !== undefined && value < least)
      this.invalid(field, value, `must be greater than or equal to ${least}`);
  }
  format(field: string, value: string, format: FormatCheck): void {
    const fault = format(value);
    if (typeof fault === 'string') this.invalid(field, value, fault);
    else if (fault !== undefined) for (const each of fault) this.invalid(field, value, each);
  }
  /** Texts that are named with what is wrong with them, all of one field. */
  invalidEach(field: string, found: readonly (readonly [string, FormatError])[]): void {
    for (const [value, fault] of found) this.format(field, value, () => fault);
  }
  /** Absent and empty are the same to Kubernetes here. */
  requiredFormat(field: string, value: string | undefined, format: FormatCheck): void {
    if (!value) this.required(field);
    else this.format(field, value, format);
  }

  /** Forbids a field whole: nothing below it is judged. */
  forbidAndSkip(field: string, detail: string): void {
    this.forbidden(field, detail);
    this.skip(field);
  }
  /** Nothing below a field is judged. */
  skip(field: string): void {
    this.node.skippedFields = [...(this.node.skippedFields ?? []), field];
  }

  private report(type: CauseType, field: string, value: unknown, detail: string): void {
    const { node, rule } = this;
    node.markError();
    const path = joinPath(node.path, field.replace(/^(\.\.\/)+/, ''));
    this.findings.push({
      rule: rule.id,
      type,
      field: joinPath(node.reportedPath(this.pathOverride), field),
      path,
      value,
      detail,
      remediation: rule.remediation,
    });
  }
}

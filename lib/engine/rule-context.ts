import type { Api, Kind } from '../api/api.js';
import type { FieldPath } from '../api/field-path.js';
import type { FormatCheck, FormatError } from '../formats/format-check.js';
import type { Finding, FindingType, FoundViolation, Severity, Violation } from './finding.js';
import { formatField } from './format-field.js';
import { NameSuggester } from './name-suggester.js';
import type { FieldPathOverride, Node } from './node.js';
import { type ReportedField, toExplicit, toPath } from './reported-field.js';

/** The facts about a rule that its findings need. */
export interface ReportingRule {
  readonly id: string;
  readonly category: 'validation' | 'warning' | 'hazard' | 'pod-security';
  readonly severity: Severity;
  readonly remediation: string | undefined;
  readonly podSecurity:
    | { readonly level: Violation['level']; readonly overrides: string | undefined }
    | undefined;
}

/** The facts that a context needs besides its view. */
export interface RuleContextOptions {
  /** The objects of the manifest, parents before children. */
  readonly nodes: readonly Node[];
  /** The minor of Kubernetes: 35 is 1.35. */
  readonly minor: number;
  /** @default - Kubernetes writes every path as it is */
  readonly pathOverride?: FieldPathOverride | undefined;
}

interface AddFindingOptions {
  readonly isFieldOmitted?: boolean;
  readonly remediation?: string | undefined;
}

/**
 * The state that a rule sees, and the functions by which it reports. One object for a whole run:
 * the loop sets the node and the rule before each check. The functions that are named as the kinds
 * of field error are those of apimachinery's field package.
 */
export class RuleContext<View> {
  readonly findings: Finding[] = [];
  /** The node for which each finding was reported. */
  readonly findingNodes: Node[] = [];
  readonly violations: FoundViolation[] = [];
  readonly nodes: readonly Node[];
  readonly minor: number;
  /** The node that is checked, and the rule that checks it. */
  node!: Node;
  rule!: ReportingRule;
  private readonly pathOverride: FieldPathOverride;
  private readonly suggester = new NameSuggester();

  constructor(
    /** The facts that rules need about the manifest as a whole. */
    readonly view: View,
    { nodes, minor, pathOverride = () => undefined }: RuleContextOptions,
  ) {
    this.nodes = nodes;
    this.minor = minor;
    this.pathOverride = pathOverride;
  }

  /** The field that holds the node. */
  get fieldName(): string {
    return this.node.fieldName;
  }

  /** The index of the node in its list. */
  get index(): number {
    return this.node.index as number;
  }

  /** The kind of the manifest: a Pod or a workload. */
  get rootKind(): string {
    return this.nodes[0]?.type.name ?? '';
  }

  /** Returns the nearest value of a kind: the value that is checked or one above it. */
  nearest<K extends Kind>(kind: K): Api<K> | undefined {
    return this.node.nearest(kind)?.value as Api<K> | undefined;
  }

  /** Whether the value that is checked is a field of a value of a kind. */
  isChildOf(kind: Kind): boolean {
    return this.node.parent?.type.name === kind;
  }

  /**
   * Reports a warning or a hazard.
   *
   * @param remediation - what to write instead, if it is more specific than that of the rule
   */
  report(field: ReportedField, detail: string, remediation?: string): void {
    this.addFinding(field, detail, { remediation });
  }
  /** Reports a warning in which Kubernetes does not name the field. */
  reportWithoutField(field: ReportedField, detail: string): void {
    this.addFinding(field, detail, { isFieldOmitted: true });
  }
  /** Reports that a check of the Pod Security Standards forbids the Pod. */
  forbidPod({ reason, explain }: Pick<FoundViolation, 'reason' | 'explain'>): void {
    const { id, podSecurity } = this.rule;
    if (podSecurity)
      this.violations.push({ checkId: id, level: podSecurity.level, reason, explain });
  }

  /** Reports that the server cannot decode the manifest. The server then reports nothing else. */
  undecodable(field: ReportedField, value: unknown, detail: string): void {
    this.addError('Decode', field, value, detail);
  }
  required(field: ReportedField, detail = ''): void {
    this.addError('FieldValueRequired', field, '', detail);
  }
  /** @param remediation - what to write instead, if it is more specific than that of the rule */
  invalid(field: ReportedField, value: unknown, detail: string, remediation?: string): void {
    this.addError('FieldValueInvalid', field, value, detail, remediation);
  }
  forbidden(field: ReportedField, detail: string): void {
    this.addError('FieldValueForbidden', field, '', detail);
  }
  duplicate(field: ReportedField, value: unknown): void {
    this.addError('FieldValueDuplicate', field, value, '');
  }
  /** @param remediation - what to write instead, if it is more specific than that of the rule */
  notFound(field: ReportedField, value: unknown, detail = '', remediation?: string): void {
    this.addError('FieldValueNotFound', field, value, detail, remediation);
  }
  tooLong(field: ReportedField, maxBytes: number): void {
    this.addError('FieldValueTooLong', field, '', `may not be more than ${maxBytes} bytes`);
  }
  tooManyCharacters(field: ReportedField, maxCharacters: number): void {
    const detail = `may not be more than ${maxCharacters} characters`;
    this.addError('FieldValueTooLong', field, '', detail);
  }
  tooMany(field: ReportedField, count: number, maxItems: number): void {
    this.addError('FieldValueTooMany', field, count, `must have at most ${maxItems} items`);
  }
  /** @param written - the value as it is written, if `value` is formatted */
  unsupported(
    field: ReportedField,
    value: unknown,
    allowed: readonly string[],
    written: unknown = value,
  ): void {
    const values = allowed.map((each) => JSON.stringify(each)).join(', ');
    const detail = `supported values: ${values}`;
    this.addError(
      'FieldValueNotSupported',
      field,
      value,
      detail,
      this.didYouMean(written, allowed),
    );
  }

  /** Reports a value that is not one of the allowed values. */
  oneOf(field: ReportedField, value: string, allowed: readonly string[]): void {
    if (!allowed.includes(value)) this.unsupported(field, value, allowed);
  }
  /** Reports a number that is less than a minimum or greater than a maximum. */
  between(field: ReportedField, value: number, min: number, max: number): void {
    if (value < min || value > max)
      this.invalid(field, value, `must be between ${min} and ${max}, inclusive`);
  }
  /** Reports a number that is less than a minimum. */
  atLeast(field: ReportedField, value: number | undefined, min: number): void {
    if (value !== undefined && value < min)
      this.invalid(field, value, `must be greater than or equal to ${min}`);
  }
  /** Reports a string that does not have a format. */
  format(field: ReportedField, value: string, format: FormatCheck): void {
    const error = format(value);
    if (typeof error === 'string') this.invalid(field, value, error);
    else if (error !== undefined) for (const each of error) this.invalid(field, value, each);
  }
  /** Reports several strings of one field, each with what is wrong with it. */
  invalidEach(field: ReportedField, errors: readonly (readonly [string, FormatError])[]): void {
    for (const [value, error] of errors) this.format(field, value, () => error);
  }
  /** Reports a string that is absent or empty, or that does not have a format. */
  requiredFormat(field: ReportedField, value: string | undefined, format: FormatCheck): void {
    if (!value) this.required(field);
    else this.format(field, value, format);
  }

  /** Forbids a field, and does not validate what is below it. */
  forbidAndSkip(field: string, detail: string): void {
    this.forbidden(field, detail);
    this.skip(field);
  }
  /** Does not validate what is below a field. */
  skip(field: string): void {
    this.node.skippedFields = [...(this.node.skippedFields ?? []), field];
  }

  /**
   * Returns a question about a value that is not one of some names, or `undefined` if none of them
   * is similar.
   */
  didYouMean(value: unknown, names: Iterable<string>): string | undefined {
    return this.suggester.didYouMean(value, names);
  }

  private addError(
    type: FindingType,
    field: ReportedField,
    value: unknown,
    detail: string,
    remediation?: string,
  ): void {
    this.node.markError();
    this.push(
      { type, field: this.fieldText(field), path: this.pathOf(field), value, detail },
      remediation,
    );
  }

  private addFinding(
    field: ReportedField,
    detail: string,
    { isFieldOmitted = false, remediation }: AddFindingOptions,
  ): void {
    const type = this.rule.category === 'hazard' ? 'Hazard' : 'Warning';
    const text = isFieldOmitted ? '' : this.fieldText(field);
    this.push(
      { type, field: text, path: this.pathOf(field), value: undefined, detail },
      remediation,
    );
  }

  private push(
    finding: Pick<Finding, 'type' | 'field' | 'path' | 'value' | 'detail'>,
    ownRemediation: string | undefined,
  ): void {
    const { id: rule, severity, remediation } = this.rule;
    this.findings.push({ rule, severity, ...finding, remediation: ownRemediation ?? remediation });
    this.findingNodes.push(this.node);
  }

  private pathOf(field: ReportedField): FieldPath {
    const { path, isAbsolute = false } = toExplicit(field);
    if (isAbsolute) return toPath(path);
    const { path: nodePath } = this.node;
    return typeof path === 'string' ? [...nodePath, path] : [...nodePath, ...path];
  }

  /** Returns a field as Kubernetes writes it. */
  private fieldText(reported: ReportedField): string {
    const { path, isAbsolute = false, field, omittedSteps = 0 } = toExplicit(reported);
    if (isAbsolute && field === undefined) return formatField(toPath(path), this.node.root.type);
    const all = this.node.reportedPath(this.pathOverride);
    const shown = omittedSteps === 0 ? all : all.slice(0, all.length - omittedSteps);
    const prefix = formatField(shown, undefined);
    if (field === undefined) return formatField(toPath(path), this.node.type, prefix);
    return prefix === '' || field === '' || field.startsWith('[')
      ? prefix + field
      : `${prefix}.${field}`;
  }
}

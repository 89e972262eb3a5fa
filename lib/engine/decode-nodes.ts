import type { FieldPath } from '../api/field-path.js';
import { closestMatch } from '../formats/closest-match.js';
import { findBase64Error } from '../formats/go-base64.js';
import { type ApiField, type ApiType, type ApiTypes, newestApiTypes } from './api-types.js';
import type { Finding } from './finding.js';
import { formatField } from './format-field.js';
import { goTypeName, isAssignable, isObject } from './go-value.js';
import { Node } from './node.js';

/** The objects of a manifest, and the errors of strict decoding. */
export interface DecodedNodes {
  /** Parents before children. */
  readonly nodes: readonly Node[];
  readonly findings: readonly Finding[];
  /** Whether every value has the type of its field and none is null, so that rules can read it. */
  readonly isClean: boolean;
  /** Whether so many values have a wrong type that validating the rest is of no use. */
  readonly hasTooManyErrors: boolean;
  /** The objects that have a field that a server may drop. */
  readonly nodesWithGatedFields: readonly Node[];
}

/**
 * Decodes a manifest of a kind as Kubernetes' strict decoder does. Finds unknown fields and values
 * of a wrong type in one walk.
 */
export function decodeNodes(
  manifest: unknown,
  kind: string,
  api: ApiTypes = newestApiTypes,
): DecodedNodes {
  const decoder = new Decoder(api);
  decoder.decode(manifest, kind);
  return decoder;
}

const EMPTY_OBJECT: Readonly<Record<string, unknown>> = Object.freeze({});

/** Maximum number of findings of a type. A hostile manifest could cause millions. */
const MAX_FINDINGS = 10_000;

class Decoder implements DecodedNodes {
  readonly nodes: Node[] = [];
  readonly findings: Finding[] = [];
  readonly nodesWithGatedFields: Node[] = [];
  isClean = true;
  private unknownFieldCount = 0;
  private typeErrorCount = 0;

  constructor(private readonly api: ApiTypes) {}

  get hasTooManyErrors(): boolean {
    return this.typeErrorCount > MAX_FINDINGS;
  }

  decode(manifest: unknown, kind: string): void {
    const type = this.api.get(kind);
    if (type === undefined) this.report(type, ['kind'], kind, 'is not a kind that is validated');
    else if (isObject(manifest)) this.decodeObject(type, manifest, undefined, '', undefined);
    else this.report(type, [], manifest, `cannot unmarshal ${goTypeName(manifest)} into ${kind}`);
  }

  private decodeObject(
    type: ApiType,
    value: Readonly<Record<string, unknown>>,
    parent: Node | undefined,
    fieldName: string,
    index: number | undefined,
  ): void {
    const node = new Node(type, value, parent, fieldName, index);
    this.nodes.push(node);
    const { alwaysPresent, droppedMask } = type.members;
    let last: ApiField | undefined;
    for (const name of Object.keys(value)) {
      const field = findField(type, last, name);
      if (field === undefined) this.reportUnknownField(node, name, value[name]);
      else {
        node.fieldMask |= field.bit;
        this.decodeField(field, value[name], node);
        last = field;
      }
    }
    if ((node.fieldMask & droppedMask) !== 0) this.nodesWithGatedFields.push(node);
    for (const { name, type: fieldType } of alwaysPresent)
      if (fieldType && value[name] == null)
        this.decodeObject(fieldType, EMPTY_OBJECT, node, name, undefined);
  }

  private decodeField(field: ApiField, value: unknown, node: Node): void {
    if (value === undefined) return;
    if (value === null) this.isClean = false;
    else if (field.shape === 'one') this.decodeItem(field, value, node, undefined);
    else if (field.shape === 'list') {
      if (!Array.isArray(value)) return this.reportTypeError(node, [field.name], value, 'a list');
      for (let i = 0; i < value.length; i++) this.decodeItem(field, value[i], node, i);
    } else {
      if (!isObject(value)) return this.reportTypeError(node, [field.name], value, 'a map');
      for (const key of Object.keys(value)) this.decodeItem(field, value[key], node, key);
    }
  }

  private decodeItem(
    field: ApiField,
    value: unknown,
    node: Node,
    key: number | string | undefined,
  ): void {
    // Go decodes null to the zero value.
    if (value == null) this.isClean = false;
    else if (field.type !== undefined && isObject(value))
      // No map of the API holds objects.
      this.decodeObject(field.type, value, node, field.name, key as number | undefined);
    else if (field.type !== undefined || !isAssignable(field.valueType, value))
      this.reportTypeError(
        node,
        key === undefined ? [field.name] : [field.name, key],
        value,
        field.type?.name ?? field.valueType,
      );
  }

  private reportUnknownField(node: Node, name: string, value: unknown): void {
    if (++this.unknownFieldCount > MAX_FINDINGS) return;
    const suggestion = closestMatch(name, node.type.fields.keys());
    const path = [...node.path, name];
    this.findings.push({
      rule: 'decode/unknown-field',
      severity: 'error',
      type: 'Strict',
      field: formatField(path, node.root.type),
      path,
      value,
      detail: 'unknown',
      remediation: suggestion && `Did you mean '${suggestion}'?`,
    });
  }

  private reportTypeError(node: Node, steps: FieldPath, value: unknown, expected: string): void {
    this.isClean = false;
    if (++this.typeErrorCount > MAX_FINDINGS) return;
    const isBase64Error = expected === 'bytes' && typeof value === 'string';
    this.report(
      node.root.type,
      [...node.path, ...steps],
      value,
      isBase64Error
        ? `illegal base64 data at input byte ${findBase64Error(value)}`
        : `cannot unmarshal ${goTypeName(value)} into ${expected}`,
      isBase64Error ? 'Encode the value in base64.' : undefined,
    );
  }

  private report(
    root: ApiType | undefined,
    path: FieldPath,
    value: unknown,
    detail: string,
    remediation?: string,
  ): void {
    this.findings.push({
      rule: 'decode/type',
      severity: 'error',
      type: 'Decode',
      field: formatField(path, root),
      path,
      value,
      detail,
      remediation,
    });
  }
}

/**
 * Returns the field of a name. Looks first where the field was in the last value: that takes a
 * third of the time.
 */
function findField(type: ApiType, last: ApiField | undefined, name: string): ApiField | undefined {
  const likely = last === undefined ? type.likelyFirst : last.likelyNext;
  if (likely?.name === name) return likely;
  const field = type.fields.get(name);
  if (last === undefined) type.likelyFirst = field;
  else last.likelyNext = field;
  return field;
}

import { closestMatch } from '../formats/closest-match.js';
import { type ApiField, type ApiType, type ApiTypes, newestApiTypes } from './api-types.js';
import { joinPath } from './field-path.js';
import type { Finding } from './finding.js';
import { goTypeName, isAssignable, isObject } from './go-value.js';
import { Node } from './node.js';

/**
 * What reading a manifest gave: its objects, parents before children, and what strict decoding
 * refuses.
 */
export interface DecodedNodes {
  readonly nodes: readonly Node[];
  readonly findings: readonly Finding[];
  /**
   * Whether every value has its field's type and none is null: only then can the rules trust what
   * they read.
   */
  readonly isClean: boolean;
  /** Whether so much has a wrong type that the rest is not worth judging. */
  readonly hasTooManyErrors: boolean;
  /** The objects with a field that a server may drop. */
  readonly nodesWithGatedFields: readonly Node[];
}

/**
 * Reads a manifest of a kind as Kubernetes' strict decoder does: unknown fields and wrong types, in
 * one walk.
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

/**
 * So many findings of a kind are enough for whoever reads them; a hostile manifest could give
 * millions.
 */
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
    if (type === undefined) this.report(undefined, 'kind', kind, 'is no kind that holds a Pod');
    else if (isObject(manifest)) this.decodeObject(type, manifest, undefined, '', undefined);
    else
      this.report(undefined, '', manifest, `cannot unmarshal ${goTypeName(manifest)} into ${kind}`);
  }

  private decodeObject(
    type: ApiType,
    value: Readonly<Record<string, unknown>>,
    parent: Node | undefined,
    key: string,
    at: number | string | undefined,
  ): void {
    const node = new Node(type, value, parent, key, at);
    this.nodes.push(node);
    let last: ApiField | undefined;
    for (const name in value) {
      const field = findField(type, last, name);
      if (field === undefined) this.reportUnknownField(node, name, value[name]);
      else {
        node.fieldMask |= field.bit;
        this.decodeField(field, value[name], node);
        last = field;
      }
    }
    if ((node.fieldMask & type.droppedMask) !== 0) this.nodesWithGatedFields.push(node);
    for (const { name, type: held } of type.alwaysPresent)
      if (held && value[name] == null) this.decodeObject(held, EMPTY_OBJECT, node, name, undefined);
  }

  private decodeField(field: ApiField, value: unknown, node: Node): void {
    if (value === undefined) return;
    if (value === null) this.isClean = false;
    else if (field.shape === 'one') this.decodeItem(field, value, node, undefined);
    else if (field.shape === 'list') {
      if (!Array.isArray(value))
        return this.reportTypeError(node, field.name, undefined, value, 'a list');
      for (let i = 0; i < value.length; i++) this.decodeItem(field, value[i], node, i);
    } else {
      if (!isObject(value))
        return this.reportTypeError(node, field.name, undefined, value, 'a map');
      for (const key in value) this.decodeItem(field, value[key], node, key);
    }
  }

  private decodeItem(
    field: ApiField,
    value: unknown,
    node: Node,
    at: number | string | undefined,
  ): void {
    // Go reads null as the zero value.
    if (value == null) this.isClean = false;
    else if (field.type === undefined) {
      if (!isAssignable(field.valueType, value))
        this.reportTypeError(node, field.name, at, value, field.valueType);
    } else if (isObject(value)) this.decodeObject(field.type, value, node, field.name, at);
    else this.reportTypeError(node, field.name, at, value, field.type.name);
  }

  private reportUnknownField(node: Node, name: string, value: unknown): void {
    // What is inherited is not written.
    if (!Object.hasOwn(node.value, name)) return;
    if (++this.unknownFieldCount > MAX_FINDINGS) return;
    const meant = closestMatch(name, node.type.fields.keys());
    const advice = meant && `Did you mean '${meant}'?`;
    // Whatever the field is called, it is a field: `join` would read some names as steps.
    const path = node.parent === undefined ? name : `${node.path}.${name}`;
    this.findings.push({
      rule: 'decode/unknown-field',
      type: 'Strict',
      field: path,
      path,
      value,
      detail: 'unknown',
      remediation: advice,
    });
  }

  private reportTypeError(
    node: Node,
    name: string,
    at: number | string | undefined,
    value: unknown,
    wanted: string,
  ): void {
    this.isClean = false;
    if (++this.typeErrorCount > MAX_FINDINGS) return;
    const place = at === undefined ? name : `${name}[${at}]`;
    this.report(node, place, value, `cannot unmarshal ${goTypeName(value)} into ${wanted}`);
  }

  private report(node: Node | undefined, name: string, value: unknown, detail: string): void {
    const path = joinPath(node?.path ?? '', name);
    this.findings.push({
      rule: 'decode/type',
      type: 'Decode',
      field: path,
      path,
      value,
      detail,
      remediation: undefined,
    });
  }
}

/**
 * The field of a name. It is looked for where it was the last time, and only then everywhere: that
 * takes a third of the time.
 */
function findField(type: ApiType, last: ApiField | undefined, name: string): ApiField | undefined {
  const likely = last === undefined ? type.likelyFirst : last.likelyNext;
  if (likely?.name === name) return likely;
  const field = type.fields.get(name);
  if (last === undefined) type.likelyFirst = field;
  else last.likelyNext = field;
  return field;
}

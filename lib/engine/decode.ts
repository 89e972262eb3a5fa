import type { Finding } from './finding.js';
import { Node } from './node.js';
import { join } from './path.js';
import { fits, goTypeOf, isObject } from './scalar.js';
import { nearest } from './suggest.js';
import { type Field, type Type, type Types, types } from './type-table.js';

/** What reading a manifest gave: its objects, parents before children, and what strict decoding refuses. */
export interface Decoded {
  readonly nodes: readonly Node[];
  readonly findings: readonly Finding[];
  /** Whether every value has its field's type and none is null: only then can the rules trust what they read. */
  readonly clean: boolean;
  /** Whether so much has a wrong type that the rest is not worth judging. */
  readonly isHopeless: boolean;
  /** The objects with a field that a server may drop. */
  readonly dropping: readonly Node[];
}

/** Reads a manifest of a kind as Kubernetes' strict decoder does: unknown fields and wrong types, in one walk. */
export function decode(manifest: unknown, kind: string, api: Types = types): Decoded {
  const decoder = new Decoder(api);
  decoder.read(manifest, kind);
  return decoder;
}

const NOTHING: Readonly<Record<string, unknown>> = Object.freeze({});

/** So many findings of a kind are enough for whoever reads them; a hostile manifest could give millions. */
const MOST = 10_000;

class Decoder implements Decoded {
  readonly nodes: Node[] = [];
  readonly findings: Finding[] = [];
  readonly dropping: Node[] = [];
  clean = true;
  private unknowns = 0;
  private mismatches = 0;

  constructor(private readonly api: Types) {}

  get isHopeless(): boolean {
    return this.mismatches > MOST;
  }

  read(manifest: unknown, kind: string): void {
    const type = this.api.get(kind);
    if (type === undefined) this.refuse(undefined, 'kind', kind, 'is no kind that holds a Pod');
    else if (isObject(manifest)) this.object(type, manifest, undefined, '', undefined);
    else this.refuse(undefined, '', manifest, `cannot unmarshal ${goTypeOf(manifest)} into ${kind}`);
  }

  private object(
    type: Type,
    value: Readonly<Record<string, unknown>>,
    parent: Node | undefined,
    key: string,
    at: number | string | undefined,
  ): void {
    const node = new Node(type, value, parent, key, at);
    this.nodes.push(node);
    let last: Field | undefined;
    for (const name in value) {
      const field = next(type, last, name);
      if (field === undefined) this.unknown(node, name, value[name]);
      else {
        node.fields |= field.bit;
        this.field(field, value[name], node);
        last = field;
      }
    }
    if ((node.fields & type.dropped) !== 0) this.dropping.push(node);
    for (const { name, type: held } of type.always) if (held && value[name] == null) this.object(held, NOTHING, node, name, undefined);
  }

  private field(field: Field, value: unknown, node: Node): void {
    if (value === undefined) return;
    if (value === null) this.clean = false;
    else if (field.shape === 'one') this.item(field, value, node, undefined);
    else if (field.shape === 'list') {
      if (!Array.isArray(value)) return this.mismatch(node, field.name, undefined, value, 'a list');
      for (let i = 0; i < value.length; i++) this.item(field, value[i], node, i);
    } else {
      if (!isObject(value)) return this.mismatch(node, field.name, undefined, value, 'a map');
      for (const key in value) this.item(field, value[key], node, key);
    }
  }

  private item(field: Field, value: unknown, node: Node, at: number | string | undefined): void {
    // Go reads null as the zero value.
    if (value == null) this.clean = false;
    else if (field.type === undefined) {
      if (!fits(field.word, value)) this.mismatch(node, field.name, at, value, field.word);
    } else if (isObject(value)) this.object(field.type, value, node, field.name, at);
    else this.mismatch(node, field.name, at, value, field.type.name);
  }

  private unknown(node: Node, name: string, value: unknown): void {
    // What is inherited is not written.
    if (!Object.hasOwn(node.value, name)) return;
    if (++this.unknowns > MOST) return;
    const meant = nearest(name, node.type.fields.keys());
    const advice = meant && `Did you mean '${meant}'?`;
    // Whatever the field is called, it is a field: `join` would read some names as steps.
    const path = node.parent === undefined ? name : `${node.path}.${name}`;
    this.findings.push({ rule: 'decode/unknown-field', type: 'Strict', field: path, path, value, detail: 'unknown', advice });
  }

  private mismatch(node: Node, name: string, at: number | string | undefined, value: unknown, wanted: string): void {
    this.clean = false;
    if (++this.mismatches > MOST) return;
    const place = at === undefined ? name : `${name}[${at}]`;
    this.refuse(node, place, value, `cannot unmarshal ${goTypeOf(value)} into ${wanted}`);
  }

  private refuse(node: Node | undefined, name: string, value: unknown, detail: string): void {
    const path = join(node?.path ?? '', name);
    this.findings.push({ rule: 'decode/type', type: 'Decode', field: path, path, value, detail, advice: undefined });
  }
}

/** The field of a name. It is looked for where it was the last time, and only then everywhere: that takes a third of the time. */
function next(type: Type, last: Field | undefined, name: string): Field | undefined {
  const likely = last === undefined ? type.first : last.next;
  if (likely?.name === name) return likely;
  const field = type.fields.get(name);
  if (last === undefined) type.first = field;
  else last.next = field;
  return field;
}

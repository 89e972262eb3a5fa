import { decode } from '../../lib/engine/decode.js';
import type { Node } from '../../lib/engine/node.js';
import { type Field, types } from '../../lib/engine/type-table.js';
import type { Random } from '../random.js';
import { HOSTILE, WRONG } from './hostile.js';
import type { Manifest } from './kinds.js';

type Fields = Record<string, unknown>;

/** Changes manifests at random, as people and programs get them wrong: at the limits of a field, in its kind, with what another manifest has there. */
export class Mutator {
  /** What the manifests have, by type and field. */
  private readonly seen = new Map<string, unknown[]>();

  /** @param sources what is changed; @param others what values are taken from */
  constructor(
    private readonly sources: readonly Manifest[],
    others: readonly Manifest[],
  ) {
    for (const { type, value } of others.flatMap((source) => decode(source, source.kind).nodes))
      for (const [field, held] of Object.entries(value))
        this.seen.set(`${type.name}.${field}`, [...(this.seen.get(`${type.name}.${field}`) ?? []).slice(-40), held]);
  }

  /** A manifest with one to three changes. */
  mutant(random: Random): Manifest {
    const manifest = structuredClone(random.of(this.sources));
    for (let changes = 1 + random.below(3); changes > 0; changes--) this.change(manifest, random);
    return manifest;
  }

  private change(manifest: Manifest, random: Random): void {
    const nodes = decode(manifest, manifest.kind).nodes.filter(
      ({ type }) => !type.name.endsWith('Status') && type.fields.size > 0 && type.name !== manifest.kind,
    );
    const node = nodes[random.below(nodes.length)];
    if (node === undefined) return;
    const value = node.value as Fields;
    if (Object.isFrozen(value)) return this.hold(node);
    const field = this.field(node, random);
    const roll = random.next();
    if (roll < 0.12) delete value[field.name];
    else if (roll < 0.15) value[`${field.name}x`] = value[field.name] ?? 1;
    else if (roll < 0.19) value[field.name] = random.of(WRONG);
    else if (roll < 0.5)
      value[field.name] = structuredClone(random.of(this.seen.get(`${node.type.name}.${field.name}`) ?? [this.value(field, random)]));
    else if (roll < 0.62 && Array.isArray(value[field.name])) this.shake(value[field.name] as unknown[], random);
    else value[field.name] = this.value(field, random);
  }

  /** A field that the manifest leaves out, though Go holds it: written, so that it can be changed next time. */
  private hold({ parent, key }: Node): void {
    if (parent && !Object.isFrozen(parent.value)) (parent.value as Fields)[key] ??= {};
  }

  /** Mostly a field that is written; else any that the type has. */
  private field({ type, value }: Node, random: Random): Field {
    const written = Object.keys(value).flatMap((name) => type.fields.get(name) ?? []);
    return written.length > 0 && random.next() < 0.6 ? random.of(written) : random.of([...type.fields.values()]);
  }

  private value(field: Field, random: Random): unknown {
    const one = (): unknown => (field.type ? this.object(field.type.name, random) : random.of(HOSTILE[field.word]));
    if (field.shape === 'list') return Array.from({ length: random.below(3) }, one);
    return field.shape === 'map'
      ? Object.fromEntries(Array.from({ length: random.below(3) }, () => [random.of(HOSTILE.string), one()]))
      : one();
  }

  private object(type: string, random: Random): object {
    const fields = [...(types.get(type)?.fields.values() ?? [])];
    const some = fields.filter(() => random.next() < 1.5 / fields.length);
    return Object.fromEntries(
      some.map((field) => [field.name, random.of(this.seen.get(`${type}.${field.name}`) ?? (field.type ? [{}] : HOSTILE[field.word]))]),
    );
  }

  private shake(list: unknown[], random: Random): void {
    if (list.length === 0) return;
    const item = random.of(list);
    if (random.next() < 0.5) list.push(structuredClone(item));
    else list.splice(list.indexOf(item), 1);
  }
}

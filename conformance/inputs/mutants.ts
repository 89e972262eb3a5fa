import { schema } from '../../lib/api/schema.js';
import type { Field, Type } from '../../lib/engine/type-table.js';
import type { Random } from '../random.js';
import { formatOf, KEYS } from './formats/formats.js';
import { spoilt } from './formats/grammar.js';
import { HOSTILE, WRONG } from './hostile.js';
import type { Manifest } from './kinds.js';
import { type Fields, isFields, type Place, placesIn } from './walk.js';

/** How many values of a field are kept to choose from. */
const MOST = 60;
/** Lengths at and over the limits of lists. */
const COUNTS = [0, 2, 3, 4, 20, 21, 32, 33, 255, 256];

/**
 * Changes manifests at random, as people and programs get them wrong: at the limits of a field, in its kind or its format, with what another manifest
 * has there, with what stands elsewhere in it. The same seed gives the same manifests. Whatever is put in is a copy.
 */
export class Mutator {
  /** What is changed, as JSON, by kind. */
  private readonly sources: readonly (readonly string[])[];
  /** What manifests have, as JSON, by type and field; and whole objects by type. */
  private readonly seen = new Map<string, string[]>();

  /** @param sources what is changed; @param others what values are taken from */
  constructor(sources: readonly Manifest[], others: readonly Manifest[]) {
    const byKind = new Map<string, string[]>();
    for (const source of sources) put(byKind, source.kind, JSON.stringify(source), Number.POSITIVE_INFINITY);
    this.sources = [...byKind.values()];
    for (const { type, value } of others.flatMap(placesIn)) {
      put(this.seen, type.name, JSON.stringify(value), MOST);
      for (const [field, held] of Object.entries(value)) put(this.seen, `${type.name}.${field}`, JSON.stringify(held), MOST);
    }
  }

  /** A manifest with one to three changes, or with several in one of its objects. Every kind is as likely as the others. */
  mutant(random: Random): Manifest {
    const manifest: Manifest = JSON.parse(random.of(random.of(this.sources)));
    if (random.next() < 0.4) this.graft(manifest, random);
    const together = random.next() < 0.15;
    const places = placesIn(manifest);
    const place = random.of(places);
    for (let changes = together ? 2 + random.below(6) : random.of([1, 1, 1, 2, 2, 3]); changes > 0; changes--)
      this.change(together ? place : random.of(placesIn(manifest)), manifest, random);
    return manifest;
  }

  /** Puts the Pod of another manifest, of any kind, in place of this one's. */
  private graft(manifest: Manifest, random: Random): void {
    const holder = placesIn(manifest).find(({ type }) => type.fields.get('spec')?.type?.name === 'PodSpec');
    if (holder !== undefined) holder.value['spec'] = this.known('PodSpec', random);
  }

  private change(place: Place | undefined, manifest: Manifest, random: Random): void {
    // A kind that is none any more has no places.
    if (place === undefined || place.type.fields.size === 0) return;
    const { type, value } = place;
    const field = fieldOf(type, value, random);
    const { name } = field;
    const roll = random.next();
    if (roll < 0.1) delete value[name];
    else if (roll < 0.12) value[random.of([`${name}x`, `${name.slice(0, -1)}`, `x${name}`, 'constructor'])] = value[name] ?? 1;
    else if (roll < 0.15) value[name] = copy(random.of(WRONG));
    else if (roll < 0.4) value[name] = this.known(`${type.name}.${name}`, random) ?? this.made(type, field, random, 2);
    else if (roll < 0.48) value[name] = this.nudged(value[name], random) ?? this.made(type, field, random, 2);
    else if (roll < 0.53) value[name] = this.elsewhere(field, manifest, random) ?? this.made(type, field, random, 2);
    else if (roll < 0.65 && (Array.isArray(value[name]) || (isFields(value[name]) && field.shape === 'map')))
      this.shake(value[name] as unknown[] | Fields, type, field, random);
    else value[name] = this.made(type, field, random, 2);
  }

  private known(key: string, random: Random): unknown {
    const texts = this.seen.get(key);
    return texts && JSON.parse(random.of(texts));
  }

  /** A value made for a field, in its shape. */
  private made(type: Type, field: Field, random: Random, depth: number): unknown {
    const one = (): unknown => this.item(type, field, random, depth);
    if (field.shape === 'list') return Array.from({ length: random.below(3) }, one);
    if (field.shape === 'one') return one();
    return Object.fromEntries(
      Array.from({ length: random.below(3) }, () => [random.next() < 0.5 ? random.of(KEYS)(random) : random.of(HOSTILE.string), one()]),
    );
  }

  private item(type: Type, field: Field, random: Random, depth: number): unknown {
    if (field.type !== undefined)
      return random.next() < 0.4 ? (this.known(field.type.name, random) ?? {}) : this.object(field.type, random, depth - 1);
    const roll = random.next();
    const format = formatOf(type.name, field.name);
    if (format !== undefined && roll < 0.5 && field.word !== 'boolean') return format(random);
    const named = field.word === 'string' ? enumOf(type.name, field.name) : undefined;
    if (named !== undefined && roll < 0.7) return random.next() < 0.7 ? random.of(named) : spoilt(random.of(named), 1)(random);
    return copy(random.of(HOSTILE[field.word]));
  }

  private object(type: Type, random: Random, depth: number): object {
    const fields = [...type.fields.values()];
    const share = (0.5 + random.below(4)) / fields.length;
    const some = fields.filter(() => random.next() < share);
    const value = (field: Field): unknown =>
      depth <= 0
        ? (this.known(`${type.name}.${field.name}`, random) ?? (field.type ? {} : this.item(type, field, random, 0)))
        : this.made(type, field, random, depth);
    return Object.fromEntries(some.map((field) => [field.name, value(field)]));
  }

  /** A number or a text that is a little beside what it was. */
  private nudged(value: unknown, random: Random): unknown {
    if (typeof value === 'number') return random.of([value + 1, value - 1, -value, value * 2, value * 1000, value + 0.5, String(value)]);
    if (typeof value === 'boolean') return !value;
    if (typeof value !== 'string') return undefined;
    return random.next() < 0.7
      ? spoilt(value, 1)(random)
      : random.of([value.toUpperCase(), value.repeat(8), `${value}/${value}`, `${value}.${value}`, '']);
  }

  /** What another field of the same kind holds in this manifest, or a key of a map: names meet, and are named twice. */
  private elsewhere(field: Field, manifest: Manifest, random: Random): unknown {
    if (field.word === 'string' && field.type === undefined && random.next() < 0.3) {
      const keys = placesIn(manifest).flatMap(({ type, value }) =>
        Object.keys(value).flatMap((name) => (type.fields.get(name)?.shape === 'map' ? Object.keys(value[name] ?? {}) : [])),
      );
      const key = random.of(keys);
      return field.shape === 'one' ? key : field.shape === 'list' ? [key] : { [key ?? 'a']: '' };
    }
    const fits = placesIn(manifest).flatMap(({ type, value }) =>
      Object.keys(value)
        .filter((name) => {
          const other = type.fields.get(name);
          return other !== undefined && other.word === field.word && other.shape === field.shape && other.type === field.type;
        })
        .map((name) => value[name]),
    );
    return fits.length === 0 ? undefined : copy(random.of(fits));
  }

  /** Doubles, drops, swaps, changes or multiplies what a list or a map holds. */
  private shake(held: unknown[] | Fields, type: Type, field: Field, random: Random): void {
    if (!Array.isArray(held)) {
      const keys = Object.keys(held);
      const key = random.of(keys.length > 0 ? keys : ['a']);
      if (random.next() < 0.3) delete held[key];
      else if (random.next() < 0.5) held[spoilt(key, 1)(random)] = copy(held[key] ?? this.item(type, field, random, 2));
      else held[key] = random.next() < 0.15 ? null : this.item(type, field, random, 2);
      return;
    }
    const [at, to] = [random.below(held.length), random.below(held.length + 1)];
    const roll = random.next();
    if (held.length === 0 || roll < 0.15) held.splice(to, 0, this.item(type, field, random, 2));
    else if (roll < 0.45) held.splice(to, 0, copy(held[at]));
    else if (roll < 0.6) held.splice(at, 1);
    else if (roll < 0.75) held.push(...held.splice(at, 1));
    else if (roll < 0.8) held[at] = null;
    else if (roll < 0.97) held[at] = this.item(type, field, random, 2);
    else held.push(...Array.from({ length: random.of(COUNTS) }, () => copy(held[at])));
  }
}

/** Half the time a field that is written; else any that the type has. */
function fieldOf(type: Type, value: Fields, random: Random): Field {
  const written = Object.keys(value).flatMap((name) => type.fields.get(name) ?? []);
  return written.length > 0 && random.next() < 0.5 ? random.of(written) : random.of([...type.fields.values()]);
}

/** The values that the API lists for a field. */
function enumOf(type: string, field: string): readonly string[] | undefined {
  const [word = ''] = ((schema as Readonly<Record<string, Readonly<Record<string, string>>>>)[type]?.[field] ?? '').split(' ');
  return word.includes('|') ? word.replace(/\W*$/, '').split('|') : undefined;
}

const copy = (value: unknown): unknown => (typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value);

function put(map: Map<string, string[]>, key: string, text: string, most: number): void {
  const texts = map.get(key);
  if (texts === undefined) map.set(key, [text]);
  else if (texts.length < most && !texts.includes(text)) texts.push(text);
}

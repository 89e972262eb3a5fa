import { schema } from '../../lib/api/schema.js';
import type { ApiField, ApiType } from '../../lib/engine/api-types.js';
import type { Random } from '../random.js';
import { formatOf, KEYS } from './formats/formats.js';
import { withMistakes } from './formats/grammar.js';
import { HOSTILE_VALUES, WRONG_TYPE_VALUES } from './hostile-values.js';
import type { Manifest } from './manifest.js';
import { type Fields, isFields, type TypedObject, typedObjectsIn } from './typed-objects.js';

/** Maximum number of values that are kept for a field. */
const MAX_SAMPLES = 60;
/** Lengths at and above the limits of lists. */
const COUNTS = [0, 2, 3, 4, 20, 21, 32, 33, 255, 256];

/**
 * Changes manifests at random: values at the limits of a field, of another type or format, from the
 * same field of another manifest, or from another field of the same manifest. The same seed gives
 * the same mutants. Inserted values are copies.
 */
export class Mutator {
  /** The manifests to change, as JSON, by kind. */
  private readonly sources: readonly (readonly string[])[];
  /** The values of manifests, as JSON, by type and field; and whole objects by type. */
  private readonly samples = new Map<string, string[]>();

  /**
   * @param sources the manifests to change
   * @param others the manifests from which values are taken
   */
  constructor(sources: readonly Manifest[], others: readonly Manifest[]) {
    const byKind = new Map<string, string[]>();
    for (const source of sources)
      addSample(byKind, source.kind, JSON.stringify(source), Number.POSITIVE_INFINITY);
    this.sources = [...byKind.values()];
    for (const { type, value } of others.flatMap(typedObjectsIn)) {
      addSample(this.samples, type.name, JSON.stringify(value), MAX_SAMPLES);
      for (const [field, held] of Object.entries(value))
        addSample(this.samples, `${type.name}.${field}`, JSON.stringify(held), MAX_SAMPLES);
    }
  }

  /**
   * Returns a manifest with one to three changes, or with several in one of its objects. Every kind
   * is equally likely.
   */
  mutate(random: Random): Manifest {
    const manifest: Manifest = JSON.parse(random.pick(random.pick(this.sources)));
    if (random.next() < 0.4) this.replacePodSpec(manifest, random);
    this.change(manifest, random);
    return manifest;
  }

  /** Changes a manifest in place, in one to three fields, or in several of one of its objects. */
  change(manifest: Manifest, random: Random): void {
    const together = random.next() < 0.15;
    const places = typedObjectsIn(manifest);
    const place = random.pick(places);
    for (
      let changes = together ? 2 + random.nextInt(6) : random.pick([1, 1, 1, 2, 2, 3]);
      changes > 0;
      changes--
    )
      this.mutateField(together ? place : random.pick(typedObjectsIn(manifest)), manifest, random);
  }

  /** Replaces the Pod by that of another manifest, of any kind. */
  private replacePodSpec(manifest: Manifest, random: Random): void {
    const holder = typedObjectsIn(manifest).find(
      ({ type }) => type.fields.get('spec')?.type?.name === 'PodSpec',
    );
    if (holder !== undefined) holder.value['spec'] = this.sampleOf('PodSpec', random);
  }

  private mutateField(place: TypedObject | undefined, manifest: Manifest, random: Random): void {
    // If an earlier change made the kind unknown, nothing can be changed.
    if (place === undefined || place.type.fields.size === 0) return;
    const { type, value } = place;
    const field = fieldOf(type, value, random);
    const { name } = field;
    const roll = random.next();
    if (roll < 0.1) delete value[name];
    else if (roll < 0.12)
      value[random.pick([`${name}x`, `${name.slice(0, -1)}`, `x${name}`, 'constructor'])] =
        value[name] ?? 1;
    else if (roll < 0.15) value[name] = copy(random.pick(WRONG_TYPE_VALUES));
    else if (roll < 0.4)
      value[name] =
        this.sampleOf(`${type.name}.${name}`, random) ?? this.generateValue(type, field, random, 2);
    else if (roll < 0.48)
      value[name] =
        this.nudgeValue(value[name], random) ?? this.generateValue(type, field, random, 2);
    else if (roll < 0.53)
      value[name] =
        this.valueFromElsewhere(field, manifest, random) ??
        this.generateValue(type, field, random, 2);
    else if (
      roll < 0.65 &&
      (Array.isArray(value[name]) || (isFields(value[name]) && field.shape === 'map'))
    )
      this.mutateCollection(value[name] as unknown[] | Fields, type, field, random);
    else value[name] = this.generateValue(type, field, random, 2);
  }

  private sampleOf(key: string, random: Random): unknown {
    const texts = this.samples.get(key);
    return texts && JSON.parse(random.pick(texts));
  }

  /** Returns a new value for a field: one value, a list or a map. */
  private generateValue(type: ApiType, field: ApiField, random: Random, depth: number): unknown {
    const one = (): unknown => this.generateItem(type, field, random, depth);
    if (field.shape === 'list') return Array.from({ length: random.nextInt(3) }, one);
    if (field.shape === 'one') return one();
    return Object.fromEntries(
      Array.from({ length: random.nextInt(3) }, () => [
        random.next() < 0.5 ? random.pick(KEYS)(random) : random.pick(HOSTILE_VALUES.string),
        one(),
      ]),
    );
  }

  private generateItem(type: ApiType, field: ApiField, random: Random, depth: number): unknown {
    if (field.type !== undefined)
      return random.next() < 0.4
        ? (this.sampleOf(field.type.name, random) ?? {})
        : this.generateObject(field.type, random, depth - 1);
    const roll = random.next();
    const format = formatOf(type.name, field.name);
    if (format !== undefined && roll < 0.5 && field.valueType !== 'boolean') return format(random);
    const named = field.valueType === 'string' ? enumOf(type.name, field.name) : undefined;
    if (named !== undefined && roll < 0.7)
      return random.next() < 0.7 ? random.pick(named) : withMistakes(random.pick(named), 1)(random);
    return copy(random.pick(HOSTILE_VALUES[field.valueType]));
  }

  private generateObject(type: ApiType, random: Random, depth: number): object {
    const fields = [...type.fields.values()];
    const share = (0.5 + random.nextInt(4)) / fields.length;
    const some = fields.filter(() => random.next() < share);
    const value = (field: ApiField): unknown =>
      depth <= 0
        ? (this.sampleOf(`${type.name}.${field.name}`, random) ??
          (field.type ? {} : this.generateItem(type, field, random, 0)))
        : this.generateValue(type, field, random, depth);
    return Object.fromEntries(some.map((field) => [field.name, value(field)]));
  }

  /** Returns a number or a text that differs a little from the old one. */
  private nudgeValue(value: unknown, random: Random): unknown {
    if (typeof value === 'number')
      return random.pick([
        value + 1,
        value - 1,
        -value,
        value * 2,
        value * 1000,
        value + 0.5,
        String(value),
      ]);
    if (typeof value === 'boolean') return !value;
    if (typeof value !== 'string') return undefined;
    return random.next() < 0.7
      ? withMistakes(value, 1)(random)
      : random.pick([
          value.toUpperCase(),
          value.repeat(8),
          `${value}/${value}`,
          `${value}.${value}`,
          '',
        ]);
  }

  /**
   * Returns the value of another field of the same type in this manifest, or a key of a map, so
   * that names collide or refer to each other.
   */
  private valueFromElsewhere(field: ApiField, manifest: Manifest, random: Random): unknown {
    if (field.valueType === 'string' && field.type === undefined && random.next() < 0.3) {
      const keys = typedObjectsIn(manifest).flatMap(({ type, value }) =>
        Object.keys(value).flatMap((name) =>
          type.fields.get(name)?.shape === 'map' ? Object.keys(value[name] ?? {}) : [],
        ),
      );
      const key = random.pick(keys);
      return field.shape === 'one' ? key : field.shape === 'list' ? [key] : { [key ?? 'a']: '' };
    }
    const fits = typedObjectsIn(manifest).flatMap(({ type, value }) =>
      Object.keys(value)
        .filter((name) => {
          const other = type.fields.get(name);
          return (
            other !== undefined &&
            other.valueType === field.valueType &&
            other.shape === field.shape &&
            other.type === field.type
          );
        })
        .map((name) => value[name]),
    );
    return fits.length === 0 ? undefined : copy(random.pick(fits));
  }

  /** Duplicates, removes, swaps, changes or multiplies items of a list or a map. */
  private mutateCollection(
    held: unknown[] | Fields,
    type: ApiType,
    field: ApiField,
    random: Random,
  ): void {
    if (!Array.isArray(held)) {
      const keys = Object.keys(held);
      const key = random.pick(keys.length > 0 ? keys : ['a']);
      if (random.next() < 0.3) delete held[key];
      else if (random.next() < 0.5)
        held[withMistakes(key, 1)(random)] = copy(
          held[key] ?? this.generateItem(type, field, random, 2),
        );
      else held[key] = random.next() < 0.15 ? null : this.generateItem(type, field, random, 2);
      return;
    }
    const [at, to] = [random.nextInt(held.length), random.nextInt(held.length + 1)];
    const roll = random.next();
    if (held.length === 0 || roll < 0.15)
      held.splice(to, 0, this.generateItem(type, field, random, 2));
    else if (roll < 0.45) held.splice(to, 0, copy(held[at]));
    else if (roll < 0.6) held.splice(at, 1);
    else if (roll < 0.75) held.push(...held.splice(at, 1));
    else if (roll < 0.8) held[at] = null;
    else if (roll < 0.97) held[at] = this.generateItem(type, field, random, 2);
    else held.push(...Array.from({ length: random.pick(COUNTS) }, () => copy(held[at])));
  }
}

/** In half of the cases a field that is set; otherwise any field of the type. */
function fieldOf(type: ApiType, value: Fields, random: Random): ApiField {
  const written = Object.keys(value).flatMap((name) => type.fields.get(name) ?? []);
  return written.length > 0 && random.next() < 0.5
    ? random.pick(written)
    : random.pick([...type.fields.values()]);
}

/** The values that the API allows for a field. */
function enumOf(type: string, field: string): readonly string[] | undefined {
  const [word = ''] = (
    (schema as Readonly<Record<string, Readonly<Record<string, string>>>>)[type]?.[field] ?? ''
  ).split(' ');
  return word.includes('|') ? word.replace(/\W*$/, '').split('|') : undefined;
}

const copy = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value;

function addSample(map: Map<string, string[]>, key: string, text: string, most: number): void {
  const texts = map.get(key);
  if (texts === undefined) map.set(key, [text]);
  else if (texts.length < most && !texts.includes(text)) texts.push(text);
}

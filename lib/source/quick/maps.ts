import { type Json, Members } from '../json.js';

/** A list or a map, or a scalar: as plain data, or as JSON in which literals stand. */
export type Value = unknown;

interface MapMade {
  set(key: string, value: Value): void;
  value(): Value;
}

/** A map that is to be made. Of two values of a key, the last holds. */
export const mapOf = (isExact: boolean): MapMade => (isExact ? new Entries() : new Fields());

class Fields implements MapMade {
  private readonly fields: Record<string, Value> = {};

  set(key: string, value: Value): void {
    this.fields[key] = value;
  }

  value(): Value {
    return this.fields;
  }
}

class Entries implements MapMade {
  private readonly entries = new Map<string, Json>();

  set(key: string, value: Value): void {
    this.entries.set(key, value as Json);
  }

  value(): Value {
    return Members.of(this.entries);
  }
}

import { type Json, JsonObject } from '../json/parse-json.js';

/** A list or a map, or a scalar: as plain data, or as JSON in which literals stand. */
export type FastValue = unknown;

interface MapBuilder {
  set(key: string, value: FastValue): void;
  build(): FastValue;
}

/** A map that is to be made. Of two values of a key, the last holds. */
export const createMapBuilder = (isExact: boolean): MapBuilder =>
  isExact ? new ExactMapBuilder() : new PlainMapBuilder();

class PlainMapBuilder implements MapBuilder {
  private readonly fields: Record<string, FastValue> = {};

  set(key: string, value: FastValue): void {
    this.fields[key] = value;
  }

  build(): FastValue {
    return this.fields;
  }
}

class ExactMapBuilder implements MapBuilder {
  private readonly entries = new Map<string, Json>();

  set(key: string, value: FastValue): void {
    this.entries.set(key, value as Json);
  }

  build(): FastValue {
    return JsonObject.fromEntries(this.entries);
  }
}

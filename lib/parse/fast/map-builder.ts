import { type Json, JsonObject } from '../json/parse-json.js';

/** A value: plain data, or `Json` if the notation of numbers is kept. */
export type FastValue = unknown;

interface MapBuilder {
  set(key: string, value: FastValue): void;
  build(): FastValue;
}

/** Creates a builder of a map. The last of duplicate keys wins. */
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

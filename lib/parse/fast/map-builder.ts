import { type Json, JsonObject } from '../json/parse-json.js';
import type { YamlNode } from '../yaml/yaml-node.js';
import type { FastResult } from './line-cursor.js';

/** A value in the form of the result: plain data, `Json` or a `YamlNode`. */
export type FastValue = unknown;

interface MapBuilder {
  /**
   * @param start - the offset of the key in the text
   * @param end - the offset of its end
   */
  set(key: string, value: FastValue, start: number, end: number): void;
  /** @param end - the offset of the end of the map, if it may be empty */
  build(end?: number): FastValue;
}

/**
 * Creates a builder of a map. The last of duplicate keys wins.
 *
 * @param start - the offset of the map in the text
 */
export const createMapBuilder = (result: FastResult, start: number): MapBuilder =>
  result === 'plain'
    ? new PlainMapBuilder()
    : result === 'exact'
      ? new ExactMapBuilder()
      : new NodeMapBuilder(start);

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

class NodeMapBuilder implements MapBuilder {
  private readonly children: YamlNode[] = [];

  constructor(private readonly start: number) {}

  set(text: string, value: FastValue, start: number, end: number): void {
    const key = { kind: 'scalar', text, tag: '', isImplicit: false, start, end } as const;
    this.children.push(key, value as YamlNode);
  }

  build(end = this.start): YamlNode {
    return { kind: 'map', children: this.children, start: this.start, end };
  }
}

import { existingPrefix, type FieldPath, valueAtPath } from './field-path.js';

interface TreeAnnotation {
  readonly above: string[];
  readonly end: string[];
  isCast: boolean;
}

/**
 * What is to stand at the places of a value beside the value itself: comments, and where the types
 * are told to let something pass.
 */
export class TreeAnnotations {
  private readonly annotations = new Map<string, TreeAnnotation>();

  constructor(private readonly value: unknown) {}

  /** Above the place, or above the nearest that holds it. */
  addComment(path: FieldPath, ...lines: readonly string[]): void {
    this.annotationAt(existingPrefix(this.value, path)).above.push(...lines);
  }

  /**
   * Behind the last that the place holds; above it, where it holds nothing, and above what holds
   * it, where it is not there.
   */
  addEndComment(path: FieldPath, line: string): void {
    const place = existingPrefix(this.value, path);
    const isHolder =
      place.length === path.length && typeof valueAtPath(this.value, place) === 'object';
    const mark = this.annotationAt(place);
    (isHolder ? mark.end : mark.above).push(line);
  }

  addCast(path: FieldPath): void {
    this.annotationAt(existingPrefix(this.value, path)).isCast = true;
  }

  above = (path: FieldPath): readonly string[] => this.annotations.get(keyOf(path))?.above ?? [];
  end = (path: FieldPath): readonly string[] => this.annotations.get(keyOf(path))?.end ?? [];
  isCast = (path: FieldPath): boolean => this.annotations.get(keyOf(path))?.isCast ?? false;

  private annotationAt(path: FieldPath): TreeAnnotation {
    const key = keyOf(path);
    const mark = this.annotations.get(key) ?? { above: [], end: [], isCast: false };
    this.annotations.set(key, mark);
    return mark;
  }
}

const keyOf = (path: FieldPath): string => JSON.stringify(path);

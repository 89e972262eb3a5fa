import { type Path, reached, valueAt } from './path.js';

interface Mark {
  readonly above: string[];
  readonly end: string[];
  isCast: boolean;
}

/** What is to stand at the places of a value beside the value itself: comments, and where the types are told to let something pass. */
export class Marks {
  private readonly marks = new Map<string, Mark>();

  constructor(private readonly value: unknown) {}

  /** Above the place, or above the nearest that holds it. */
  comment(path: Path, ...lines: readonly string[]): void {
    this.at(reached(this.value, path)).above.push(...lines);
  }

  /** Behind the last that the place holds; above it, where it holds nothing, and above what holds it, where it is not there. */
  commentEnd(path: Path, line: string): void {
    const place = reached(this.value, path);
    const isHolder = place.length === path.length && typeof valueAt(this.value, place) === 'object';
    const mark = this.at(place);
    (isHolder ? mark.end : mark.above).push(line);
  }

  cast(path: Path): void {
    this.at(reached(this.value, path)).isCast = true;
  }

  above = (path: Path): readonly string[] => this.marks.get(keyOf(path))?.above ?? [];
  end = (path: Path): readonly string[] => this.marks.get(keyOf(path))?.end ?? [];
  isCast = (path: Path): boolean => this.marks.get(keyOf(path))?.isCast ?? false;

  private at(path: Path): Mark {
    const key = keyOf(path);
    const mark = this.marks.get(key) ?? { above: [], end: [], isCast: false };
    this.marks.set(key, mark);
    return mark;
  }
}

const keyOf = (path: Path): string => JSON.stringify(path);

import type { FieldPath } from '../api/field-path.js';

interface Step<T> {
  value?: T;
  readonly next: Map<string | number, Step<T>>;
}

/** A map whose keys are paths. Finds the value of a path, or of the nearest path above it. */
export class PathMap<T extends object> {
  private readonly root: Step<T> = { next: new Map() };

  set(path: FieldPath, value: T): void {
    let step = this.root;
    for (const name of path) {
      const next: Step<T> = step.next.get(name) ?? { next: new Map() };
      step.next.set(name, next);
      step = next;
    }
    step.value = value;
  }

  /**
   * Returns the value of a path or of the nearest path above it, and the length of that path.
   * `undefined` if neither the path nor a path above it has a value.
   */
  findNearest(path: FieldPath): { readonly value: T; readonly length: number } | undefined {
    let found: { readonly value: T; readonly length: number } | undefined;
    let step: Step<T> | undefined = this.root;
    for (let length = 0; step !== undefined; length++) {
      if (step.value !== undefined) found = { value: step.value, length };
      const name: string | number | undefined = path[length];
      step = name === undefined ? undefined : step.next.get(name);
    }
    return found;
  }
}

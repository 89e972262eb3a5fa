import type { FieldPath } from '../api/field-path.js';
import type { FindingType } from '../engine/finding.js';

/** An error of a value that its schema does not allow, in the words of the API server. */
export interface SchemaError {
  readonly type: FindingType;
  readonly path: FieldPath;
  readonly value: unknown;
  readonly detail: string;
  /** The values that the schema allows, if it lists them. */
  readonly allowed?: readonly string[];
  /**
   * The field as Kubernetes writes it. Empty if Kubernetes names none.
   *
   * @default - the path, with names after dots
   */
  readonly field?: string;
}

/** The errors of a value, and how many checks it passed, by which Kubernetes selects errors. */
export class SchemaResult {
  matchCount = 0;
  private readonly errorsByKey = new Map<string, SchemaError>();

  get errors(): readonly SchemaError[] {
    return [...this.errorsByKey.values()];
  }

  get isValid(): boolean {
    return this.errorsByKey.size === 0;
  }

  /** Adds an error, unless it was added before. */
  add(error: SchemaError): void {
    const key = keyOf(error);
    if (!this.errorsByKey.has(key)) this.errorsByKey.set(key, error);
  }

  merge(other: SchemaResult): void {
    for (const [key, each] of other.errorsByKey)
      if (!this.errorsByKey.has(key)) this.errorsByKey.set(key, each);
    this.matchCount += other.matchCount;
  }
}

const keyOf = ({ path, detail, type }: SchemaError): string =>
  `${type} ${schemaFieldText(path)} ${detail}`;

/** Returns a path as the errors of schemas write it: without quotes for unusual names. */
export const schemaFieldText = (path: FieldPath): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`,
    '',
  );

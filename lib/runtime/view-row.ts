import { sourceText, type ValueSource } from './value-source.js';

/** A value of a view in words, and what decides about it. */
export interface ViewRow {
  /** The name of the value, such as `command`. */
  readonly label: string;
  readonly text: string;
  /** Such as `spec.containers[0].command`. Absent if it does not matter. */
  readonly source?: string | undefined;
}

export const row = (label: string, text: string, source?: ValueSource): ViewRow => ({
  label,
  text,
  ...(source !== undefined && { source: sourceText(source) }),
});

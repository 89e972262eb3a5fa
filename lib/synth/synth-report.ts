import type { IConstruct } from 'constructs';
import { escapeLine, escapeLines } from '../formats/escape-text.js';
import { printWarnings, withoutSourceLine, withoutStack } from '../platform/host-process.js';
import type { ValidationOutcome } from '../validation/validate-rendered.js';
import { WarningSummary } from '../validation/warning-summary.js';

/** Collects the errors and warnings of a synth. */
export class SynthReport {
  private readonly errors: string[] = [];
  private readonly warnings = new WarningSummary();

  /** @param calledMethod - the method that the user called */
  constructor(private readonly calledMethod: (...args: never[]) => unknown) {}

  get isValid(): boolean {
    return this.errors.length === 0;
  }

  /** @param errors - may have several lines each */
  addErrors(errors: readonly string[]): void {
    for (const error of errors) this.errors.push(escapeLines(error));
  }

  add(construct: IConstruct, { errors, warnings }: ValidationOutcome): void {
    for (const error of errors) this.errors.push(escapeLine(`[${construct.node.path}] ${error}`));
    this.warnings.add(construct, warnings);
  }

  /**
   * Prints the warnings.
   *
   * @throws Error if there are errors. The message has each in a line, then their number.
   */
  finish(): void {
    printWarnings(this.warnings.lines().map(escapeLine));
    if (this.isValid) return;
    const message = [...this.errors, this.summary()].join('\n');
    const error = withoutStack(new Error(message), this.calledMethod);
    throw withoutSourceLine(error, 'node-do-not-add-exception-line');
  }

  private summary(): string {
    const { length } = this.errors;
    const count = length === 1 ? '1 error' : `${length} errors`;
    return `Validation failed with ${count}: nothing was written.`;
  }
}

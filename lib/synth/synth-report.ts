import type { ApiObject } from 'cdk8s';
import { escapeLine, escapeLines } from '../formats/escape-text.js';
import { printWarnings, withoutSourceLine } from '../platform/host-process.js';
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

  add(object: ApiObject, { errors, warnings }: ValidationOutcome): void {
    for (const error of errors) this.errors.push(escapeLine(`[${object.node.path}] ${error}`));
    this.warnings.add(object, warnings);
  }

  /** Prints the warnings. Throws an Error with all errors, if there are any. */
  finish(): void {
    printWarnings(this.warnings.lines().map(escapeLine));
    if (this.isValid) return;
    const lines = this.errors.join('\n  ');
    const error = new Error(`Validation failed with the following errors:\n  ${lines}`);
    // Frames of this package are of no use to the user.
    Error.captureStackTrace(error, this.calledMethod);
    throw withoutSourceLine(error, 'node-do-not-add-exception-line');
  }
}

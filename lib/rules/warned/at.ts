import { join } from '../../engine/path.js';
import type { Scene } from './scene.js';

/** Something that the API server accepts and does not like. */
export interface Warning {
  /** The id of the rule, such as `Container/env-hides`. */
  readonly rule: string;
  /** The place as it is in the manifest. */
  readonly field: string;
  /** What the API server says, to the letter. */
  readonly text: string;
  readonly advice: string | undefined;
}

/** What a warning says of the rule that gives it. */
interface Speaker {
  readonly id: string;
  readonly advice: string | undefined;
}

/** Where a rule stands, and how it warns. One object for a whole manifest. A field is named from the value under judgement. */
export class At {
  readonly warnings: Warning[] = [];
  /** Where the value under judgement stands, and the rule that judges. */
  place = '';
  rule!: Speaker;

  constructor(readonly scene: Scene) {}

  /** Warns of a field: most warnings begin with its place. Some misspell it. */
  warn(field: string, detail: string, spelt = field): void {
    this.say(field, `${join(this.place, spelt)}: ${detail}`);
  }

  /** Warns in words that do not name the place. */
  say(field: string, text: string): void {
    this.push(join(this.place, field), text);
  }

  /** Warns of an annotation of the Pod or of the template, wherever the rule stands. */
  warnOfAnnotation(key: string, detail: string): void {
    const field = join(this.scene.place, `metadata.annotations[${key}]`);
    this.push(field, `${field}: ${detail}`);
  }

  private push(field: string, text: string): void {
    this.warnings.push({ rule: this.rule.id, field, text, advice: this.rule.advice });
  }
}

import type { ValidationContext } from './context.js';
import { type PodValidationProperties, type Settings, settingsOf } from './settings.js';

/**
 * A plugin of the cdk8s command line: named under `validations` in cdk8s.yaml, it judges all that a synth has written, whoever made it.
 *
 * Its constructor throws an Error for properties that it cannot use.
 */
export class PodValidation {
  private readonly settings: Settings;

  constructor(properties: PodValidationProperties = {}) {
    this.settings = settingsOf(properties);
  }

  /** Judges the manifests, and says to the report what was found. Warnings and hazards are reported whether they fail the synth or not. */
  async validate(context: ValidationContext): Promise<void> {
    // Who imports the package for its Pods does not wait for what reads YAML.
    const { validate } = await import('./validate.js');
    validate(context, this.settings);
  }
}

import type { Config } from '../check/config.js';
import { parseProperties } from './parse-properties.js';
import type { ValidationContext } from './validation-context.js';

/**
 * A plugin of the cdk8s command line: named under `validations` in cdk8s.yaml, it judges all that a
 * synth has written, whoever made it.
 *
 * Its properties are the settings of `cdk8s-pods.yaml`; where it has none, that file counts. The
 * constructor throws an Error for all that is wrong in them, at once.
 */
export class PodValidation {
  private readonly properties: Config;

  constructor(properties: Config = {}) {
    this.properties = parseProperties(properties, 'properties of PodValidation in cdk8s.yaml');
  }

  /**
   * Judges the manifests, and says to the report what was found. Warnings and hazards are reported
   * whether they fail the synth or not.
   */
  async validate(context: ValidationContext): Promise<void> {
    // Who imports the package for its Pods does not wait for what reads YAML.
    const { validateManifests } = await import('./validate-manifests.js');
    validateManifests(context, this.properties);
  }
}

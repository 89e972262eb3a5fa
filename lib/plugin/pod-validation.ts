import { type Config, parseConfig } from '../check/config.js';
import type { ValidationContext } from './validation-context.js';

/**
 * A validation plugin of cdk8s-cli. It is named under `validations` in `cdk8s.yaml`, and validates
 * all manifests that a synth has written, whichever library made them.
 *
 * Its properties are the settings of `cdk8s-pods.yaml`. Without properties, it reads that file.
 *
 * @example
 * ```ts
 * import { PodValidation, type ValidationViolation } from 'cdk8s-pods/plugin';
 *
 * const violations: ValidationViolation[] = [];
 * const validation = new PodValidation({ kubernetes: '1.36', failOn: 'warned' });
 * void validation.validate({
 *   manifests: [],
 *   metadata: {},
 *   report: {
 *     addViolation: (violation) => void violations.push(violation),
 *     submit: (status) => console.log(status, violations.length),
 *   },
 * });
 * ```
 */
export class PodValidation {
  private readonly properties: Config;

  /**
   * @param properties - the settings, as `cdk8s.yaml` has them
   *
   * @throws Error with everything that is wrong in the properties
   */
  constructor(properties: Config = {}) {
    this.properties = parseConfig(properties, 'properties of PodValidation in cdk8s.yaml');
  }

  /**
   * Validates the manifests, and adds the findings to the report. Warnings and hazards are added
   * whether or not they make the synth fail.
   *
   * @throws Error if a manifest, `cdk8s-pods.yaml` or the cluster cannot be read
   */
  async validate(context: ValidationContext): Promise<void> {
    // Imported here so that an app that imports this package does not load the YAML reader.
    const { validateManifests } = await import('./validate-manifests.js');
    await validateManifests(context, this.properties);
  }
}

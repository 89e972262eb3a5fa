import type { ApiObject } from 'cdk8s';
import type { Manifest } from '../manifest/manifest.js';
import { isIgnored } from './ignore.js';
import {
  type AuthoredPod,
  type ValidationSettings,
  validateObject,
  type WarningLine,
} from './validate-object.js';
import { nearestValidationProp } from './validation-props.js';

/** What is said of an object, a line each. */
export interface ValidationOutcome {
  /** Why synth stops. */
  readonly errors: readonly string[];
  /** What is shown. */
  readonly warnings: readonly WarningLine[];
}

/** What a construct asks of an object: what was said nearest to it. */
export const validationSettingsOf = (object: ApiObject): ValidationSettings => ({
  kubernetes: nearestValidationProp(object, 'kubernetes'),
  podSecurity: nearestValidationProp(object, 'podSecurity'),
  hazards: nearestValidationProp(object, 'hazards'),
  isIgnored: (rule) => isIgnored(object, rule),
});

/** What is said of an object as it will be written, after patches, with all findings at once. */
export function validationOutcomeOf(
  object: ApiObject,
  written: AuthoredPod,
  manifest: Manifest,
  unrenderable?: string,
): ValidationOutcome {
  const { errors, violations, warnings, hazards } = validateObject(
    manifest,
    written,
    validationSettingsOf(object),
    unrenderable,
  );
  const [stops, noticed] = [
    [...errors, ...violations],
    [...warnings, ...hazards],
  ];
  return nearestValidationProp(object, 'strict')
    ? { errors: [...stops, ...noticed.map((each) => each.format())], warnings: [] }
    : { errors: stops, warnings: noticed };
}

export type { Config, ConfigIgnore } from './check/config.js';
export { PodValidation } from './plugin/pod-validation.js';
export type {
  ConstructMetadata,
  ValidationContext,
  ValidationReport,
  ValidationViolation,
  ViolatingResource,
} from './plugin/validation-context.js';

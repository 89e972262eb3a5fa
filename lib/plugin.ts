export type { Config, ConfigIgnore } from './check/config.js';
export { PodValidation } from './plugin/pod-validation.js';
export type { ValidationContext, ValidationViolation } from './plugin/validation-context.js';

export type { ValidationContext, Violation } from './plugin/context.js';
export { PodValidation } from './plugin/pod-validation.js';
export type { PodValidationProperties } from './plugin/settings.js';

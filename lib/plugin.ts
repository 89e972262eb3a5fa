export type { Config, ConfigIgnore } from './check/config.js';
export type { ValidationContext, Violation } from './plugin/context.js';
export { PodValidation } from './plugin/pod-validation.js';

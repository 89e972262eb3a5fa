export type { EndPhase } from './testing/to-end-as.js';
export { matchers, type PodMatchers } from './testing/matchers.js';
export type { MatcherResult, MatcherContext, MatcherOptions } from './testing/matcher-context.js';
export { type SnapshotSerializer, type YamlSnapshotOptions, yamlSnapshot } from './testing/yaml-snapshot.js';
export type { HazardMatcherOptions } from './testing/verdict-matchers.js';

export { anatomySnapshot } from './testing/anatomy-snapshot.js';
export type { MatcherContext, MatcherOptions, MatcherResult } from './testing/matcher-context.js';
export { matchers, type PodMatchers } from './testing/matchers.js';
export type { EndPhase } from './testing/to-end-as.js';
export type { ExpectedRun } from './testing/to-run.js';
export type { HazardMatcherOptions } from './testing/verdict-matchers.js';
export {
  type SnapshotSerializer,
  type YamlSnapshotOptions,
  yamlSnapshot,
} from './testing/yaml-snapshot.js';

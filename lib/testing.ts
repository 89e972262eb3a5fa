export type { End } from './testing/ending.js';
export { matchers, type PodMatchers } from './testing/matchers.js';
export type { Matched, Matching, VerdictOptions } from './testing/matching.js';
export { type SnapshotSerializer, type YamlSnapshotOptions, yamlSnapshot } from './testing/snapshot.js';
export type { HazardOptions } from './testing/verdicts.js';

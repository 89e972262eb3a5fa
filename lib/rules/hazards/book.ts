import type { HazardRule } from './on.js';
import { probe } from './probe.js';

/** Every hazard that a manifest shows, but for what a server drops. */
export const hazardRules: readonly HazardRule[] = [probe].flat();

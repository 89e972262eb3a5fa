import type { Api } from '../api/types.js';
import type { At as AtOf } from '../engine/at.js';
import type { PodView } from './pod-view.js';

/** Where a rule about Pods stands. */
export type At = AtOf<PodView>;

/** The container that a rule stands in. */
export const containerOf = (at: At): Api<'Container'> | undefined => at.nearest('Container') ?? at.nearest('EphemeralContainer');

import type { Kind } from '../../api/api.js';
import { createRules, type Rule, type RuleDefinition } from '../../engine/rule.js';
import type { PodView } from '../context/pod-view.js';

/** A rule about Pods. */
export type PodRule = Rule<PodView>;

/** Defines the rules of a kind, or of several kinds that share them, by name. */
export const definePodRules = <K extends Kind>(
  kind: K | readonly K[],
  bodies: Readonly<Record<string, RuleDefinition<PodView, K>>>,
): readonly PodRule[] => createRules<PodView, K>(kind, bodies);

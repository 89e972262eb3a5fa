import type { Kind } from '../api/types.js';
import { type Rule, type RuleBody, rulesOn } from '../engine/rule.js';
import type { PodView } from './pod-view.js';

/** A rule about Pods. */
export type PodRule = Rule<PodView>;

/** The rules on a kind, or on kinds that share them, each under its own name. */
export const on = <K extends Kind>(kind: K | readonly K[], bodies: Readonly<Record<string, RuleBody<PodView, K>>>): readonly PodRule[] =>
  rulesOn<PodView, K>(kind, bodies);

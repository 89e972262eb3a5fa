import type { Api } from '../../api/api.js';
import type { RuleContext as AtOf } from '../../engine/rule-context.js';
import type { PodView } from './pod-view.js';

/** Where a rule about Pods stands. */
export type PodRuleContext = AtOf<PodView>;

/** The container that a rule stands in. */
export const enclosingContainer = (context: PodRuleContext): Api<'Container'> | undefined =>
  context.nearest('Container') ?? context.nearest('EphemeralContainer');

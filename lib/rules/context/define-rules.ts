import type { Api, Kind } from '../../api/api.js';
import type { ReportedField } from '../../engine/reported-field.js';
import {
  createRules,
  type Rule,
  type RuleCategory,
  type RuleDefinition,
} from '../../engine/rule.js';
import type { RuleContext } from '../../engine/rule-context.js';
import type { PodView } from './pod-view.js';

/** A rule about Pods. */
export type PodRule = Rule<PodView>;

/** The context of a rule about Pods. */
export type PodRuleContext = RuleContext<PodView>;

/**
 * Defines rules of a category for a kind, or for several kinds that share them, by name. The id of
 * a rule is the first kind and the name: `Container/image`.
 */
export const defineRules = <K extends Kind>(
  category: RuleCategory,
  kind: K | readonly K[],
  definitions: Readonly<Record<string, RuleDefinition<PodView, K>>>,
): readonly PodRule[] => createRules<PodView, K>(category, kind, definitions);

/** Returns the field of an annotation of the Pod or its template. */
export const podAnnotation = ({ view }: PodRuleContext, key: string): ReportedField => ({
  path: [...view.path, 'metadata', 'annotations', key],
  isAbsolute: true,
});

/** Returns the container that a rule checks, or that contains the value it checks. */
export const enclosingContainer = (context: PodRuleContext): Api<'Container'> | undefined =>
  context.nearest('Container') ?? context.nearest('EphemeralContainer');

import type { PodRuleContext } from '../context/define-rules.js';

/** Whether a part of metadata is that of the object: a server does not check a template's. */
export const isRootMetadata = (context: PodRuleContext): boolean =>
  context.node.parent?.parent?.parent === undefined;

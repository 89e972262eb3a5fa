import { nearest } from '../engine/suggest.js';
import { rules } from './book.js';
import { dropIds } from './dropped/drops.js';
import { hazardRules } from './hazards/book.js';
import { groups } from './warned/book.js';

/** Why an id is not one of a rule that only warns; nothing where it is. */
export function notSilenceable(id: string): string | undefined {
  const known = [...[...groups.flat(), ...hazardRules].map((rule) => rule.id), ...dropIds()];
  if (known.includes(id)) return undefined;
  if (rules.some((rule) => rule.id === id))
    return `'${id}' refuses, and a refusal cannot be silenced: the API server would not take the Pod`;
  const meant = nearest(id, known);
  return `there is no warning or hazard '${id}'${meant ? `: did you mean '${meant}'?` : ''}`;
}

import { quote } from '../../formats/quote.js';
import type { Check, Fault } from './check.js';
import { Contained, type Holder, type Subject } from './subject.js';
import { distinct, faults, plural, quoted, setters } from './words.js';

const PREFIX = 'container.apparmor.security.beta.kubernetes.io/';

/** AppArmor stays on where the node has it: the runtime's profile, or one of the node's own. */
export const appArmorProfile: Check = {
  id: 'appArmorProfile',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      says: '`appArmorProfile.type` is `RuntimeDefault` or `Localhost`, or left out; the annotation is `runtime/default` or `localhost/` and a profile.',
      check(pod) {
        const bad = pod.holders.filter((holder) => !isAllowed(typeOf(holder, pod)));
        const keys = forbiddenKeys(pod);
        if (bad.length + keys.length === 0) return undefined;
        const types: readonly string[] = bad.map((holder) => typeOf(holder, pod) ?? '');
        const written = keys.map((key) => `${key}=${quote(pod.annotations[key] ?? '')}`);
        const values = [...distinct(types), ...distinct(written)];
        const who = [...(bad.length > 0 ? [setters(bad)] : []), ...(keys.length > 0 ? [plural(keys, 'annotation')] : [])];
        return {
          reason: plural(values, 'forbidden AppArmor profile'),
          detail: `${who.join(' and ')} must not set AppArmor profile type to ${quoted(values)}`,
          faults: [
            ...faults(
              bad.filter(({ context }) => context?.appArmorProfile),
              'securityContext.appArmorProfile.type',
              'set securityContext.appArmorProfile.type to RuntimeDefault or Localhost',
            ),
            ...keys.map(annotationFault),
          ],
        };
      },
    },
  ],
};

const isAllowed = (type: string | undefined): boolean => type === undefined || type === 'RuntimeDefault' || type === 'Localhost';

/** Who sets which type. Where an annotation of a Pod takes AppArmor off, the server writes that into the field of the container too. */
function typeOf(holder: Holder, pod: Subject): string | undefined {
  const { context } = holder;
  if (context?.appArmorProfile) return context.appArmorProfile.type ?? '';
  if (!(holder instanceof Contained) || !pod.isPod || pod.isWindows || pod.spec.securityContext?.appArmorProfile?.type === 'Unconfined')
    return undefined;
  return pod.annotations[PREFIX + holder.name] === 'unconfined' ? 'Unconfined' : undefined;
}

/** The annotations that say what the field says today. */
const forbiddenKeys = ({ annotations }: Subject): readonly string[] =>
  Object.keys(annotations).filter((key) => key.startsWith(PREFIX) && !isAllowedAnnotation(annotations[key] ?? ''));

const isAllowedAnnotation = (value: string): boolean => value === '' || value === 'runtime/default' || value.startsWith('localhost/');

const annotationFault = (key: string): Fault => ({
  field: `metadata.annotations[${key}]`,
  advice: `Leave out the annotation ${key}; securityContext.appArmorProfile of the container says it today.`,
});

import { goQuote } from '../../formats/go-quote.js';
import {
  EvaluatedContainer,
  type EvaluatedPod,
  type SecurityContextHolder,
} from './evaluated-pod.js';
import {
  describeHolders,
  fieldFixes,
  pluralize,
  quoteNames,
  sortedUnique,
} from './message-helpers.js';
import {
  definePodSecurityCheck,
  type FieldFix,
  type ViolationDetail,
} from './pod-security-check.js';

const ANNOTATION_PREFIX = 'container.apparmor.security.beta.kubernetes.io/';

/**
 * AppArmor stays enabled on nodes that have it, with the profile of the runtime or one of the node.
 */
export const appArmorProfile = definePodSecurityCheck({
  id: 'appArmorProfile',
  level: 'baseline',
  versions: [
    {
      since: 0,
      description:
        '`appArmorProfile.type` is `RuntimeDefault` or `Localhost`, or not set. An AppArmor ' +
        'annotation is `runtime/default`, or `localhost/` followed by the name of a profile.',
      checkPod(pod) {
        const keys = forbiddenAnnotationKeys(pod);
        const violating = pod.holders.filter(
          (holder) => !isAllowedType(appArmorTypeOf(holder, pod, keys)),
        );
        if (violating.length + keys.length === 0) return undefined;
        const types: readonly string[] = violating.map(
          (holder) => appArmorTypeOf(holder, pod, keys) ?? '',
        );
        const written = keys.map((key) => `${key}=${goQuote(pod.annotations[key] ?? '')}`);
        const values = [...sortedUnique(types), ...sortedUnique(written)];
        return {
          reason: pluralize(values, 'forbidden AppArmor profile'),
          explain: () => explainProfiles(violating, keys, values),
        };
      },
    },
  ],
});

function explainProfiles(
  violating: readonly SecurityContextHolder[],
  keys: readonly string[],
  values: readonly string[],
): ViolationDetail {
  const holders = [
    ...(violating.length > 0 ? [describeHolders(violating)] : []),
    ...(keys.length > 0 ? [pluralize(keys, 'annotation')] : []),
  ];
  return {
    detail: `${holders.join(' and ')} must not set AppArmor profile type to ${quoteNames(values)}`,
    fixes: [
      ...fieldFixes(
        violating.filter(({ securityContext }) => securityContext?.appArmorProfile),
        ['securityContext', 'appArmorProfile', 'type'],
        'set securityContext.appArmorProfile.type to RuntimeDefault or Localhost',
      ),
      ...keys.map(annotationFix),
    ],
  };
}

const isAllowedType = (type: string | undefined): boolean =>
  type === undefined || type === 'RuntimeDefault' || type === 'Localhost';

/**
 * The holders that set a forbidden type. If an annotation of a Pod disables AppArmor, the server
 * also copies it to the field of the container.
 */
function appArmorTypeOf(
  holder: SecurityContextHolder,
  pod: EvaluatedPod,
  keys: readonly string[],
): string | undefined {
  const { securityContext } = holder;
  if (securityContext?.appArmorProfile) return securityContext.appArmorProfile.type ?? '';
  if (
    keys.length === 0 ||
    !(holder instanceof EvaluatedContainer) ||
    !pod.isPod ||
    pod.isWindows ||
    pod.spec.securityContext?.appArmorProfile?.type === 'Unconfined'
  )
    return undefined;
  return pod.annotations[ANNOTATION_PREFIX + holder.name] === 'unconfined'
    ? 'Unconfined'
    : undefined;
}

/** The annotations that the field has replaced. */
const forbiddenAnnotationKeys = ({ annotations }: EvaluatedPod): readonly string[] =>
  Object.keys(annotations).filter(
    (key) => key.startsWith(ANNOTATION_PREFIX) && !isAllowedAnnotation(annotations[key] ?? ''),
  );

const isAllowedAnnotation = (value: string): boolean =>
  value === '' || value === 'runtime/default' || value.startsWith('localhost/');

const annotationFix = (key: string): FieldFix => ({
  path: ['metadata', 'annotations', key],
  remediation:
    `Leave out the annotation ${key}, and write securityContext.appArmorProfile in the ` +
    'container.',
});

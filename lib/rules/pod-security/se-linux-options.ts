import type { EvaluatedPod, SecurityContextHolder } from './evaluated-pod.js';
import {
  describeHolders,
  fieldFix,
  pluralize,
  quoteNames,
  sortedUnique,
} from './message-helpers.js';
import {
  type CheckResult,
  definePodSecurityCheck,
  type ViolationDetail,
} from './pod-security-check.js';

const ALLOWED_TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t'];
const ALLOWED_TYPES_SINCE_31 = [...ALLOWED_TYPES, 'container_engine_t'];

/** SELinux confines the container: only some types are allowed, and no user or role. */
export const seLinuxOptions = definePodSecurityCheck({
  id: 'seLinuxOptions',
  level: 'baseline',
  versions: [
    {
      since: 0,
      description:
        '`seLinuxOptions.type` is `container_t`, `container_init_t` or `container_kvm_t`, or ' +
        'not set. `user` and `role` are not set.',
      checkPod: (pod) => checkOptions(ALLOWED_TYPES, pod),
    },
    {
      since: 31,
      description:
        '`seLinuxOptions.type` is `container_t`, `container_init_t`, `container_kvm_t` or ' +
        '`container_engine_t`, or not set. `user` and `role` are not set.',
      checkPod: (pod) => checkOptions(ALLOWED_TYPES_SINCE_31, pod),
    },
  ],
});

function checkOptions(allowed: readonly string[], pod: EvaluatedPod): CheckResult | undefined {
  const found = pod.holders
    .filter(({ securityContext }) => securityContext?.seLinuxOptions)
    .flatMap((holder) =>
      restrictedOptionsOf(holder).filter(
        ({ name, value }) => name !== 'type' || !allowed.includes(value),
      ),
    );
  return found.length === 0
    ? undefined
    : { reason: 'seLinuxOptions', explain: () => explainOptions(found, allowed) };
}

function explainOptions(
  found: readonly RestrictedOption[],
  allowed: readonly string[],
): ViolationDetail {
  const types = sortedUnique(found.filter(({ name }) => name === 'type').map(({ value }) => value));
  const details = [
    ...(types.length > 0 ? [`${pluralize(types, 'type')} ${quoteNames(types)}`] : []),
    ...(['user', 'role'] as const)
      .filter((name) => found.some((each) => each.name === name))
      .map((name) => `${name} may not be set`),
  ];
  return {
    detail:
      `${describeHolders([...new Set(found.map(({ holder }) => holder))])} set forbidden ` +
      `securityContext.seLinuxOptions: ${details.join('; ')}`,
    fixes: found.map(({ holder, name }) => {
      const others = allowed.slice(1).join(', ');
      const instead = name === 'type' ? `, or set it to one of ${others}` : '';
      return fieldFix(
        holder,
        ['securityContext', 'seLinuxOptions', name],
        `leave out securityContext.seLinuxOptions.${name}${instead}`,
      );
    }),
  };
}

/** An option that the standard restricts. */
interface RestrictedOption {
  readonly holder: SecurityContextHolder;
  readonly name: 'type' | 'user' | 'role';
  readonly value: string;
}

/** The options that the standard restricts, if set. */
function restrictedOptionsOf(holder: SecurityContextHolder): readonly RestrictedOption[] {
  const options = holder.securityContext?.seLinuxOptions ?? {};
  return (['type', 'user', 'role'] as const).flatMap((name) =>
    options[name] ? [{ holder, name, value: options[name] }] : [],
  );
}

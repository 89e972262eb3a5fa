import type { Check, Forbidden } from './check.js';
import type { Holder, Subject } from './subject.js';
import { distinct, fault, plural, quoted, setters } from './words.js';

const TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t'];
const TYPES_31 = [...TYPES, 'container_engine_t'];

/** SELinux keeps a container a container: no other type, user or role. */
export const seLinuxOptions: Check = {
  id: 'seLinuxOptions',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      says: '`seLinuxOptions.type` is `container_t`, `container_init_t` or `container_kvm_t`, or left out; `user` and `role` are left out.',
      check: (pod) => beyond(TYPES, pod),
    },
    {
      since: 31,
      says: '`seLinuxOptions.type` is `container_t`, `container_init_t`, `container_kvm_t` or `container_engine_t`, or left out; `user` and `role` are left out.',
      check: (pod) => beyond(TYPES_31, pod),
    },
  ],
};

function beyond(allowed: readonly string[], pod: Subject): Forbidden | undefined {
  const found = pod.holders
    .filter(({ context }) => context?.seLinuxOptions)
    .flatMap((holder) => optionsOf(holder).filter(({ name, value }) => name !== 'type' || !allowed.includes(value)));
  if (found.length === 0) return undefined;
  const types = distinct(found.filter(({ name }) => name === 'type').map(({ value }) => value));
  const said = [
    ...(types.length > 0 ? [`${plural(types, 'type')} ${quoted(types)}`] : []),
    ...(['user', 'role'] as const).filter((name) => found.some((each) => each.name === name)).map((name) => `${name} may not be set`),
  ];
  return {
    reason: 'seLinuxOptions',
    detail: `${setters([...new Set(found.map(({ holder }) => holder))])} set forbidden securityContext.seLinuxOptions: ${said.join('; ')}`,
    faults: found.map(({ holder, name }) => {
      const others = allowed.slice(1).join(', ');
      const instead = name === 'type' ? `, or set it to one of ${others}` : '';
      return fault(holder, `securityContext.seLinuxOptions.${name}`, `leave out securityContext.seLinuxOptions.${name}${instead}`);
    }),
  };
}

/** What is set of the options that the standard looks at. */
function optionsOf(holder: Holder) {
  const options = holder.context?.seLinuxOptions ?? {};
  return (['type', 'user', 'role'] as const).flatMap((name) => (options[name] ? [{ holder, name, value: options[name] }] : []));
}

import { quote } from '../../formats/quote.js';
import type { Check, Forbidden } from './check.js';
import { badProfiles, forbiddenProfiles } from './seccomp-profile.js';
import type { Subject } from './subject.js';
import { distinct, plural } from './words.js';

/** Seccomp is not switched off. */
export const seccompProfileBaseline: Check = {
  id: 'seccompProfile_baseline',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      says: 'The seccomp annotations are `runtime/default`, `docker/default`, or `localhost/` and a profile, or left out.',
      check: byAnnotation,
    },
    {
      since: 19,
      says: '`seccompProfile.type` is `RuntimeDefault` or `Localhost`, or left out.',
      check(pod) {
        const bad = badProfiles(pod);
        return bad.length === 0 ? undefined : forbiddenProfiles(bad);
      },
    },
  ],
};

/** Before the field there were annotations: one for the Pod, one for each container. */
function byAnnotation({ annotations, containers }: Subject): Forbidden | undefined {
  const keys = [
    'seccomp.security.alpha.kubernetes.io/pod',
    ...containers.map(({ name }) => `container.seccomp.security.alpha.kubernetes.io/${name}`),
  ];
  const bad = [...new Set(keys)].filter((key) => Object.hasOwn(annotations, key) && !isAllowed(annotations[key] ?? ''));
  if (bad.length === 0) return undefined;
  return {
    reason: 'seccompProfile',
    detail: `forbidden ${plural(bad, 'annotation')} ${distinct(bad.map((key) => `${key}=${quote(annotations[key] ?? '')}`)).join(', ')}`,
    faults: bad.map((key) => ({
      field: `metadata.annotations[${key}]`,
      advice: `Leave out the annotation ${key}, or set it to runtime/default.`,
    })),
  };
}

const isAllowed = (value: string): boolean => value === 'runtime/default' || value === 'docker/default' || value.startsWith('localhost/');

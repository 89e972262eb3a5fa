import type { Api } from '../../api/types.js';
import { quote } from '../../formats/quote.js';
import { appArmorKey, isSame, isSayable, OLD_ANNOTATION, profileOf } from './app-armor.js';
import type { At } from './at.js';
import { fractional } from './fraction.js';
import { on } from './on.js';

/** Before a Pod is judged, what its annotations say of AppArmor is written into the fields: so this comes before all else. */
export const appArmorOfPod = on('Pod', {
  'app-armor-annotation': {
    says: "A container's AppArmor profile is said in its field.",
    advice: 'Write securityContext.appArmorProfile of the container instead of the annotation.',
    check({ spec = {} }, at) {
      if (spec.os?.name === 'windows') return;
      for (const { value: container } of at.scene.containers) {
        const annotation = appArmorAnnotation(container, at);
        const profile = annotation === undefined ? undefined : profileOf(annotation);
        // What the Pod's field says already is said well.
        if (annotation === undefined || (profile && isSayable(profile) && isSame(profile, spec.securityContext?.appArmorProfile))) continue;
        at.warnOfAnnotation(appArmorKey(container), OLD_ANNOTATION);
      }
    },
  },
});

/** What an annotation says of a container that has no profile in its field. */
function appArmorAnnotation(container: Api<'Container'>, { scene: { annotations } }: At): string | undefined {
  const key = appArmorKey(container);
  return container.securityContext?.appArmorProfile === undefined && Object.hasOwn(annotations, key) ? annotations[key] : undefined;
}

export const container = on('Container', {
  'seccomp-annotation': {
    says: "A container's seccomp profile is said in its field.",
    advice: 'Kubernetes does not read this annotation: write securityContext.seccompProfile of the container instead.',
    check({ name = '', securityContext }, at) {
      const key = `container.seccomp.security.alpha.kubernetes.io/${name}`;
      if (securityContext?.seccompProfile === undefined && Object.hasOwn(at.scene.annotations, key))
        at.warnOfAnnotation(key, 'non-functional in v1.27+; use the "seccompProfile" field instead');
    },
  },
  'app-armor-annotation': {
    says: "A container's AppArmor profile is said in its field.",
    advice: 'Write securityContext.appArmorProfile of the container instead of the annotation.',
    check(value, at) {
      const annotation = at.scene.isPod ? undefined : appArmorAnnotation(value, at);
      const profile = at.scene.spec.securityContext?.appArmorProfile;
      if (annotation !== undefined && !(profile && isSame(profile, profileOf(annotation))))
        at.warnOfAnnotation(appArmorKey(value), OLD_ANNOTATION);
    },
  },
  'whole-bytes': {
    says: 'Memory and storage are whole bytes.',
    advice: 'Write whole bytes, as 128Mi: m is a thousandth of a byte.',
    check({ resources: { limits = {}, requests = {} } = {} }, at) {
      // A Pod requests what it is limited to, unless it says otherwise.
      const requested = at.scene.isPod && !at.place.includes('.ephemeral') ? { ...limits, ...requests } : requests;
      for (const name of ['memory', 'ephemeral-storage']) {
        fractional(`resources.limits[${name}]`, limits[name], at);
        fractional(`resources.requests[${name}]`, requested[name], at);
      }
    },
  },
  'env-hides': {
    says: 'A variable is written once, or made from what it was before.',
    advice: 'Leave out one of the two.',
    check({ env = [] }, at) {
      const names = new Set<string>();
      for (const [i, { name = '', value = '', valueFrom }] of env.entries()) {
        const before = `$(${name})`;
        const isBuiltOn = valueFrom === undefined && value !== before && value.includes(before);
        if (names.has(name) && !isBuiltOn)
          at.warn(`env[${i}]`, `hides previous definition of ${quote(name)}, which may be dropped when using apply`);
        names.add(name);
      }
    },
  },
});

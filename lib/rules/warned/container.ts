import type { Api } from '../../api/types.js';
import { quote } from '../../formats/quote.js';
import { appArmorKey, isSame, isSayable, OLD_ANNOTATION, profileOf } from './app-armor.js';
import type { At } from './at.js';
import { fractional } from './fraction.js';
import { on } from './on.js';

/** Before a Pod is judged, what its annotations say of AppArmor is written into the fields: so this comes before all else. */
export const appArmorOfPod = on('Pod', {
  'app-armor-annotation': {
    says: 'The AppArmor profile of a container is in its field, not in an annotation.',
    advice: 'Write `securityContext.appArmorProfile` of the container instead of the annotation.',
    check({ spec = {} }, at) {
      if (!at.annotatesContainers || spec.os?.name === 'windows') return;
      for (const container of [...(spec.initContainers ?? []), ...(spec.containers ?? [])]) {
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
function appArmorAnnotation(container: Api<'Container'>, { view: { annotations } }: At): string | undefined {
  const key = appArmorKey(container);
  return container.securityContext?.appArmorProfile === undefined && Object.hasOwn(annotations, key) ? annotations[key] : undefined;
}

export const container = on('Container', {
  'seccomp-annotation': {
    says: 'The seccomp profile of a container is in its field, not in an annotation.',
    advice: 'Kubernetes does not read this annotation: write `securityContext.seccompProfile` of the container instead.',
    check({ name = '', securityContext }, at) {
      if (!at.annotatesContainers) return;
      const key = `container.seccomp.security.alpha.kubernetes.io/${name}`;
      if (securityContext?.seccompProfile === undefined && Object.hasOwn(at.view.annotations, key))
        at.warnOfAnnotation(key, 'non-functional in v1.27+; use the "seccompProfile" field instead');
    },
  },
  'app-armor-annotation': {
    says: 'The AppArmor profile of a container is in its field, not in an annotation.',
    advice: 'Write `securityContext.appArmorProfile` of the container instead of the annotation.',
    check(value, at) {
      if (at.view.isPod || !at.annotatesContainers) return;
      const annotation = appArmorAnnotation(value, at);
      const profile = at.view.spec.securityContext?.appArmorProfile;
      if (annotation !== undefined && !(profile && isSame(profile, profileOf(annotation))))
        at.warnOfAnnotation(appArmorKey(value), OLD_ANNOTATION);
    },
  },
  'whole-bytes': {
    says: '`memory` and `ephemeral-storage` of a container are whole bytes.',
    advice: 'Write whole bytes, as `128Mi`: `m` is a thousandth of a byte.',
    check({ resources }, at) {
      if (resources === undefined) return;
      const requests = at.view.requests(resources);
      for (const name of ['memory', 'ephemeral-storage']) {
        fractional(`resources.limits[${name}]`, resources.limits?.[name], at);
        fractional(`resources.requests[${name}]`, requests[name], at);
      }
    },
  },
  'env-hides': {
    says: 'No two variables of a container have the same name, unless the later is made from the earlier.',
    advice: 'Leave out one of the two.',
    check({ env = [] }, at) {
      if (env.length < 2) return;
      const names = new Set<string>();
      env.forEach((variable, i) => {
        const { name = '' } = variable;
        if (names.has(name) && !isBuiltOn(variable, `$(${name})`))
          at.warn(`env[${i}]`, `hides previous definition of ${quote(name)}, which may be dropped when using apply`);
        names.add(name);
      });
    },
  },
});

/** Whether a variable is made from what it was before. */
const isBuiltOn = ({ value = '', valueFrom }: Api<'EnvVar'>, before: string): boolean =>
  valueFrom === undefined && value !== before && value.includes(before);

import type { Api } from '../../api/types.js';
import { descending } from '../../formats/path.js';
import { quote } from '../../formats/quote.js';
import type { At } from '../at.js';
import { on } from '../on.js';
import { tolerationsIn } from '../toleration-annotation.js';
import { tolerationChecks } from '../toleration-check.js';
import { isSayable, profileOf } from '../warned/app-armor.js';

const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP = 'container.seccomp.security.alpha.kubernetes.io/';
const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/';
const COST = 'controller.kubernetes.io/pod-deletion-cost';
const TOLERATIONS = 'scheduler.alpha.kubernetes.io/tolerations';
const MIRROR = 'kubernetes.io/config.mirror';

type Holder = Api<'Pod'>;
/** Kubernetes reports a template's annotations beside its spec. */
const annotationsOf = (at: At): string => (at.node.type.name === 'Pod' ? 'metadata.annotations' : 'annotations');
const isSeccomp = (key: string): boolean => key === SECCOMP_POD || key.startsWith(SECCOMP);
const isAppArmor = (key: string): boolean => key.startsWith(APP_ARMOR);
const containersOf = ({ spec: { containers = [], initContainers = [], ephemeralContainers = [] } = {} }: Holder) =>
  Object.entries({ initContainers, containers, ephemeralContainers } as Readonly<Record<string, readonly Api<'Container'>[]>>);

export const specific = on(['Pod', 'PodTemplateSpec'], {
  mirror: {
    says: 'A Pod with the annotation `kubernetes.io/config.mirror` has a `nodeName`.',
    advice: 'Leave out the annotation: the kubelet sets it on the mirrors of its static Pods.',
    check({ metadata, spec }, at) {
      const value = metadata?.annotations?.[MIRROR];
      if (value !== undefined && !spec?.nodeName)
        at.invalid(`${annotationsOf(at)}[${MIRROR}]`, value, 'must set spec.nodeName if mirror pod annotation is set');
    },
  },
  'deletion-cost': {
    says: 'The annotation `controller.kubernetes.io/pod-deletion-cost` is a whole number of 32 bits, in quotes and without leading zeros.',
    check({ metadata }, at) {
      const value = metadata?.annotations?.[COST];
      if (value !== undefined && !isCost(value)) at.invalid(`${annotationsOf(at)}[${COST}]`, value, 'must be a 32bit integer');
    },
  },
  tolerations: {
    says: 'The annotation `scheduler.alpha.kubernetes.io/tolerations` is a list of tolerations in JSON.',
    advice: 'Write `tolerations` of the Pod instead: Kubernetes does not read this annotation.',
    check({ metadata }, at) {
      const value = metadata?.annotations?.[TOLERATIONS];
      if (!value) return;
      const tolerations = tolerationsIn(value);
      if (typeof tolerations === 'string') return at.invalid(annotationsOf(at), TOLERATIONS, tolerations);
      for (const [i, toleration] of tolerations.entries())
        for (const check of Object.values(tolerationChecks)) check(toleration, at, `${annotationsOf(at)}.${TOLERATIONS}[${i}].`);
    },
  },
  seccomp: {
    says: 'A seccomp annotation is `runtime/default`, `docker/default`, `unconfined`, or `localhost/` and a relative path.',
    advice: 'Write `securityContext.seccompProfile` instead: Kubernetes does not read this annotation.',
    check({ metadata }, at) {
      const annotations = metadata?.annotations ?? {};
      for (const key in annotations) {
        if (!isSeccomp(key)) continue;
        const value = annotations[key] ?? '';
        const field = `${annotationsOf(at)}.${key}`;
        if (value.startsWith('localhost/')) at.format(field, value.slice('localhost/'.length), descending);
        else if (!['runtime/default', 'docker/default', 'unconfined'].includes(value))
          at.invalid(field, value, 'must be a valid seccomp profile');
      }
    },
  },
  'app-armor': {
    says: 'An AppArmor annotation names a container of the Pod, and is `runtime/default`, `unconfined`, or `localhost/` and a profile.',
    advice: 'Write `securityContext.appArmorProfile` of the container instead.',
    check(pod, at) {
      const annotations = pod.metadata?.annotations ?? {};
      for (const key in annotations) {
        if (!isAppArmor(key)) continue;
        const [name, value] = [key.slice(APP_ARMOR.length), annotations[key] ?? ''];
        const field = `${annotationsOf(at)}[${key}]`;
        if (!containersOf(pod as Holder).some(([, list]) => list.some((container) => container.name === name)))
          at.invalid(field, name, 'container not found');
        if (value !== '' && value !== 'runtime/default' && value !== 'unconfined' && !value.startsWith('localhost/'))
          at.invalid(field, value, `invalid AppArmor profile name: ${quote(value)}`);
      }
    },
  },
});

export const matching = on(['Pod', 'PodTemplateSpec'], {
  'seccomp-as-in-field': {
    says: 'Where a seccomp annotation and `seccompProfile` are both there, they say the same.',
    advice: 'Leave out the annotation: Kubernetes reads the field.',
    check(pod, at) {
      const annotations = pod.metadata?.annotations;
      if (annotations === undefined || !Object.keys(annotations).some(isSeccomp)) return;
      checkProfile(
        'spec.securityContext.seccompProfile',
        pod.spec?.securityContext?.seccompProfile,
        annotations[SECCOMP_POD],
        'seccomp',
        at,
      );
      for (const [list, containers] of containersOf(pod as Holder))
        for (const [i, { name = '', securityContext }] of containers.entries())
          checkProfile(
            `spec.${list}[${i}].securityContext.seccompProfile`,
            securityContext?.seccompProfile,
            annotations[SECCOMP + name],
            'seccomp',
            at,
          );
    },
  },
  'app-armor-as-in-field': {
    says: 'Where an AppArmor annotation and `appArmorProfile` are both there, they say the same.',
    advice: 'Leave out the annotation, and write the field alone.',
    check(pod, at) {
      const annotations = pod.metadata?.annotations;
      if (annotations === undefined || pod.spec?.os?.name === 'windows' || !Object.keys(annotations).some(isAppArmor)) return;
      for (const [list, containers] of containersOf(pod as Holder))
        for (const [i, { name = '', securityContext }] of containers.entries())
          checkProfile(
            `spec.${list}[${i}].securityContext.appArmorProfile`,
            // In a Pod, though not in a template, an annotation that names a profile becomes the field of a container that has none.
            securityContext?.appArmorProfile ??
              (becomesField(annotations[APP_ARMOR + name], at) ? undefined : pod.spec?.securityContext?.appArmorProfile),
            annotations[APP_ARMOR + name],
            'apparmor',
            at,
          );
    },
  },
});

function becomesField(annotation: string | undefined, { view }: At): boolean {
  const profile = annotation === undefined ? undefined : profileOf(annotation);
  return view.isPod && profile !== undefined && isSayable(profile);
}

type Profile = Api<'SeccompProfile'>;

function checkProfile(field: string, profile: Profile | undefined, annotation: string | undefined, what: string, at: At): void {
  if (profile === undefined || annotation === undefined) return;
  const { type, localhostProfile } = profile;
  const file = annotation.startsWith('localhost/') ? annotation.slice('localhost/'.length) : undefined;
  const isDefault = annotation === 'runtime/default' || (what === 'seccomp' && annotation === 'docker/default');
  const differs =
    (type === 'Unconfined' && annotation !== 'unconfined') ||
    (type === 'RuntimeDefault' && !isDefault) ||
    (type === 'Localhost' && file === undefined);
  if (differs) at.forbidden(`${field}.type`, `${what} type in annotation and field must match`);
  else if (type === 'Localhost' && file !== localhostProfile)
    at.forbidden(`${field}.localhostProfile`, `${what} profile in annotation and field must match`);
}

const isCost = (text: string): boolean => /^(0|[1-9]\d*|-\d+)$/.test(text) && Number(text) >= -(2 ** 31) && Number(text) < 2 ** 31;

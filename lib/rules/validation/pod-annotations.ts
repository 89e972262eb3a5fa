import type { Api } from '../../api/api.js';
import type { FieldPath } from '../../api/field-path.js';
import type { ReportedField } from '../../engine/reported-field.js';
import { goQuote } from '../../formats/go-quote.js';
import { localDescendingPath } from '../../formats/local-path.js';
import type { PodRuleContext } from '../context/define-rules.js';
import { defineRules } from '../context/define-rules.js';
import { isValidAppArmorProfile, parseAppArmorAnnotation } from '../shared/app-armor-annotation.js';
import { parseTolerationAnnotation } from '../shared/parse-toleration-annotation.js';
import { tolerationChecks } from '../shared/toleration-checks.js';

const POD_SECCOMP_ANNOTATION = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER_SECCOMP_PREFIX = 'container.seccomp.security.alpha.kubernetes.io/';
const APP_ARMOR_PREFIX = 'container.apparmor.security.beta.kubernetes.io/';
const DELETION_COST_ANNOTATION = 'controller.kubernetes.io/pod-deletion-cost';
const TOLERATIONS_ANNOTATION = 'scheduler.alpha.kubernetes.io/tolerations';
const MIRROR_ANNOTATION = 'kubernetes.io/config.mirror';

type AnnotatedPod = Api<'Pod'>;
/** Kubernetes reports the annotations of a template next to its `spec`. */
const annotationsField = (context: PodRuleContext): string =>
  context.node.type.name === 'Pod' ? 'metadata.annotations' : 'annotations';

/** Kubernetes writes the key of an annotation in brackets, or after a dot. */
const annotationField = (
  context: PodRuleContext,
  key: string,
  suffix = `[${key}]`,
): ReportedField => ({
  path: ['metadata', 'annotations', key],
  field: `${annotationsField(context)}${suffix}`,
});

const isSeccomp = (key: string): boolean =>
  key === POD_SECCOMP_ANNOTATION || key.startsWith(CONTAINER_SECCOMP_PREFIX);
const isAppArmor = (key: string): boolean => key.startsWith(APP_ARMOR_PREFIX);
const containerListsOf = ({
  spec: { containers = [], initContainers = [], ephemeralContainers = [] } = {},
}: AnnotatedPod) =>
  Object.entries({ initContainers, containers, ephemeralContainers } as Readonly<
    Record<string, readonly Api<'Container'>[]>
  >);

export const podAnnotationRules = defineRules('validation', ['Pod', 'PodTemplateSpec'], {
  mirror: {
    description: 'A Pod with the annotation `kubernetes.io/config.mirror` has a `nodeName`.',
    remediation:
      'Leave out the annotation: the kubelet sets it on the mirror Pods of its static Pods.',
    check({ metadata, spec }, context) {
      const value = metadata?.annotations?.[MIRROR_ANNOTATION];
      if (value !== undefined && !spec?.nodeName)
        context.invalid(
          annotationField(context, MIRROR_ANNOTATION),
          value,
          'must set spec.nodeName if mirror pod annotation is set',
        );
    },
  },
  'deletion-cost': {
    description:
      'The annotation `controller.kubernetes.io/pod-deletion-cost` is a 32-bit integer as a ' +
      'string, without leading zeros.',
    check({ metadata }, context) {
      const value = metadata?.annotations?.[DELETION_COST_ANNOTATION];
      if (value !== undefined && !isDeletionCost(value))
        context.invalid(
          annotationField(context, DELETION_COST_ANNOTATION),
          value,
          'must be a 32bit integer',
        );
    },
  },
  tolerations: {
    description:
      'The annotation `scheduler.alpha.kubernetes.io/tolerations` is a list of tolerations as ' +
      'JSON.',
    remediation: 'Write `tolerations` in the Pod instead: Kubernetes does not use this annotation.',
    check({ metadata }, context) {
      const value = metadata?.annotations?.[TOLERATIONS_ANNOTATION];
      if (!value) return;
      const tolerations = parseTolerationAnnotation(value);
      if (typeof tolerations === 'string')
        return context.invalid(
          annotationField(context, TOLERATIONS_ANNOTATION, ''),
          TOLERATIONS_ANNOTATION,
          tolerations,
        );
      for (const [i, toleration] of tolerations.entries())
        for (const check of Object.values(tolerationChecks))
          check(toleration, context, (name) =>
            annotationField(
              context,
              TOLERATIONS_ANNOTATION,
              `.${TOLERATIONS_ANNOTATION}[${i}].${name}`,
            ),
          );
    },
  },
  seccomp: {
    description:
      'A seccomp annotation is `runtime/default`, `docker/default`, `unconfined`, or ' +
      '`localhost/` followed by a relative path.',
    remediation:
      'Write `securityContext.seccompProfile` instead: Kubernetes does not use this annotation.',
    check({ metadata }, context) {
      const annotations = metadata?.annotations ?? {};
      for (const key in annotations) {
        if (!isSeccomp(key)) continue;
        const value = annotations[key] ?? '';
        const field = annotationField(context, key, `.${key}`);
        if (value.startsWith('localhost/'))
          context.format(field, value.slice('localhost/'.length), localDescendingPath);
        else if (!['runtime/default', 'docker/default', 'unconfined'].includes(value))
          context.invalid(field, value, 'must be a valid seccomp profile');
      }
    },
  },
  'app-armor': {
    description:
      'The key of an AppArmor annotation ends with the name of a container of the Pod. Its ' +
      'value is `runtime/default`, `unconfined`, or `localhost/` followed by the name of a ' +
      'profile.',
    remediation: 'Write `securityContext.appArmorProfile` in the container instead.',
    check(pod, context) {
      const annotations = pod.metadata?.annotations ?? {};
      let names: ReadonlySet<string | undefined> | undefined;
      for (const key in annotations) {
        if (!isAppArmor(key)) continue;
        names ??= new Set(
          containerListsOf(pod as AnnotatedPod).flatMap(([, list]) =>
            list.map((each) => each.name),
          ),
        );
        const [name, value] = [key.slice(APP_ARMOR_PREFIX.length), annotations[key] ?? ''];
        const field = annotationField(context, key);
        if (!names.has(name)) context.invalid(field, name, 'container not found');
        if (
          value !== '' &&
          value !== 'runtime/default' &&
          value !== 'unconfined' &&
          !value.startsWith('localhost/')
        )
          context.invalid(field, value, `invalid AppArmor profile name: ${goQuote(value)}`);
      }
    },
  },
});

export const annotationMatchesFieldRules = defineRules('validation', ['Pod', 'PodTemplateSpec'], {
  'seccomp-as-in-field': {
    description:
      'A seccomp annotation and the `seccompProfile` field specify the same profile if both are ' +
      'set.',
    remediation: 'Leave out the annotation: Kubernetes uses the field.',
    check(pod, context) {
      const annotations = pod.metadata?.annotations;
      if (annotations === undefined || !Object.keys(annotations).some(isSeccomp)) return;
      checkMatchesAnnotation(
        ['spec', 'securityContext', 'seccompProfile'],
        pod.spec?.securityContext?.seccompProfile,
        annotations[POD_SECCOMP_ANNOTATION],
        'seccomp',
        context,
      );
      for (const [list, containers] of containerListsOf(pod as AnnotatedPod))
        for (const [i, { name = '', securityContext }] of containers.entries())
          checkMatchesAnnotation(
            ['spec', list, i, 'securityContext', 'seccompProfile'],
            securityContext?.seccompProfile,
            annotations[CONTAINER_SECCOMP_PREFIX + name],
            'seccomp',
            context,
          );
    },
  },
  'app-armor-as-in-field': {
    description:
      'An AppArmor annotation and the `appArmorProfile` field specify the same profile if both ' +
      'are set.',
    remediation: 'Leave out the annotation, and keep the field.',
    check(pod, context) {
      const annotations = pod.metadata?.annotations;
      if (
        annotations === undefined ||
        pod.spec?.os?.name === 'windows' ||
        !Object.keys(annotations).some(isAppArmor)
      )
        return;
      for (const [list, containers] of containerListsOf(pod as AnnotatedPod))
        for (const [i, { name = '', securityContext }] of containers.entries())
          checkMatchesAnnotation(
            ['spec', list, i, 'securityContext', 'appArmorProfile'],
            // In a Pod, but not in a template, Kubernetes first copies the annotation to the field
            // of a container without a profile.
            securityContext?.appArmorProfile ??
              (becomesField(annotations[APP_ARMOR_PREFIX + name], context)
                ? undefined
                : pod.spec?.securityContext?.appArmorProfile),
            annotations[APP_ARMOR_PREFIX + name],
            'apparmor',
            context,
          );
    },
  },
});

function becomesField(annotation: string | undefined, { view }: PodRuleContext): boolean {
  const profile = annotation === undefined ? undefined : parseAppArmorAnnotation(annotation);
  return view.isPod && profile !== undefined && isValidAppArmorProfile(profile);
}

type Profile = Api<'SeccompProfile'>;

/** The first minor version that has seccomp profiles from a registry. */
const OCI_MINOR = 38;

function checkMatchesAnnotation(
  profilePath: FieldPath,
  profile: Profile | undefined,
  annotation: string | undefined,
  what: string,
  context: PodRuleContext,
): void {
  if (profile === undefined || annotation === undefined) return;
  const { type, localhostProfile } = profile;
  const file = annotation.startsWith('localhost/')
    ? annotation.slice('localhost/'.length)
    : undefined;
  const isDefault =
    annotation === 'runtime/default' || (what === 'seccomp' && annotation === 'docker/default');
  const differs =
    (type === 'Unconfined' && annotation !== 'unconfined') ||
    (type === 'RuntimeDefault' && !isDefault) ||
    (type === 'Localhost' && file === undefined) ||
    // An annotation cannot name a profile from a registry.
    ((type as string | undefined) === 'OCI' && what === 'seccomp' && context.minor >= OCI_MINOR);
  if (differs)
    context.forbidden([...profilePath, 'type'], `${what} type in annotation and field must match`);
  else if (type === 'Localhost' && file !== localhostProfile)
    context.forbidden(
      [...profilePath, 'localhostProfile'],
      `${what} profile in annotation and field must match`,
    );
}

const isDeletionCost = (text: string): boolean =>
  /^(0|[1-9]\d*|-\d+)$/.test(text) && Number(text) >= -(2 ** 31) && Number(text) < 2 ** 31;

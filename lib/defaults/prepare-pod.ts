import type { Api } from '../api/api.js';
import { type KubernetesVersion, minorOf } from '../api/kubernetes-version.js';
import { qosClassOf } from '../resources/qos.js';
import {
  appArmorAnnotationKey,
  isSameAppArmorProfile,
  isValidAppArmorProfile,
  parseAppArmorAnnotation,
} from '../rules/shared/app-armor-annotation.js';
import type { Draft } from './draft.js';
import { LATE_DEFAULTING_MINOR, setPodResources } from './pod-defaults.js';

/**
 * Sets the fields of a new Pod that the server derives from others.
 *
 * Source: registry/core/pod podStrategy.PrepareForCreate.
 */
export function preparePod({ spec = {}, metadata = {} }: Draft<'Pod'>, minor: number): void {
  mergeLabelKeys(spec, metadata.labels ?? {});
  copyAppArmorAnnotations(spec, metadata.annotations ?? {});
  if (minor >= LATE_DEFAULTING_MINOR) setPodResources(spec, minor);
}

/** The first minor version that ignores the QoS class in a manifest. */
const IGNORED_QOS_MINOR = 37;

/**
 * Returns the status of a new Pod, without the time of its condition.
 *
 * @param pod - the Pod without defaults, on which the QoS class depends
 */
export function newPodStatus(
  { spec = {}, status }: Pick<Api<'Pod'>, 'spec' | 'status'>,
  kubernetes: KubernetesVersion,
): object {
  const minor = minorOf(kubernetes);
  const written = minor < IGNORED_QOS_MINOR ? status?.qosClass : undefined;
  return {
    ...(spec.schedulingGates?.length ? { conditions: [GATED_CONDITION] } : {}),
    phase: 'Pending',
    qosClass: written || qosClassOf(spec, minor),
  };
}

const GATED_CONDITION = {
  lastProbeTime: null,
  message: 'Scheduling is blocked due to non-empty scheduling gates',
  reason: 'SchedulingGated',
  status: 'False',
  type: 'PodScheduled',
};

type Labels = Readonly<Record<string, string>>;
type Operator = 'In' | 'NotIn';

/** Adds the labels that are named by key to the selectors of affinity and of spread constraints. */
function mergeLabelKeys(spec: Draft<'PodSpec'>, labels: Labels): void {
  const { podAffinity, podAntiAffinity } = spec.affinity ?? {};
  for (const affinity of [podAffinity, podAntiAffinity]) {
    const {
      preferredDuringSchedulingIgnoredDuringExecution: preferred = [],
      requiredDuringSchedulingIgnoredDuringExecution: required = [],
    } = affinity ?? {};
    for (const term of [
      ...preferred.flatMap(({ podAffinityTerm = {} }) => podAffinityTerm),
      ...required,
    ]) {
      addRequirements(term.labelSelector, term.matchLabelKeys, 'In', labels);
      addRequirements(term.labelSelector, term.mismatchLabelKeys, 'NotIn', labels);
    }
  }
  for (const { labelSelector, matchLabelKeys } of spec.topologySpreadConstraints ?? [])
    addRequirements(labelSelector, matchLabelKeys, 'In', labels);
}

function addRequirements(
  selector: Draft<'LabelSelector'> | undefined,
  keys: readonly string[] | undefined,
  operator: Operator,
  labels: Labels,
): void {
  if (selector === undefined) return;
  for (const key of keys ?? []) {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    if (value === undefined) continue;
    selector.matchExpressions ??= [];
    selector.matchExpressions.push({ key, operator, values: [value] });
  }
}

/** Copies the profiles in annotations to the fields that replaced them. */
function copyAppArmorAnnotations(spec: Draft<'PodSpec'>, annotations: Labels): void {
  if (spec.os?.name === 'windows') return;
  const podProfile = spec.securityContext?.appArmorProfile;
  const containers = [
    ...(spec.initContainers ?? []),
    ...(spec.containers ?? []),
    ...((spec.ephemeralContainers ?? []) as Draft<'Container'>[]),
  ];
  for (const container of containers) {
    const annotation = annotations[appArmorAnnotationKey(container as object)];
    if (annotation === undefined || container.securityContext?.appArmorProfile) continue;
    const profile = parseAppArmorAnnotation(annotation);
    if (
      profile === undefined ||
      !isValidAppArmorProfile(profile) ||
      isSameAppArmorProfile(profile, podProfile)
    )
      continue;
    container.securityContext ??= {};
    container.securityContext.appArmorProfile = profile;
  }
}

import type { Draft } from '../../defaults/draft.js';
import { newestDefault } from './default-class.js';
import type { AdmissionPlugin } from './plugin.js';

/**
 * Gives an Ingress that names no IngressClass the default one.
 *
 * Source: plugin/pkg/admission/network/defaultingressclass.
 */
export const defaultIngressClass: AdmissionPlugin = {
  name: 'DefaultIngressClass',
  resources: ['ingresses.networking.k8s.io'],
  mutate(object: Draft<'Ingress'>, { cluster }) {
    const { annotations = {} } = object.metadata ?? {};
    object.spec ??= {};
    const { spec } = object;
    if (spec.ingressClassName !== undefined) return undefined;
    if (Object.hasOwn(annotations, CLASS_ANNOTATION)) return undefined;
    const found = newestDefault(cluster.objects.ingressClasses, [DEFAULT_ANNOTATION]);
    if (found !== undefined) spec.ingressClassName = found.metadata.name;
    return undefined;
  },
};

/** The annotation that the field has replaced. */
const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';
const DEFAULT_ANNOTATION = 'ingressclass.kubernetes.io/is-default-class';

import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, minorOf } from '../api/kubernetes-version.js';
import { findPodKind } from '../api/pod-kinds.js';
import { apiVersionOf } from '../api/validated-kinds.js';
import { type Decoded, decode, withDefaults } from '../defaults/stored-object.js';
import type { Finding } from '../engine/finding.js';
import { goQuote } from '../formats/go-quote.js';
import { formatMessage } from '../messages/format-message.js';
import { PodView } from '../rules/context/pod-view.js';
import { findErrorsIn } from '../rules/validation/find-errors.js';
import type { ObjectAdmission } from './admission.js';
import type { AdmissionCluster } from './admission-cluster.js';
import { DEFAULT_PLUGINS } from './plugins/default-plugins.js';
import type { AdmissionPlugin, AdmissionRequest, AnyDraft, AnyObject } from './plugins/plugin.js';
import { requestOf } from './request-of.js';
import { storedForm } from './stored-form.js';

/** The decision about an object, without that of quotas. */
export interface Decision extends ObjectAdmission {
  /** The object as the server stores it, if the plugins admit it. */
  readonly admitted?: { readonly object: AnyObject; readonly request: AdmissionRequest };
}

/**
 * Decides about a new object as a server does: the plugins change it, the server validates it, and
 * the plugins decide about it. The first of them that refuses it ends the decision. The plugin
 * ResourceQuota is not among them: it comes last, and changes quotas.
 *
 * Source: apiserver pkg/endpoints/handlers createHandler, registry/rest.BeforeCreate.
 */
export function admitObject(
  manifest: KubernetesObject,
  cluster: AdmissionCluster,
  kubernetes: KubernetesVersion,
): Decision {
  const minor = minorOf(kubernetes);
  const isKnown = apiVersionOf(String(manifest.kind)) === manifest.apiVersion;
  const decoded = isKnown ? decode(manifest, minor) : undefined;
  const unreadable = decoded?.findings.filter(({ type }) => type === 'Decode' || type === 'Strict');
  if (unreadable !== undefined && unreadable.length > 0)
    return { by: 'decoding', refused: unreadable.map(sentenceOf) };
  const request = requestOf(manifest, cluster, minor);
  const plugins = DEFAULT_PLUGINS.filter(
    ({ resources }) => resources === undefined || resources.includes(request.resource),
  );
  const draft = draftOf(manifest, decoded, request);
  const early = firstRefusal(plugins, (plugin) => plugin.mutate?.(draft, request));
  if (early !== undefined) return early;
  const form = storedForm(draft, manifest, kubernetes);
  const errors = isKnown ? validationErrors(form.written, minor) : [];
  if (errors.length > 0) return { by: 'validation', refused: errors.map(sentenceOf) };
  const object = form.stored as AnyObject;
  const late = firstRefusal(plugins, (plugin) => plugin.validate?.(object, request));
  if (late !== undefined) return late;
  return { refused: [], object: form.readBack(), admitted: { object, request } };
}

/** Returns a copy of an object that plugins change: with its defaults, as far as they are known. */
function draftOf(
  manifest: KubernetesObject,
  decoded: Decoded | undefined,
  { name, namespace, minor }: AdmissionRequest,
): AnyDraft {
  const kind = String(manifest.kind);
  const hasDefaults = decoded !== undefined && isStoredKind(manifest);
  const draft = (
    hasDefaults ? withDefaults(decoded, kind, { minor }) : structuredClone({ ...manifest })
  ) as AnyDraft;
  draft.metadata ??= {};
  if (name !== '') draft.metadata.name = name;
  if (namespace !== '') draft.metadata.namespace = namespace;
  return draft;
}

/** Whether the defaults of a kind are known. */
const isStoredKind = ({ apiVersion, kind }: KubernetesObject): boolean =>
  findPodKind({ apiVersion: String(apiVersion), kind: String(kind) }) !== undefined ||
  (apiVersion === 'v1' && kind === 'PersistentVolumeClaim');

function firstRefusal(
  plugins: readonly AdmissionPlugin[],
  run: (plugin: AdmissionPlugin) => string | readonly string[] | undefined,
): ObjectAdmission | undefined {
  for (const plugin of plugins) {
    const found = run(plugin);
    const refused = found === undefined ? [] : [found].flat();
    if (refused.length > 0) return { by: plugin.name, refused };
  }
  return undefined;
}

function validationErrors(manifest: KubernetesObject, minor: number): readonly Finding[] {
  const decoded = decode(manifest, minor);
  return findErrorsIn(manifest.kind, decoded, new PodView(decoded.nodes), minor);
}

function sentenceOf(finding: Finding): string {
  const { type, field, detail } = finding;
  if (type === 'Strict') return `${detail} field ${goQuote(field)}`;
  return field === '' ? formatMessage(finding) : `${field}: ${formatMessage(finding)}`;
}

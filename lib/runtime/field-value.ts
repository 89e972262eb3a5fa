import { goQuote } from '../formats/go-quote.js';
import { KubeletError, type PodContext } from './pod-context.js';
import type { SourceKind } from './value-source.js';
import type { Variable } from './variable.js';

/**
 * Returns the value of a field of the Pod.
 *
 * Source: podFieldSelectorRuntimeValue, pkg/fieldpath ExtractFieldPathAsString.
 *
 * @throws KubeletError if there is no such field
 */
export function fieldValueOf(pod: PodContext, field: string): Variable {
  const ofPod = (value: string, isKnown = true): Variable => ({
    value,
    source: { from: 'Pod', at: field, known: isKnown },
  });
  const ofOther = (from: SourceKind, value: string | undefined, placeholder: string): Variable => ({
    value: value ?? placeholder,
    source: { from, at: field, known: value !== undefined },
  });
  const [, map, key = ''] = /^metadata\.(labels|annotations)\['(.*)'\]$/s.exec(field) ?? [];
  if (map === 'labels') return ofPod(pod.labels[key] ?? '');
  if (map === 'annotations') return ofPod(pod.annotations[key] ?? '');
  switch (field) {
    case 'metadata.name':
      return ofPod(pod.name, !pod.name.includes('<'));
    case 'metadata.namespace':
      return ofPod(pod.namespace);
    case 'metadata.uid':
      return ofOther('API server', pod.uid.startsWith('<') ? undefined : pod.uid, pod.uid);
    case 'metadata.labels':
      return ofPod(formatMap(pod.labels));
    case 'metadata.annotations':
      return ofPod(formatMap(pod.annotations));
    case 'spec.nodeName':
      return ofOther('node', pod.spec.nodeName || pod.node.name, '<node name>');
    case 'spec.serviceAccountName':
      return ofPod(pod.spec.serviceAccountName || 'default');
    case 'status.hostIP':
      return ofOther('node', pod.node.hostIPs?.[0], '<host IP>');
    case 'status.hostIPs':
      return ofOther('node', pod.node.hostIPs?.join(','), '<host IPs>');
    case 'status.podIP':
      return ofOther('node', pod.podIPs?.[0], '<pod IP>');
    case 'status.podIPs':
      return ofOther('node', pod.podIPs?.join(','), '<pod IPs>');
    default:
      throw new KubeletError(`unsupported fieldPath: ${field}`);
  }
}

/** Source: FormatMap. */
const formatMap = (map: Readonly<Record<string, string>>): string =>
  Object.keys(map)
    .sort()
    .map((key) => `${key}=${goQuote(map[key] ?? '')}`)
    .join('\n');

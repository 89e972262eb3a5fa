import { goQuote } from '../../formats/go-quote.js';
import { type AdmissionPlugin, forbidden } from './plugin.js';

/**
 * Refuses objects in a namespace that does not exist, or is being deleted.
 *
 * Source: apiserver pkg/admission/plugin/namespace/lifecycle.
 */
export const namespaceLifecycle: AdmissionPlugin = {
  name: 'NamespaceLifecycle',
  mutate(_, request) {
    const { namespace, cluster } = request;
    if (namespace === '') return undefined;
    const found = cluster.namespaces.get(namespace);
    if (found === undefined)
      return cluster.known.namespaces ? `namespaces ${goQuote(namespace)} not found` : undefined;
    return found.status.phase === 'Terminating'
      ? forbidden(
          request,
          `unable to create new content in namespace ${namespace} because it is being terminated`,
        )
      : undefined;
  },
};

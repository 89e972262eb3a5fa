import type { Api } from '../../api/api.js';
import type { ServiceAccount } from '../../cluster/objects/cluster-shapes.js';
import type { Draft } from '../../defaults/draft.js';
import { goQuote } from '../../formats/go-quote.js';
import { findMirrorReference, isMirrorPod } from './mirror-pod.js';
import { findForbiddenSecret } from './mountable-secrets.js';
import { type AdmissionPlugin, type AdmissionRequest, forbidden } from './plugin.js';
import { mountToken } from './service-account-token.js';

/**
 * Gives a Pod its ServiceAccount, the token of the account, and the Secrets with which images are
 * pulled.
 *
 * Source: plugin/pkg/admission/serviceaccount.
 */
export const serviceAccount: AdmissionPlugin = {
  name: 'ServiceAccount',
  resources: ['pods'],
  mutate({ metadata, spec: held = {} }, request) {
    if (isMirrorPod(metadata?.annotations))
      return refuse(findMirrorReference(held as Api<'PodSpec'>), request);
    const spec = held as Draft<'PodSpec'>;
    if (!spec.serviceAccountName) {
      spec.serviceAccountName = 'default';
      spec.serviceAccount = 'default';
    }
    const account = accountOf(spec.serviceAccountName, request);
    if (account === 'missing')
      return forbidden(
        request,
        `error looking up service account ${request.namespace}/${spec.serviceAccountName}: ` +
          `serviceaccount ${goQuote(spec.serviceAccountName)} not found`,
      );
    const { automountServiceAccountToken: ofAccount = true, imagePullSecrets } = account;
    if (spec.automountServiceAccountToken ?? ofAccount) mountToken(spec);
    if (!spec.imagePullSecrets?.length)
      spec.imagePullSecrets = imagePullSecrets.map(({ name }) => ({ name }));
    return refuse(
      enforcesSecrets(account) ? findForbiddenSecret(held as Api<'PodSpec'>, account) : undefined,
      request,
    );
  },
};

const refuse = (reason: string | undefined, request: AdmissionRequest): string | undefined =>
  reason === undefined ? undefined : forbidden(request, reason);

/** Returns an account. One that may exist has no settings. */
function accountOf(
  name: string,
  { namespace, cluster }: AdmissionRequest,
): ServiceAccount | 'missing' {
  const found = cluster.serviceAccountOf(namespace, name);
  if (found !== undefined) return found;
  const { isWhole, namespacesOfServiceAccounts } = cluster.known;
  // A controller creates the account `default` in each namespace.
  const isMissing = isWhole || (name !== 'default' && namespacesOfServiceAccounts.has(namespace));
  return isMissing
    ? 'missing'
    : { metadata: { name, labels: {} }, imagePullSecrets: [], secrets: [] };
}

/** Whether the Pods of an account may only use its Secrets. The annotation is deprecated. */
const enforcesSecrets = ({ metadata }: ServiceAccount): boolean =>
  TRUE.test(metadata.annotations?.['kubernetes.io/enforce-mountable-secrets'] ?? '');

/** Source: Go's strconv.ParseBool. */
const TRUE = /^(?:1|t|T|TRUE|true|True)$/;

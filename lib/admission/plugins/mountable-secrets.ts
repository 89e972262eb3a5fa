import type { Api } from '../../api/api.js';
import type { ServiceAccount } from '../../cluster/objects/cluster-shapes.js';

/** Returns why a Pod may not use a Secret, if its ServiceAccount allows only some. */
export function findForbiddenSecret(
  spec: Api<'PodSpec'>,
  { metadata, secrets, imagePullSecrets }: ServiceAccount,
): string | undefined {
  const mountable = new Set(secrets.map(({ name }) => name));
  const because = `is not allowed because service account ${metadata.name} does not reference that`;
  for (const { secret } of spec.volumes ?? [])
    if (secret && !mountable.has(secret.secretName ?? ''))
      return `volume with secret.secretName="${secret.secretName ?? ''}" ${because} secret`;
  for (const use of [
    ...secretUses(spec.initContainers, 'init container'),
    ...secretUses(spec.containers, 'container'),
  ])
    if (!mountable.has(use.secret))
      return `${use.title} referencing secret.secretName="${use.secret}" ${because} secret`;
  const pulling = new Set(imagePullSecrets.map(({ name }) => name));
  for (const [i, { name = '' }] of (spec.imagePullSecrets ?? []).entries())
    if (!pulling.has(name))
      return `imagePullSecrets[${i}].name="${name}" ${because} imagePullSecret`;
  return undefined;
}

interface SecretUse {
  readonly title: string;
  readonly secret: string;
}

/** Returns the Secrets of the variables of containers. */
const secretUses = (
  containers: readonly Api<'Container'>[] | undefined,
  kind: string,
): readonly SecretUse[] =>
  (containers ?? []).flatMap(({ name, env = [], envFrom = [] }) => [
    ...env.flatMap((variable) => {
      const reference = variable.valueFrom?.secretKeyRef;
      const title = `${kind} ${name} with envVar ${variable.name}`;
      return reference ? [{ title, secret: reference.name ?? '' }] : [];
    }),
    ...envFrom.flatMap(({ secretRef }) =>
      secretRef ? [{ title: `${kind} ${name} with envFrom`, secret: secretRef.name ?? '' }] : [],
    ),
  ]);

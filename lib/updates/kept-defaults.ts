import type { Api } from '../api/api.js';
import { FieldPath } from '../api/field-path.js';
import { getIn, POD_KINDS } from '../api/pod-kinds.js';
import type { StoredType } from '../defaults/stored-types.js';
import { newestApiTypes } from '../engine/api-types.js';
import type { Finding } from '../engine/finding.js';
import { formatField } from '../engine/format-field.js';
import { defaultPullPolicy } from '../formats/default-pull-policy.js';
import type { UpdateMethod } from './merge.js';
import type { StoredObject } from './update-context.js';

/** A default that stays, why it is a problem, and what to write. */
interface KeptDefault {
  readonly path: FieldPath;
  readonly detail: string;
  readonly remediation: string;
}

const STAYS = 'an apply keeps a default that no manifest has';

/**
 * Returns a hazard for each default that an apply keeps because no manifest has the field, although
 * the new manifest would have another default, or none.
 */
export function findKeptDefaults(
  manifest: StoredObject,
  after: StoredObject,
  type: StoredType,
  by: UpdateMethod,
): readonly Finding[] {
  const podPath = POD_KINDS.get(type.name)?.podPath;
  if (podPath === undefined) return [];
  const specPath = [...podPath, 'spec'];
  const spec = getIn(after, specPath) as Api<'PodSpec'> | undefined;
  const kept = [...keptStrategies(after, by), ...(spec ? keptInPod(spec, specPath, by) : [])];
  return kept
    .filter(({ path }) => !isWritten(manifest, after, path))
    .map(({ path, detail, remediation }) => ({
      rule: 'Update/kept-default',
      severity: 'warning',
      type: 'Hazard',
      field: formatField(path, newestApiTypes.get(type.name)),
      path,
      value: FieldPath.valueAt(after, path),
      detail,
      remediation,
    }));
}

/** Whether a manifest has a field. Its lists can have the items in another order. */
function isWritten(manifest: StoredObject, after: StoredObject, path: FieldPath): boolean {
  let [written, stored]: readonly unknown[] = [manifest, after];
  for (const step of path) {
    stored = FieldPath.valueAt(stored, [step]);
    written =
      typeof step === 'number' && Array.isArray(written)
        ? written.find((item) => item?.name === (stored as { readonly name?: string }).name)
        : FieldPath.valueAt(written, [step]);
  }
  return written !== undefined;
}

const removal = (by: UpdateMethod, field: string): string =>
  by === 'client-side-apply'
    ? `Write \`${field}: null\`, which removes it.`
    : `Apply the old manifest with \`${field}\` first, so that the manager owns it: the next ` +
      'apply removes it. Or use `kubectl replace`.';

function keptStrategies(after: StoredObject, by: UpdateMethod): readonly KeptDefault[] {
  const spec = after['spec'] as Readonly<Record<string, unknown>> | undefined;
  return ['strategy', 'updateStrategy'].flatMap((name) => {
    const strategy = spec?.[name] as { readonly type?: string; rollingUpdate?: object } | undefined;
    return strategy?.rollingUpdate === undefined || strategy.type === 'RollingUpdate'
      ? []
      : [
          {
            path: ['spec', name, 'rollingUpdate'],
            detail: `stays, although the type is \`${strategy.type}\`: ${STAYS}`,
            remediation: removal(by, 'rollingUpdate'),
          },
        ];
  });
}

function keptInPod(
  spec: Api<'PodSpec'>,
  path: readonly string[],
  by: UpdateMethod,
): readonly KeptDefault[] {
  const volumes = (spec.volumes ?? []).flatMap((volume, i): readonly KeptDefault[] =>
    volume.emptyDir === undefined || Object.keys(volume).length < 3
      ? []
      : [
          {
            path: [...path, 'volumes', i, 'emptyDir'],
            detail: `stays beside the new source: ${STAYS}`,
            remediation: removal(by, 'emptyDir'),
          },
        ],
  );
  const policies = (['initContainers', 'containers'] as const).flatMap((list) =>
    (spec[list] ?? []).flatMap(({ image = '', imagePullPolicy: held = '' }, i) => {
      const own = defaultPullPolicy(image);
      // What both manifests write has no defaults here, and its policy is its own.
      return held === '' || held === own
        ? []
        : [
            {
              path: [...path, list, i, 'imagePullPolicy'],
              detail: `stays \`${held}\`, not \`${own}\`: ${STAYS}`,
              remediation:
                `Write the policy: \`imagePullPolicy: ${own}\` changes it, ` +
                `\`imagePullPolicy: ${held}\` shows that it stays.`,
            },
          ];
    }),
  );
  return [...volumes, ...policies];
}

import { isObject } from '../engine/go-value.js';
import type { Manifest } from '../manifest/manifest.js';
import type { UpdateMethod } from '../updates/merge.js';

/** An action of a deployment tool that replaces the update of an object, and its setting. */
export interface ApplyPolicy {
  /**
   * `skip`: it does not apply the manifest. `create-only`: it does not update the object.
   * `recreate`: it deletes the object and creates it again, or the object no longer exists.
   */
  readonly action: 'skip' | 'create-only' | 'recreate';
  /** The annotation or label, such as `argocd.argoproj.io/hook: PreSync`. */
  readonly setting: string;
}

const ARGO_CD_HOOK = 'argocd.argoproj.io/hook';
const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';
const HELM_HOOK = 'helm.sh/hook';
const FLUX = 'kustomize.toolkit.fluxcd.io';

/**
 * Returns what Argo CD, Helm or Flux does instead of an update; `undefined` if they update the
 * object. docs/updates.md lists the sources.
 */
export function applyPolicyOf(manifest: Manifest): ApplyPolicy | undefined {
  const annotations = textsOf(manifest, 'annotations');
  const hook = annotations[ARGO_CD_HOOK];
  if (hook?.trim() === 'Skip')
    return { action: 'skip', setting: settingOf(ARGO_CD_HOOK, hook.trim()) };
  const skipped =
    fluxSetting(manifest, 'reconcile', 'disabled') ?? fluxSetting(manifest, 'ssa', 'ignore');
  if (skipped !== undefined) return { action: 'skip', setting: skipped };
  const createdOnly = fluxSetting(manifest, 'ssa', 'ifnotpresent');
  if (createdOnly !== undefined) return { action: 'create-only', setting: createdOnly };
  const hookSetting = hookSettingOf(annotations);
  if (hookSetting !== undefined && isDeletedBetweenRuns(annotations))
    return { action: 'recreate', setting: hookSetting };
  const options = syncOptionsOf(annotations);
  return options.has('Replace=true') && options.has('Force=true')
    ? { action: 'recreate', setting: settingOf(SYNC_OPTIONS, 'Replace=true,Force=true') }
    : undefined;
}

/**
 * Returns the setting for which a tool deletes an object whose update is refused, and creates it
 * again; `undefined` if there is none. A server-side apply by kubectl or Argo CD does not do it.
 */
export function forceSettingOf(manifest: Manifest, by: UpdateMethod): string | undefined {
  const flux = fluxSetting(manifest, 'force', 'enabled');
  if (flux !== undefined || by !== 'client-side-apply') return flux;
  return syncOptionsOf(textsOf(manifest, 'annotations')).has('Force=true')
    ? settingOf(SYNC_OPTIONS, 'Force=true')
    : undefined;
}

/** Returns how Argo CD writes an object for which an annotation says it. */
export function methodSettingOf(
  manifest: Manifest,
): { readonly by: UpdateMethod; readonly setting: string } | undefined {
  const options = syncOptionsOf(textsOf(manifest, 'annotations'));
  // The order is that in which Argo CD looks at the options.
  const methods = [
    ['Replace=true', 'replace'],
    ['ServerSideApply=false', 'client-side-apply'],
    ['ServerSideApply=true', 'server-side-apply'],
  ] as const;
  const found = methods.find(([option]) => options.has(option));
  return found && { by: found[1], setting: settingOf(SYNC_OPTIONS, found[0]) };
}

/**
 * Returns the setting for which a tool does not delete an object whose manifest was removed;
 * `undefined` if there is none.
 */
export function keepSettingOf(manifest: Manifest): string | undefined {
  const annotations = textsOf(manifest, 'annotations');
  const keep = annotations[HELM_POLICY]?.trim();
  if (syncOptionsOf(annotations).has('Prune=false')) return settingOf(SYNC_OPTIONS, 'Prune=false');
  if (keep?.toLowerCase() === 'keep') return settingOf(HELM_POLICY, keep);
  return (
    fluxSetting(manifest, 'prune', 'disabled') ??
    fluxSetting(manifest, 'reconcile', 'disabled') ??
    hookSettingOf(annotations)
  );
}

const HELM_POLICY = 'helm.sh/resource-policy';

/** Returns the annotation that makes an object a hook. Argo CD runs the hooks of Helm, too. */
function hookSettingOf(annotations: Texts): string | undefined {
  const name = [ARGO_CD_HOOK, HELM_HOOK].find((each) => annotations[each] !== undefined);
  return name && settingOf(name, annotations[name] ?? '');
}

/** Whether a hook is deleted before it is created again, or after it has succeeded. */
function isDeletedBetweenRuns(annotations: Texts): boolean {
  const policies = [ARGO_CD_HOOK, HELM_HOOK].flatMap((name) =>
    itemsOf(annotations[`${name}-delete-policy`]),
  );
  const known = policies.filter((each) => each in DELETE_POLICIES);
  return known.length === 0 || known.some((each) => DELETE_POLICIES[each] === 'deleted');
}

const DELETE_POLICIES: Readonly<Record<string, 'deleted' | 'kept'>> = {
  BeforeHookCreation: 'deleted',
  'before-hook-creation': 'deleted',
  HookSucceeded: 'deleted',
  'hook-succeeded': 'deleted',
  HookFailed: 'kept',
  'hook-failed': 'kept',
};

const syncOptionsOf = (annotations: Texts): ReadonlySet<string> =>
  new Set(itemsOf(annotations[SYNC_OPTIONS]));

const itemsOf = (text = ''): readonly string[] => text.split(',').map((each) => each.trim());

/** Flux reads its settings from annotations and labels, whatever their case is. */
function fluxSetting(manifest: Manifest, name: string, value: string): string | undefined {
  const key = `${FLUX}/${name}`;
  const texts = [textsOf(manifest, 'annotations')[key], textsOf(manifest, 'labels')[key]];
  const found = texts.find((text) => text?.toLowerCase() === value);
  return found && settingOf(key, found);
}

const settingOf = (name: string, value: string): string => `${name}: ${value}`;

type Texts = Readonly<Record<string, string | undefined>>;

/** Returns the annotations or labels of an object. Values that are no strings are left out. */
function textsOf({ metadata }: Manifest, field: 'annotations' | 'labels'): Texts {
  const texts = isObject(metadata) ? metadata[field] : undefined;
  return isObject(texts)
    ? Object.fromEntries(
        Object.entries(texts).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
      )
    : {};
}

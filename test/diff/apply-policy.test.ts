// The annotations and labels by which Argo CD, Helm and Flux do not update an object.
import {
  applyPolicyOf,
  forceSettingOf,
  keepSettingOf,
  methodSettingOf,
} from '../../lib/diff/apply-policy.js';

const annotated = (annotations: object) => ({ metadata: { annotations } });
const labelled = (labels: object) => ({ metadata: { labels } });
const HOOK = 'argocd.argoproj.io/hook';
const OPTIONS = 'argocd.argoproj.io/sync-options';
const FLUX = 'kustomize.toolkit.fluxcd.io';

test.each<[object, string, string]>([
  [{ [HOOK]: 'PreSync' }, 'recreate', `${HOOK}: PreSync`],
  [{ [HOOK]: 'Skip' }, 'skip', `${HOOK}: Skip`],
  [{ [HOOK]: 'Sync', [`${HOOK}-delete-policy`]: 'HookSucceeded' }, 'recreate', `${HOOK}: Sync`],
  [{ [HOOK]: 'Sync', [`${HOOK}-delete-policy`]: 'a typo' }, 'recreate', `${HOOK}: Sync`],
  [
    { 'helm.sh/hook': 'pre-upgrade,post-install' },
    'recreate',
    'helm.sh/hook: pre-upgrade,post-install',
  ],
  [
    { 'helm.sh/hook': 'test', 'helm.sh/hook-delete-policy': 'hook-failed, before-hook-creation' },
    'recreate',
    'helm.sh/hook: test',
  ],
  [{ [OPTIONS]: 'Force=true, Replace=true' }, 'recreate', `${OPTIONS}: Replace=true,Force=true`],
  [{ [`${FLUX}/ssa`]: 'IfNotPresent' }, 'create-only', `${FLUX}/ssa: IfNotPresent`],
  [{ [`${FLUX}/ssa`]: 'Ignore' }, 'skip', `${FLUX}/ssa: Ignore`],
  [{ [`${FLUX}/reconcile`]: 'disabled' }, 'skip', `${FLUX}/reconcile: disabled`],
])('%j means %s', (annotations, action, setting) => {
  expect(applyPolicyOf(annotated(annotations))).toEqual({ action, setting });
});

test.each<[object]>([
  [{}],
  [{ [`${HOOK}-delete-policy`]: 'BeforeHookCreation' }],
  [{ [HOOK]: 'Sync', [`${HOOK}-delete-policy`]: 'HookFailed' }],
  [{ 'helm.sh/hook': 'pre-upgrade', 'helm.sh/hook-delete-policy': 'hook-failed' }],
  [{ [OPTIONS]: 'Replace=true' }],
  [{ [OPTIONS]: 'Force=true' }],
  [{ [`${FLUX}/ssa`]: 'Merge' }],
  [{ [`${FLUX}/reconcile`]: 'enabled' }],
  [{ [HOOK]: 1 }],
])('%j does not replace the update', (annotations) => {
  expect(applyPolicyOf(annotated(annotations))).toBeUndefined();
});

test('Flux reads labels, too', () => {
  expect(applyPolicyOf(labelled({ [`${FLUX}/ssa`]: 'ifnotpresent' }))?.action).toBe('create-only');
  expect(keepSettingOf(labelled({ [`${FLUX}/prune`]: 'Disabled' }))).toBe(
    `${FLUX}/prune: Disabled`,
  );
  expect(applyPolicyOf(labelled({ [HOOK]: 'PreSync' }))).toBeUndefined();
});

test.each<[object, string | undefined]>([
  [{ [OPTIONS]: 'Prune=false' }, `${OPTIONS}: Prune=false`],
  [{ [OPTIONS]: 'Delete=false' }, undefined],
  [{ 'helm.sh/resource-policy': 'keep' }, 'helm.sh/resource-policy: keep'],
  [{ [`${FLUX}/prune`]: 'disabled' }, `${FLUX}/prune: disabled`],
  [{ [`${FLUX}/prune`]: 'enabled' }, undefined],
  [{ [HOOK]: 'PostSync' }, `${HOOK}: PostSync`],
  [{}, undefined],
])('%j: the setting that keeps an object is %s', (annotations, setting) => {
  expect(keepSettingOf(annotated(annotations))).toBe(setting);
});

test.each<[string, string | undefined]>([
  ['Replace=true', 'replace'],
  ['ServerSideApply=true', 'server-side-apply'],
  ['ServerSideApply=true,Replace=true', 'replace'],
  ['ServerSideApply=false', 'client-side-apply'],
  ['PruneLast=true', undefined],
])('Argo CD writes an object with %s by %s', (options, by) => {
  expect(methodSettingOf(annotated({ [OPTIONS]: options }))?.by).toBe(by);
});

test('Argo CD forces only a client-side apply, and Flux every way', () => {
  const argo = annotated({ [OPTIONS]: 'Force=true' });
  const flux = annotated({ [`${FLUX}/force`]: 'enabled' });
  expect(forceSettingOf(argo, 'client-side-apply')).toBe(`${OPTIONS}: Force=true`);
  expect(forceSettingOf(argo, 'server-side-apply')).toBeUndefined();
  expect(forceSettingOf(flux, 'server-side-apply')).toBe(`${FLUX}/force: enabled`);
  expect(forceSettingOf(annotated({}), 'client-side-apply')).toBeUndefined();
});

test.each([
  [{}],
  [{ metadata: null }],
  [{ metadata: 'a' }],
  [{ metadata: { annotations: ['a'] } }],
])('reads no annotations from %j', (manifest) => {
  expect(applyPolicyOf(manifest)).toBeUndefined();
  expect(keepSettingOf(manifest)).toBeUndefined();
  expect(methodSettingOf(manifest)).toBeUndefined();
});

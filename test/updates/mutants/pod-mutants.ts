import type { Mutant } from '../../support/mutants.js';

/** Mistakes in what an update can change in a Pod. */
export const POD_MUTANTS: readonly Mutant[] = [
  {
    title: 'a Pod can get containers',
    file: 'pod-update',
    from: 'if (old[field]?.length !== now[field]?.length) {',
    to: 'if (field === undefined) {',
  },
  {
    title: 'the deadline of a Pod can be extended',
    file: 'pod-update',
    from: 'if (now <= old) return true;',
    to: 'return true;',
  },
  {
    title: 'the deadline of a Pod can be removed',
    file: 'pod-update',
    from: "const detail = 'must not update from a positive integer to nil value';",
    to: "if (old > 0) return true; const detail = '';",
  },
  {
    title: 'tolerations of a Pod can be removed',
    file: 'pod-update',
    from: 'checkTolerations(context, old, now);',
    to: '',
  },
  {
    title: 'scheduling gates of a Pod can be added',
    file: 'pod-update',
    from: 'checkSchedulingGates(context, old, now);',
    to: '',
  },
  {
    title: 'scheduling gates of a Pod cannot be removed',
    file: 'pod-update',
    from: 'schedulingGates: old.schedulingGates ?? [],',
    to: '',
  },
  {
    title: 'a Pod with scheduling gates is as any other',
    file: 'pod-update',
    from: 'const isGated = (old.schedulingGates ?? []).length > 0;',
    to: 'const isGated = false;',
  },
  {
    title: 'images of a Pod cannot change',
    file: 'pod-update',
    from: 'containers: withImages(now.containers, old.containers),',
    to: 'containers: now.containers ?? [],',
  },
  {
    title: 'AppArmor annotations of a Pod can change',
    file: 'pod-update',
    from: "['container.apparmor.security.beta.kubernetes.io/', 'AppArmor annotations'],",
    to: '',
  },
  {
    title: 'labels of the node selector of a gated Pod can be removed',
    file: 'gated-pod-update',
    from: 'checkNodeSelector(context, old.nodeSelector ?? {}, now.nodeSelector ?? {});',
    to: '',
  },
];

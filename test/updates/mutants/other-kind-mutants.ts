import type { Mutant } from '../../support/mutants.js';

/** Mistakes in what an update can change in kinds beside Pods and workloads. */
export const OTHER_KIND_MUTANTS: readonly Mutant[] = [
  {
    title: 'data of an immutable object can change',
    file: 'other-kinds/check-other-update',
    from: 'for (const field of fields) if (!context.isUnchanged([field])) report(field);',
    to: '',
  },
  {
    title: 'an object can become mutable',
    file: 'other-kinds/check-other-update',
    from: "if (context.after['immutable'] !== true) report('immutable');",
    to: '',
  },
  {
    title: 'data is always immutable',
    file: 'other-kinds/check-other-update',
    from: "if (context.before['immutable'] !== true) return;",
    to: '',
  },
  {
    title: 'the type of a Secret can change',
    file: 'other-kinds/check-other-update',
    from: "checkImmutable(context, 'type');",
    to: '',
  },
  {
    title: 'the role of a binding can change',
    file: 'other-kinds/check-other-update',
    from: "if (!context.isUnchanged(['roleRef']))",
    to: 'if (false)',
  },
  {
    title: 'the value of a PriorityClass can change',
    file: 'other-kinds/check-other-update',
    from: "if (!context.isUnchanged(['value']))",
    to: 'if (false)',
  },
  {
    title: 'the reclaim policy of a StorageClass can change',
    file: 'other-kinds/check-other-update',
    from: "['parameters', 'provisioner', 'reclaimPolicy']",
    to: "['parameters', 'provisioner']",
  },
  {
    title: 'the volume binding mode of a StorageClass can change',
    file: 'other-kinds/check-other-update',
    from: "checkImmutable(context, 'volumeBindingMode');",
    to: '',
  },
  {
    title: 'a StorageClass is checked in the same way in all minor versions',
    file: 'other-kinds/check-other-update',
    from: 'STORAGE_CLASS_MINOR = 36',
    to: 'STORAGE_CLASS_MINOR = 34',
  },
  {
    title: 'the spec of a claim can change',
    file: 'other-kinds/check-other-update',
    from: "if (!context.isSameAt(['spec'], compared, allowed))",
    to: 'if (false)',
  },
  {
    title: 'the address of a Service can change',
    file: 'other-kinds/service-update',
    from: 'if (old.clusterIP !== now.clusterIP && now.clusterIP !== undefined)',
    to: 'if (false)',
  },
  {
    title: 'the load balancer class of a Service can change',
    file: 'other-kinds/service-update',
    from: 'old.loadBalancerClass !== now.loadBalancerClass',
    to: 'false',
  },
  {
    title: 'stringData is no data',
    file: 'other-kinds/stored-other',
    from: "if (!isObject(draft['stringData'])) return;",
    to: "delete draft['stringData']; return;",
  },
];

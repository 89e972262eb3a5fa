import type { Mutant } from '../../support/mutants.js';

/** Mistakes in how an apply makes an object of a manifest and the stored object. */
export const APPLY_MUTANTS: readonly Mutant[] = [
  {
    title: 'server-side apply accepts items with the same key',
    file: 'check-typed',
    from: 'if (seen.has(element))',
    to: 'if (false)',
  },
  {
    title: 'server-side apply does not remove fields',
    file: 'server-side-apply/apply',
    from: 'if (isCovered(last, owned)) return merged;',
    to: 'return merged;',
  },
  {
    title: 'server-side apply replaces the object',
    file: 'server-side-apply/apply',
    from: 'const merged = mergeValues(stored, manifest, type);',
    to: 'const merged = manifest;',
  },
  {
    title: 'server-side apply merges atomic fields',
    file: 'server-side-apply/merge-values',
    from: 'if (field === undefined || field.isAtomic) return',
    to: 'if (field === undefined) return',
  },
  {
    title: 'server-side apply replaces lists',
    file: 'server-side-apply/merge-values',
    from: 'return mergeItems(items, others, field, field.listKeys);',
    to: 'return value;',
  },
  {
    title: 'a null of server-side apply keeps the stored value',
    file: 'server-side-apply/merge-values',
    from: '(value === undefined && name in stored)',
    to: '(value == null && name in stored)',
  },
  {
    title: 'client-side apply does not remove fields',
    file: 'strategic-merge/diff-objects',
    from:
      'for (const key of Object.keys(original)) if (modified[key] === undefined) ' +
      'patch[key] = null;',
    to: 'return patch;',
  },
  {
    title: 'client-side apply does not remove items',
    file: 'strategic-merge/diff-objects',
    from: "if (kept === 'deletions') deletions.push",
    to: 'if (false) deletions.push',
  },
  {
    title: 'client-side apply replaces lists',
    file: 'strategic-merge/apply-patch',
    from:
      'else if (Array.isArray(held) && Array.isArray(value) && field?.mergeKey !== undefined) ' +
      'merged[key] = mergeLists(held, value, field, target);',
    to: '',
  },
  {
    title: 'client-side apply accepts items without a key',
    file: 'strategic-merge/diff-objects',
    from: 'if (!isObject(item) || item[mergeKey] === undefined)',
    to: 'if (false)',
  },
  {
    title: 'client-side apply writes null',
    file: 'strategic-merge/apply-patch',
    from: 'if (value === null) {',
    to: 'if (false) {',
  },
  {
    title: 'an update does not keep the resources of a Pod',
    file: 'updated-object',
    from: "keepPodResources(object, before as Draft<'Pod'>, minor);",
    to: '',
  },
  {
    title: 'a replacement is applied',
    file: 'requested-object',
    from:
      "if (by === 'replace') " +
      'return { target: manifest, decoded: decode(manifest, minor), isTruncated: false };',
    to: '',
  },
];

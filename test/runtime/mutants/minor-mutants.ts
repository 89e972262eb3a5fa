import type { Mutant } from '../../support/mutants.js';

/** Mistakes about what differs between the minor versions of Kubernetes. */
export const MINOR_MUTANTS: readonly Mutant[] = [
  {
    title: 'memory is reserved until 1.36',
    file: 'linux-resources',
    from: 'if (minor < MEMORY_QOS_MINOR) return;',
    to: '',
  },
  {
    title: 'the token is mounted in the place of a volume that the server drops',
    file: 'admitted-fields',
    from: '|| hasTokenMount(before)',
    to: '',
  },
  {
    title: '1.34 mounts a claim as two volumes',
    file: 'shared-claims',
    from: 'if (names.length > 1)',
    to: 'if (names.length > 9)',
  },
  {
    title: 'volumes that no container mounts are mounted',
    file: 'shared-claims',
    from: '|| !used.has(name)',
    to: '',
  },
  {
    title: '1.35 does not mount a claim as two volumes',
    file: 'shared-claims',
    from: 'if (minor >= SEVERAL_NAMES_MINOR) return;',
    to: '',
  },
];

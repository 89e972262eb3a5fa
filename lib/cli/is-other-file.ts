import { basename } from 'node:path';

/**
 * The names of files of other tools, which are YAML or JSON, too: of Helm, kustomize, npm,
 * TypeScript, cdk8s and this package.
 */
const OTHER_FILES = new RegExp(
  [
    /Chart\.(?:yaml|lock)|values(?:[-.].*)?\.ya?ml|values\.schema\.json/,
    /kustomization\.ya?ml/,
    /package(?:-lock)?\.json|[jt]sconfig(?:\..*)?\.json/,
    /cdk8s\.ya?ml|cdk8s-pods\.ya?ml|construct-metadata\.json/,
  ]
    .map(({ source }) => `^(?:${source})$`)
    .join('|'),
);

/** Whether a file, found in a folder, belongs to a tool that does not apply it to a cluster. */
export const isOtherFile = (name: string): boolean => OTHER_FILES.test(basename(name));

import type { NotDescendingPath } from './format.js';

/** A string that is certainly not empty. */
type Text = `${any}${string}`;

export interface MountMistakes {
  readonly subPath: {
    readonly "subPath is a path in the volume: write it without '/' at the start and without '..'": {
      readonly subPath: NotDescendingPath;
    };
  };
  readonly subPathExpr: {
    readonly "subPathExpr is a path in the volume: write it without '/' at the start and without '..'": {
      readonly subPathExpr: NotDescendingPath;
    };
    readonly 'a mount can have only one of subPath and subPathExpr: remove the other': {
      readonly subPath: Text;
      readonly subPathExpr: Text;
    };
  };
  readonly recursiveReadOnly: {
    readonly 'recursiveReadOnly requires readOnly: true: add it': {
      readonly recursiveReadOnly: 'Enabled' | 'IfPossible';
      readonly readOnly?: false | undefined;
    };
    readonly 'recursiveReadOnly excludes mountPropagation: remove one of them': {
      readonly recursiveReadOnly: 'Enabled' | 'IfPossible';
      readonly mountPropagation: 'Bidirectional' | 'HostToContainer';
    };
  };
}

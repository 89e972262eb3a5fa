import type { UpdateMethod } from '../lib/updates/merge.js';

/** The update whose verdict is shown: to the text of the editor, from another text. */
export interface UpdateSettings {
  /** The manifests that were applied last; empty if there are none. */
  readonly old: string;
  /** How the new manifests are written. */
  readonly by: UpdateMethod;
}

/** No update, and the method of `kubectl apply`. */
export const INITIAL_UPDATE: UpdateSettings = { old: '', by: 'client-side-apply' };

import type { InvalidShape, InvalidText } from './invalid-shape.js';
import type { NotId, PathWithBackstep } from './invalid-text.js';

/** The errors in the profiles of a security context. */
export type ProfileShape =
  | InvalidShape<
      'type',
      { readonly type: 'Localhost'; readonly localhostProfile?: '' | undefined },
      'a Localhost profile needs localhostProfile: write it, or use RuntimeDefault'
    >
  | InvalidShape<
      'localhostProfile',
      { readonly type: 'RuntimeDefault' | 'Unconfined'; readonly localhostProfile: string },
      "localhostProfile needs type: 'Localhost': write that, or remove localhostProfile"
    >
  | InvalidShape<
      'seccompProfile',
      {
        readonly seccompProfile: {
          readonly localhostProfile: `/${string}` | PathWithBackstep;
        };
      },
      "the localhostProfile of seccomp must be a relative path without '..'"
    >;

/** The errors in the IDs of a security context. */
export interface SecurityContextValues {
  readonly runAsUser: InvalidId;
  readonly runAsGroup: InvalidId;
  readonly fsGroup: InvalidId;
  readonly supplementalGroups: InvalidId;
}
type InvalidId = InvalidText<NotId, 'not an ID: write a number in the range 0–2147483647'>;

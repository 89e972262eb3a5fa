import type { Api } from '../api/api.js';
import type { SourceKind } from './value-source.js';

/** A volume as the kubelet mounts it. */
export interface MountedVolume {
  /** The folder on the node; `undefined` if it is not known, or if the volume is an image. */
  readonly path?: string | undefined;
  /** The name of the volume inside the kubelet: that of its PersistentVolume. */
  readonly innerName: string;
  readonly readOnly: boolean;
  readonly canRelabel: boolean;
  readonly image?: Api<'ImageVolumeSource'> | undefined;
  /** What decides about the path, if not the kubelet. */
  readonly from?: { readonly kind: SourceKind; readonly at?: string | undefined } | undefined;
}

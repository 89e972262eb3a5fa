import type { Api } from '../../api/types.js';
import { trimmed } from '../../formats/blank.js';
import { bytes } from '../../formats/bytes.js';

/** The annotation that said a container's AppArmor profile before the field did. */
export const appArmorKey = (container: Api<'Container'>): string =>
  `container.apparmor.security.beta.kubernetes.io/${container.name ?? ''}`;

export const OLD_ANNOTATION = 'deprecated since v1.30; use the "appArmorProfile" field instead';

type Profile = Api<'AppArmorProfile'>;

/** The profile that an annotation means. */
export function profileOf(annotation: string): Profile | undefined {
  if (annotation === 'unconfined') return { type: 'Unconfined' };
  if (annotation === 'runtime/default') return { type: 'RuntimeDefault' };
  const localhostProfile = annotation.startsWith('localhost/') ? annotation.slice('localhost/'.length) : '';
  return localhostProfile === '' ? undefined : { type: 'Localhost', localhostProfile };
}

/** Whether the field can say it: a path without blanks round it, no longer than a path can be. */
export const isSayable = ({ localhostProfile = 'x' }: Profile): boolean =>
  trimmed(localhostProfile) === localhostProfile && bytes(localhostProfile) <= 4095;

/** Whether two profiles are one. */
export const isSame = (a: Profile | undefined, b: Profile | undefined): boolean =>
  a?.type === b?.type && a?.localhostProfile === b?.localhostProfile;

import type { Api } from '../../api/api.js';
import { trimGoSpace } from '../../formats/go-whitespace.js';
import { utf8Length } from '../../formats/utf8-length.js';

/** The annotation for the AppArmor profile of a container, from before the field existed. */
export const appArmorAnnotationKey = (container: Api<'Container'>): string =>
  `container.apparmor.security.beta.kubernetes.io/${container.name ?? ''}`;

export const APP_ARMOR_ANNOTATION_DEPRECATED =
  'deprecated since v1.30; use the "appArmorProfile" field instead';

type Profile = Api<'AppArmorProfile'>;

/** The profile that the value of an annotation specifies. */
export function parseAppArmorAnnotation(annotation: string): Profile | undefined {
  if (annotation === 'unconfined') return { type: 'Unconfined' };
  if (annotation === 'runtime/default') return { type: 'RuntimeDefault' };
  const localhostProfile = annotation.startsWith('localhost/')
    ? annotation.slice('localhost/'.length)
    : '';
  return localhostProfile === '' ? undefined : { type: 'Localhost', localhostProfile };
}

/**
 * Whether the field can represent the profile: its path has no surrounding whitespace and a valid
 * length.
 */
export const isValidAppArmorProfile = ({ localhostProfile = 'x' }: Profile): boolean =>
  trimGoSpace(localhostProfile) === localhostProfile && utf8Length(localhostProfile) <= 4095;

/** Whether two profiles are equal. */
export const isSameAppArmorProfile = (a: Profile | undefined, b: Profile | undefined): boolean =>
  a?.type === b?.type && a?.localhostProfile === b?.localhostProfile;

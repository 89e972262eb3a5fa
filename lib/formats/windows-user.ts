import { bytes } from './bytes.js';

const NET_BIOS = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const DOMAIN = /^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?(\.[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?)*$/;

/** What is wrong with a user of Windows, written `user` or `domain\user`. */
export function windowsUser(name: string): string | undefined {
  if (name === '') return 'runAsUserName cannot be an empty string';
  if (isControlled(name)) return 'runAsUserName cannot contain control characters';
  const parts = name.split('\\');
  if (parts.length > 2) return 'runAsUserName cannot contain more than one backslash';
  const user = parts.at(-1) ?? '';
  const domain = parts.length > 1 ? (parts[0] ?? '') : undefined;
  if (domain !== undefined && bytes(domain) >= 256) return "runAsUserName's Domain length must be under 256 characters";
  if (domain !== undefined && !NET_BIOS.test(domain) && !DOMAIN.test(domain))
    return "runAsUserName's Domain doesn't match the NetBios nor the DNS format";
  if (user === '') return "runAsUserName's User cannot be empty";
  if (bytes(user) > 104) return "runAsUserName's User length must not be longer than 104 characters";
  if (/^[. ]+$/.test(user)) return "runAsUserName's User cannot contain only periods or spaces";
  return /["/\\:;|=,+*?<>@[\]]/.test(user) ? `runAsUserName's User cannot contain the following characters: "/\\:;|=,+*?<>@[]` : undefined;
}

const isControlled = (text: string): boolean => [...text].some((each) => each < ' ' || each === '\x7f');

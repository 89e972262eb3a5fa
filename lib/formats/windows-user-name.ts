import { collectFormatErrors, type FormatCheck } from './format-check.js';
import { utf8Length } from './utf8-length.js';

const NETBIOS_NAME = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/u;
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);

/** Checks a user name of Windows: `user` or `domain\user`. */
export const windowsUserName: FormatCheck = (name) => {
  if (name === '') return 'runAsUserName cannot be an empty string';
  if (hasControlCharacters(name)) return 'runAsUserName cannot contain control characters';
  const parts = name.split('\\');
  if (parts.length > 2) return 'runAsUserName cannot contain more than one backslash';
  const user = parts.at(-1) ?? '';
  const domain = parts.length > 1 ? (parts[0] ?? '') : undefined;
  return collectFormatErrors(
    domain !== undefined &&
      utf8Length(domain) >= 256 &&
      "runAsUserName's Domain length must be under 256 characters",
    domain !== undefined &&
      !NETBIOS_NAME.test(domain) &&
      !DOMAIN.test(domain) &&
      "runAsUserName's Domain doesn't match the NetBios nor the DNS format",
    user === '' && "runAsUserName's User cannot be empty",
    utf8Length(user) > 104 && "runAsUserName's User length must not be longer than 104 characters",
    /^[. ]+$/.test(user) && "runAsUserName's User cannot contain only periods or spaces",
    /["/\\:;|=,+*?<>@[\]]/.test(user) &&
      `runAsUserName's User cannot contain the following characters: "/\\:;|=,+*?<>@[]`,
  );
};

const hasControlCharacters = (text: string): boolean =>
  [...text].some((each) => each < ' ' || each === '\x7f');

import { goText } from '../utf8.js';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** What a text of base64 says, line breaks left out; nothing where it is none. */
export function base64(text: string): string | undefined {
  const digits = text.replace(/[\r\n]/g, '');
  if (!BASE64.test(digits)) return undefined;
  return goText(Uint8Array.from(atob(digits), (byte) => byte.charCodeAt(0)));
}

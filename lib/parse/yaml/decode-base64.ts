import { decodeUtf8AsGo } from '../stream/decode-utf8.js';

const BASE64_PATTERN = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** What a text of base64 says, line breaks left out; nothing where it is none. */
export function decodeBase64(text: string): string | undefined {
  const digits = text.replace(/[\r\n]/g, '');
  if (!BASE64_PATTERN.test(digits)) return undefined;
  return decodeUtf8AsGo(Uint8Array.from(atob(digits), (byte) => byte.charCodeAt(0)));
}

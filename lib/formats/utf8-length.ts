/**
 * Returns the number of bytes of a text in UTF-8, in which Kubernetes measures lengths. A lone
 * surrogate is read as U+FFFD, which has three.
 */
export function utf8Length(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code < 0x800) count += 1;
    else if (code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(i + 1)))
      [count, i] = [count + 2, i + 1];
    else count += 2;
  }
  return count;
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** A value as Go writes it in JSON: with the signs escaped that mean something in HTML. */
export const goJson = (value: unknown): string =>
  (JSON.stringify(value) ?? 'null').replace(/[<>&\u2028\u2029]|\\ud[89a-f][\da-f]{2}/g, (sign) =>
    // A lone surrogate cannot be sent: the decoder has made U+FFFD of it.
    sign.length > 1 ? '\ufffd' : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

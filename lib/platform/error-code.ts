/** What the system calls an error, as `ENOENT`. */
export const errorCodeOf = (error: unknown): string | undefined =>
  (error as { readonly code?: string } | undefined)?.code;

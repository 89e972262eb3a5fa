/** Returns the API group of an `apiVersion`, or `undefined` if it has more than one slash. */
export function groupOfVersion(apiVersion: string): string | undefined {
  const parts = apiVersion.split('/');
  return parts.length > 2 ? undefined : parts.length === 2 ? parts[0] : '';
}

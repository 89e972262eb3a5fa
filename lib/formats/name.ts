/** No pattern here backtracks more than once a character: names come from anyone. */
const shaped =
  (most: number, shape: RegExp, rule: string) =>
  (value: string): string | undefined =>
    value.length > most
      ? `must be no more than ${most} characters`
      : shape.test(value)
        ? undefined
        : `${rule} (regex used for validation is '${shape.source.slice(1, -1)}')`;

/** A label of the domain name system: what containers and volumes are named by. */
export const dnsLabel: (value: string) => string | undefined = shaped(
  63,
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
);

/** The name of an environment variable, as Kubernetes 1.34 and later take it. */
export const envName: (value: string) => string | undefined = shaped(
  Number.POSITIVE_INFINITY,
  /^[ -<>-~]+$/,
  "a valid environment variable name must consist only of printable ASCII characters other than '='",
);

/** The name of a port. */
export function portName(value: string): string | undefined {
  if (value.length > 15) return 'must be no more than 15 characters';
  if (!/^[-a-z0-9]+$/.test(value)) return 'must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)';
  if (!/[a-z]/.test(value)) return 'must contain at least one letter (a-z)';
  if (value.includes('--')) return 'must not contain consecutive hyphens';
  return value.startsWith('-') || value.endsWith('-') ? 'must not begin or end with a hyphen' : undefined;
}

/** The number of a port. */
export const portNumber = (value: number): string | undefined =>
  value >= 1 && value <= 65535 ? undefined : 'must be between 1 and 65535, inclusive';

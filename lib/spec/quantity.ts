/**
 * An amount: a number, or a string with a suffix. `0.5` and `'500m'` are one half; `'256Mi'` is 256
 * × 2^20, `'256M'` is 256 × 10^6. Suffixes: n u m k M G T P E, Ki Mi Gi Ti Pi Ei; not `K`, `MB` or
 * `gb`. Note that `m` means milli: `'128m'` of memory is 0.128 bytes.
 *
 * Source: apimachinery resource.Quantity.
 */
export type Quantity = string | number;

/**
 * A number, or a name or percentage. For a port: its number or its name. `'8080'` in quotes is not
 * a valid port: a name has at least one letter.
 *
 * Source: apimachinery intstr.IntOrString.
 */
export type IntOrString = number | string;

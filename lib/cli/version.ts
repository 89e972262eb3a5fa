/** The version of this package: put in its place when it is built. */
declare const PACKAGE_VERSION: string | undefined;

export const VERSION = typeof PACKAGE_VERSION === 'string' ? PACKAGE_VERSION : '0.0.0';

/**
 * Returns the address of the page about a rule, in a site that `npm run site` makes.
 *
 * @param docsUrl - the address of the site
 * @param rule - the id of the rule, such as `Container/image-tag`
 * @returns `undefined` if no address of a site is configured
 */
export const rulePage = (docsUrl: string | undefined, rule: string): string | undefined =>
  docsUrl === undefined ? undefined : new URL(`rules/${rule}.html`, folderOf(docsUrl)).href;

/** The last part of an address counts as a folder, with or without a slash. */
const folderOf = (address: string): string => (address.endsWith('/') ? address : `${address}/`);

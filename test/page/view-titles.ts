/** The titles of the views of the page, in the order of their tabs. */
export const VIEW_TITLES: readonly string[] = [
  'Findings',
  'Application',
  'Anatomy',
  'Life',
  'Update',
  'Runtime',
  'Stored',
  'TypeScript',
];

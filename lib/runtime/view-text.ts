import { wrapText } from '../formats/wrap-text.js';
import type { RuntimeView } from './runtime-view.js';
import type { ViewRow } from './view-row.js';
import { containerRows, sandboxRows } from './view-rows.js';

/** What a text of a view shows. */
export interface ViewTextOptions {
  /** The heading, such as `Deployment web`. */
  readonly title: string;
  /** Why the API server rejects the manifest. */
  readonly rejections?: readonly string[] | undefined;
  /** The only container that is shown, with all its values. */
  readonly container?: string | undefined;
  /** The width of the terminal; `undefined` if it is none. */
  readonly width?: number | undefined;
}

const LABEL_WIDTH = 12;

/** Describes what the kubelet asks the container runtime for. */
export function viewText(
  { sandbox, containers }: RuntimeView,
  { title, rejections = [], container, width }: ViewTextOptions,
): string {
  const shown = containers.filter(({ name }) => container === undefined || name === container);
  const sections = [
    ...(container === undefined ? [{ heading: 'sandbox', rows: sandboxRows(sandbox) }] : []),
    ...shown.map((each) => ({
      heading: `${each.role} ${each.name}`,
      rows: containerRows(each, container !== undefined),
    })),
  ];
  return [
    title,
    ...rejections.map((each) => `  rejected by the API server: ${each}`),
    ...sections.flatMap(({ heading, rows }) => [`  ${heading}`, ...rows.map(rowLine)]),
  ]
    .map((line) => `${wrapText(line, { width, indent: 4 + LABEL_WIDTH })}\n`)
    .join('');
}

const rowLine = ({ label, text, source }: ViewRow): string =>
  `    ${label.padEnd(LABEL_WIDTH)}${text}${source === undefined ? '' : `  [${source}]`}`;

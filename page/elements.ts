/** A child of an element; absent children are left out. */
export type Child = Node | string | null | undefined | false;

/** The attributes of an element. `true` is an attribute without a value; `false` is none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * Creates an element of HTML. Elements are created, and never parsed from text, so that text of a
 * manifest can only become the value of an attribute or a text node.
 */
export const html = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => fill(document.createElement(tag), attributes, children);

/** Creates an element of SVG. */
export const svg = <K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] =>
  fill(document.createElementNS(SVG_NAMESPACE, tag), attributes, children);

function fill<E extends Element>(
  element: E,
  attributes: Attributes,
  children: readonly Child[],
): E {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  for (const child of children) if (child) element.append(child);
  return element;
}

/** Creates a button that calls a function when it is clicked. */
export function button(
  attributes: Attributes,
  onClick: () => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const element = html('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', onClick);
  return element;
}

/** Returns a text as children of an element: the parts between backticks are code. */
export const withCode = (text: string): readonly Child[] =>
  text.split('`').map((part, i) => (i % 2 === 1 ? html('code', {}, part) : part));

import { escapeLine } from '../formats/escape-text.js';
import { DIAGRAM_COLORS, DIAGRAM_STYLES } from './diagram-styles.js';
import type { Drawing, GroupShape, Shape } from './drawing.js';
import { ICONS } from './icons.js';

/** Returns a drawing as an SVG file, with its own colors for light and dark pages. */
export function toSvg({ width, height, label, shapes }: Drawing): string {
  const box = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="diagram" role="img" ${box}>`,
    `<title>${escapeXml(label)}</title>`,
    `<style>${DIAGRAM_COLORS}\n${DIAGRAM_STYLES}</style>`,
    `<rect fill="var(--ground)" width="${width}" height="${height}" rx="10"/>`,
    ...shapes.map(shapeXml),
    '</svg>\n',
  ].join('\n');
}

function shapeXml(shape: Shape): string {
  switch (shape.shape) {
    case 'rect': {
      const { style, x, y, width, height, radius = 0 } = shape;
      const box = attributes({ x, y, width: Math.max(0, width), height, rx: radius });
      return `<rect class="${style}" ${box}/>`;
    }
    case 'circle': {
      const { style, x, y, radius } = shape;
      return `<circle class="${style}" ${attributes({ cx: x, cy: y, r: radius })}/>`;
    }
    case 'path':
      return `<path class="${shape.style}" d="${shape.d}"/>`;
    case 'text': {
      const { style, x, y, text, anchor = 'start' } = shape;
      const at = `${attributes({ x, y })}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`;
      return `<text class="${style}" ${at}>${escapeXml(text)}</text>`;
    }
    case 'icon': {
      const { icon, x, y, size } = shape;
      const [body, sign] = ICONS[icon];
      const scale = size === 16 ? '' : ` scale(${size / 16})`;
      const filled = body === '' ? '' : `<path class="body" d="${body}"/>`;
      return (
        `<g class="icon ${icon}" transform="translate(${round(x)} ${round(y)})${scale}">` +
        `${filled}<path class="sign" d="${sign}"/></g>`
      );
    }
    case 'group':
      return groupXml(shape);
  }
}

const groupXml = ({ style, label, shapes }: GroupShape): string =>
  [
    `<g class="${style}">`,
    ...(label === undefined ? [] : [`<title>${escapeXml(label)}</title>`]),
    ...shapes.map(shapeXml),
    '</g>',
  ].join('');

const attributes = (values: Readonly<Record<string, number>>): string =>
  Object.entries(values)
    .filter(([name, value]) => name !== 'rx' || value > 0)
    .map(([name, value]) => `${name}="${round(value)}"`)
    .join(' ');

/** Rounds to hundredths of a pixel. */
const round = (value: number): number => Math.round(value * 100) / 100;

const XML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/**
 * Escapes a text for XML. Characters that XML cannot contain, and those that a reader does not see,
 * are shown as escapes.
 */
const escapeXml = (text: string): string =>
  escapeLine(text).replace(/[&<>"]/g, (found) => XML_ESCAPES[found] as string);

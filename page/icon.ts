import { ICONS, type Icon } from '../lib/diagram/icons.js';
import { svg } from './elements.js';

/** Returns the lines of an icon in a square of 16 by 16, for a picture. */
export function iconGroup(icon: Icon, transform?: string): SVGGElement {
  const [body, sign] = ICONS[icon];
  return svg(
    'g',
    { class: `icon ${icon}`, transform, 'aria-hidden': 'true' },
    body !== '' && svg('path', { class: 'body', d: body }),
    svg('path', { class: 'sign', d: sign }),
  );
}

/** Returns an icon among text. The text next to it says the same. */
export const iconElement = (icon: Icon, size = 16): SVGSVGElement =>
  svg(
    'svg',
    {
      class: 'diagram',
      width: size,
      height: size,
      viewBox: '0 0 16 16',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    iconGroup(icon),
  );

import { drawApplication } from '../../lib/diagram/application/draw-application.js';
import { drawAnatomy } from '../../lib/diagram/draw-anatomy.js';
import { drawLife } from '../../lib/diagram/draw-life.js';
import { drawOrders } from '../../lib/diagram/draw-orders.js';
import { toSvg } from '../../lib/diagram/to-svg.js';
import { simulate } from '../../lib/lifecycle/simulate.js';
import { shopMap } from './application/shop-map.js';
import { SHOP_ANATOMY, SHOP_SPEC } from './sample-manifest.js';

const LIFE = {
  script: { tail: [{ runs: 8, exit: 1 }, {}] },
  deleted: { at: 40 },
  until: 120,
} as const;

/** The pictures of the documentation, by file in docs/images. */
export const PICTURES: Readonly<Record<string, string>> = {
  'anatomy.svg': toSvg(drawAnatomy(SHOP_ANATOMY, { hasHeading: true })),
  'application.svg': toSvg(drawApplication([{ title: '', map: shopMap() }], { hasHeading: true })),
  'order.svg': toSvg(drawOrders(SHOP_SPEC, { title: SHOP_ANATOMY.title })),
  'life.svg': toSvg(
    drawLife(SHOP_SPEC, simulate(SHOP_SPEC, LIFE), {
      title: SHOP_ANATOMY.title,
      until: LIFE.until,
      deletedAt: LIFE.deleted.at,
    }),
  ),
};

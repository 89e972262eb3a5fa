import { startOrder, stopOrder } from '../lifecycle/container-order.js';
import type { ApiPodSpec } from '../lifecycle/pod-containers.js';
import type { DrawOptions } from './draw-anatomy.js';
import type { Drawing, MeasureText, Shape } from './drawing.js';
import { ROLE_ICONS } from './icons.js';
import { drawableSpec } from './manifest-values.js';
import { type OrderStage, orderStages } from './order-text.js';
import { fitText, group, icon, path, rect, text } from './shapes.js';
import { estimateWidth } from './text-width.js';

const MARGIN = 18;
const BOX_HEIGHT = 30;
const BOX_STEP = 36;
const ARROW = 36;

/** Draws the order in which the containers of a Pod start, and in which they stop. */
export function drawOrders(
  givenSpec: ApiPodSpec,
  { width = 720, measure = estimateWidth, title }: DrawOptions & { readonly title: string },
): Drawing {
  const spec = drawableSpec(givenSpec);
  const start = drawStages('Start order', orderStages(startOrder(spec)), MARGIN, width, measure);
  const stop = drawStages('Stop order', orderStages(stopOrder(spec)), start.bottom, width, measure);
  return {
    width,
    height: stop.bottom,
    label: `Start order and stop order of ${title}`,
    shapes: [...start.shapes, ...stop.shapes],
  };
}

/** Draws stages from left to right, in as many lines as they need. */
function drawStages(
  heading: string,
  stages: readonly OrderStage[],
  top: number,
  width: number,
  measure: MeasureText,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const shapes: Shape[] = [text('heading', MARGIN, top + 14, heading)];
  let x = MARGIN;
  let y = top + 28;
  let lineBottom = y;
  stages.forEach((stage, i) => {
    const boxWidth = stageWidth(stage, width, measure);
    if (x > MARGIN && x + ARROW + boxWidth > width - MARGIN) {
      x = MARGIN;
      y = lineBottom + 8;
    }
    if (i > 0) {
      shapes.push(path('arrow', `M${x + 8} ${y + 15}H${x + 26}m-5 -5l5 5 -5 5`));
      x += ARROW;
    }
    shapes.push(...drawStage(stage, { x, y, width: boxWidth, measure }));
    lineBottom = Math.max(lineBottom, y + stage.steps.length * BOX_STEP);
    x += boxWidth;
  });
  return { shapes, bottom: lineBottom + MARGIN };
}

const stageWidth = ({ steps }: OrderStage, width: number, measure: MeasureText): number =>
  Math.min(
    width - 2 * MARGIN - ARROW,
    steps.reduce((most, { container }) => Math.max(most, measure(container, 'name')), 0) + 52,
  );

const drawStage = (
  { steps }: OrderStage,
  {
    x,
    y,
    width,
    measure,
  }: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly measure: MeasureText;
  },
): readonly Shape[] =>
  steps.map(({ container, role, after, until }, i) => {
    const top = y + i * BOX_STEP;
    const waits = after.length === 0 ? '' : `, after ${after.join(' and ')}: ${until}`;
    return group(
      'step',
      [
        rect('card', { x, y: top, width, height: BOX_HEIGHT }, 8),
        icon(ROLE_ICONS[role], x + 10, top + 7),
        text('name', x + 34, top + 20, fitText(container, width - 44, 'name', measure)),
      ],
      { label: `${container}: ${role}${waits}` },
    );
  });

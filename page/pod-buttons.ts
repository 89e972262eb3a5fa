import type { StreamPod } from './check-stream.js';
import { button, html } from './elements.js';

/** Returns a button for each Pod of the stream, or the name of the only one. */
export function podButtons(
  pods: readonly StreamPod[],
  selected: number,
  onSelect: (i: number) => void,
): readonly HTMLElement[] {
  const [only] = pods;
  if (pods.length < 2)
    return [html('h2', {}, only === undefined ? 'Manifest' : `${only.kind} ${only.name}`)];
  return pods.map(({ kind, name }, i) =>
    button(
      { 'aria-pressed': String(i === selected) },
      () => onSelect(i),
      html('span', { class: 'kind' }, kind),
      ` ${name}`,
    ),
  );
}

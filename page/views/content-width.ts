/** Returns the width of the content of a panel, in pixels. */
export function contentWidthOf(panel: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(panel);
  return panel.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}

/**
 * The style sheet of all drawings. Colors are custom properties, which `DIAGRAM_COLORS` sets for a
 * file; a page sets its own. Warm colors are for problems only; roles have cool ones.
 */
export const DIAGRAM_STYLES = `
.diagram text { font: 400 12px var(--sans); fill: var(--ink); }
.diagram .name { font-size: 14px; font-weight: 600; }
.diagram .small, .diagram .tiny { fill: var(--soft); }
.diagram .tiny { font-size: 11px; } .diagram .tiny.amount { fill: var(--ink); }
.diagram .label, .diagram .heading, .diagram .time { font-size: 11px; font-weight: 600; }
.diagram .heading { font-size: 13px; } .diagram .time { fill: var(--soft); }
.diagram .mono { font-family: var(--mono); fill: var(--soft); }
.diagram .mono.strong { fill: var(--ink); }
.diagram .count { font-size: 11px; font-weight: 600; }
.diagram .chip-text { font-size: 11.5px; font-weight: 500; }
.diagram .icon path { fill: none; stroke: currentColor; stroke-width: 1.5;
  stroke-linecap: round; stroke-linejoin: round; }
.diagram .icon { color: var(--soft); }
.diagram .icon .body { fill: currentColor; stroke: none; }
.diagram .icon .body + .sign { stroke: var(--surface); }
.diagram .icon.error { color: var(--error); } .diagram .icon.warning { color: var(--warning); }
.diagram .icon.note { color: var(--note); } .diagram .icon.ok { color: var(--ok); }
.diagram .icon.init-container { color: var(--init); }
.diagram .icon.sidecar { color: var(--sidecar); }
.diagram .icon.container { color: var(--container); }
.diagram .hull { fill: var(--hull); stroke: var(--hull-line); }
.diagram .frame.node .hull { stroke: var(--warning); stroke-dasharray: 6 4; }
.diagram .gap { fill: var(--surface); stroke: var(--hull-line); }
.diagram .frame.node .gap { stroke: var(--warning); }
.diagram .order, .diagram .arrow { fill: none; stroke: var(--wire); stroke-width: 1.5; }
.diagram .stop { fill: var(--surface); stroke-width: 1.5; }
.diagram .stop.init-container { stroke: var(--init); }
.diagram .stop.sidecar { stroke: var(--sidecar); }
.diagram .stop.container { stroke: var(--container); }
.diagram .card, .diagram .volume { fill: var(--surface); stroke: var(--line); }
.diagram .volume.node { stroke: var(--warning); }
.diagram .tile.init-container { fill: var(--init-soft); }
.diagram .tile.sidecar { fill: var(--sidecar-soft); }
.diagram .tile.container { fill: var(--container-soft); }
.diagram text.label.init-container { fill: var(--init); }
.diagram text.label.sidecar { fill: var(--sidecar); }
.diagram text.label.container { fill: var(--container); }
.diagram .chip { fill: var(--sunk); stroke: var(--line); }
.diagram .chip.port { fill: var(--container-soft); stroke: none; }
.diagram .chip.restriction { fill: var(--ok-soft); stroke: none; }
.diagram .chip.privilege { fill: var(--warning-soft); stroke: none; }
.diagram .chip-text.port { fill: var(--container); }
.diagram .chip-text.restriction { fill: var(--ok); }
.diagram .chip-text.privilege { fill: var(--warning); }
.diagram .mount { fill: var(--sunk); stroke: var(--line); }
.diagram .mount.broken { fill: var(--error-soft); stroke: var(--error); }
.diagram .hit { fill: transparent; }
.diagram .track { fill: var(--track); }
.diagram .track.none { fill: none; stroke: var(--line); stroke-dasharray: 3 3; }
.diagram .limit { fill: var(--limit); } .diagram .request { fill: var(--request); }
.diagram .open { stroke: var(--wire); stroke-width: 1.5; stroke-dasharray: 2 4; }
.diagram .wire { fill: none; stroke: var(--wire); stroke-width: 1.5; }
.diagram .knot { fill: var(--wire); stroke: var(--wire); stroke-width: 1.5; }
.diagram .knot.read-only { fill: var(--ground); }
.diagram .rail.broken .wire { stroke: var(--error); }
.diagram .object { fill: var(--surface); stroke: var(--line); }
.diagram .object.absent { fill: var(--ground); stroke: var(--wire); stroke-dasharray: 5 4; }
.diagram .object.error { stroke: var(--error); }
.diagram .object.warning { stroke: var(--warning); }
.diagram .object.note { stroke: var(--note); }
.diagram .use.error { fill: var(--error); } .diagram .use.warning { fill: var(--warning); }
.diagram .use.note { fill: var(--note); }
.diagram .tip { fill: var(--wire); }
.diagram .link.error .wire { stroke: var(--error); stroke-dasharray: 6 3; }
.diagram .link.error .tip { fill: var(--error); }
.diagram .link.warning .wire { stroke: var(--warning); stroke-dasharray: 6 3; }
.diagram .link.warning .tip { fill: var(--warning); }
.diagram .link.note .wire { stroke: var(--note); stroke-dasharray: 6 3; }
.diagram .link.note .tip { fill: var(--note); }
.diagram .tick { stroke: var(--line); } .diagram .rest { stroke: var(--line); stroke-width: 2; }
.diagram .phase { fill: var(--track); }
.diagram .phase.ready, .diagram .phase.Succeeded { fill: var(--ok-soft); }
.diagram .phase.Failed { fill: var(--error-soft); }
.diagram .phase-text { font-size: 11px; font-weight: 600; }
.diagram .phase-text.ready { fill: var(--ok); }
.diagram .lane.init-container { --c: var(--init); --d: var(--init-soft); }
.diagram .lane.sidecar { --c: var(--sidecar); --d: var(--sidecar-soft); }
.diagram .lane.container { --c: var(--container); --d: var(--container-soft); }
.diagram .run { fill: var(--c); }
.diagram .run.starting { fill: var(--d); stroke: var(--c); stroke-dasharray: 3 3; }
.diagram .run.not-ready { fill: var(--d); stroke: var(--c); }
.diagram .run.stopping { fill: var(--surface); fill-opacity: .55; stroke: var(--c);
  stroke-dasharray: 2 3; }
.diagram .waiting { stroke: var(--warning); stroke-width: 2; stroke-dasharray: 2 4; }
.diagram .waiting-text { font-size: 11px; font-weight: 600; fill: var(--warning); }
.diagram .exit { fill: var(--surface); stroke: var(--ok); stroke-width: 1.5; }
.diagram .exit.failed { fill: var(--error); stroke: var(--surface); }
.diagram .exit-text { font-size: 9.5px; font-weight: 700; fill: var(--ok); }
.diagram .exit-text.failed { font-size: 8.5px; fill: var(--surface); }
.diagram .probe-failed { fill: none; stroke: var(--warning); stroke-width: 1.6; }
.diagram .probe-passed { fill: none; stroke: var(--ok); stroke-width: 1.6; }
.diagram .deleted { stroke: var(--ink); stroke-width: 1.5; } .diagram .flag { fill: var(--ink); }
.diagram .flag-text { font-size: 11px; font-weight: 600; fill: var(--surface); }
`.trim();

const LIGHT = {
  ink: '#1a1f27',
  soft: '#566070',
  line: '#d3d8df',
  surface: '#ffffff',
  ground: '#f2f3f5',
  sunk: '#f5f6f8',
  hull: '#e5e9f1',
  'hull-line': '#b6bfcd',
  wire: '#7d8797',
  track: '#e6e9ee',
  request: '#4a6db5',
  limit: '#b9c9ea',
  error: '#b3261e',
  'error-soft': '#fbe9e7',
  warning: '#8a5300',
  'warning-soft': '#fdf0d9',
  note: '#3c5a86',
  ok: '#1c6b3c',
  'ok-soft': '#e0f3e6',
  init: '#4d5868',
  'init-soft': '#e9ecf0',
  sidecar: '#0b6e75',
  'sidecar-soft': '#dcf1f2',
  container: '#4338ca',
  'container-soft': '#e8e7fb',
} as const;

const DARK: Readonly<Record<keyof typeof LIGHT, string>> = {
  ink: '#e6e9ee',
  soft: '#a3adba',
  line: '#353e4a',
  surface: '#1a2028',
  ground: '#12161c',
  sunk: '#222a34',
  hull: '#1e2632',
  'hull-line': '#46536a',
  wire: '#8793a5',
  track: '#252d37',
  request: '#86a6e6',
  limit: '#34486d',
  error: '#ff8a80',
  'error-soft': '#3b2022',
  warning: '#f0b45c',
  'warning-soft': '#382b14',
  note: '#9bb8e8',
  ok: '#79d39b',
  'ok-soft': '#183324',
  init: '#b3bdca',
  'init-soft': '#2a323d',
  sidecar: '#6fd0d7',
  'sidecar-soft': '#143537',
  container: '#b1abff',
  'container-soft': '#2b2953',
};

const properties = (colors: Readonly<Record<string, string>>): string =>
  Object.entries(colors)
    .map(([name, color]) => `--${name}: ${color};`)
    .join(' ');

/** The colors of a drawing in a file: light, or dark where the reader prefers that. */
export const DIAGRAM_COLORS = `
.diagram { ${properties(LIGHT)}
  --sans: Helvetica, Arial, 'Liberation Sans', 'Noto Sans CJK KR', sans-serif;
  --mono: Menlo, 'DejaVu Sans Mono', 'Liberation Mono', monospace; }
@media (prefers-color-scheme: dark) { .diagram { ${properties(DARK)} } }
`.trim();

/** The colors of all drawings, by their names, for a page that shows drawings and other things. */
export const DIAGRAM_PALETTES = { light: LIGHT, dark: DARK } as const;

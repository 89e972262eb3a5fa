import type { ContainerRole } from '../lifecycle/pod-containers.js';

/**
 * The lines of the icons, in a square of 16 by 16. Each has its own shape, so that nobody needs
 * colors to tell them apart.
 */
export const ICONS = {
  error: [
    'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z',
    'M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6',
  ],
  warning: ['M8 1.6 15 14H1z', 'M8 6v3.8M8 11.7v.6'],
  note: ['M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z', 'M8 7.2v4.2M8 4.5v.6'],
  ok: ['M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z', 'M4.9 8.3l2.2 2.2 4.1-4.6'],
  'init-container': ['', 'M2.5 8h8M7.5 4.5 11 8l-3.5 3.5M13.5 3.5v9'],
  sidecar: ['', 'M3 5.5h10M3 10.5h6M11.5 8.5v4M9.5 10.5h4'],
  container: ['', 'M8 1.8 13.5 5v6L8 14.2 2.5 11V5zM2.5 5 8 8.2 13.5 5M8 8.2v6'],
  volume: [
    '',
    'M2.8 4.2c0-1.2 2.3-2 5.2-2s5.2.8 5.2 2-2.3 2-5.2 2-5.2-.8-5.2-2zM2.8 4.2v7.6c0 1.2 2.3 2 ' +
      '5.2 2s5.2-.8 5.2-2V4.2M2.8 8c0 1.2 2.3 2 5.2 2s5.2-.8 5.2-2',
  ],
  file: ['', 'M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2M6 8h4M6 10.8h4'],
  key: ['', 'M10.2 2.2a3.6 3.6 0 1 1-3.3 5L2 12.2v1.9h2.2v-1.6h1.7v-1.7L7 9.7'],
  node: ['', 'M2 3h12v4H2zM2 9h12v4H2zM4.4 5h.4M4.4 11h.4'],
  claim: [
    '',
    'M5.5 9.5 3.8 11.2a2.4 2.4 0 0 0 3.4 3.4l2-2a2.4 2.4 0 0 0 0-3.4M10.5 6.5l1.7-1.7a2.4 2.4 0 ' +
      '0 0-3.4-3.4l-2 2a2.4 2.4 0 0 0 0 3.4M6 10l4-4',
  ],
  network: ['', 'M8 2v4M8 6 3 10M8 6l5 4M6.3 2h3.4M1.5 10h3v3.5h-3zM11.5 10h3v3.5h-3zM6.5 6h3'],
  account: ['', 'M8 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM2.5 14c.6-2.8 2.6-4 5.5-4s4.9 1.2 5.5 4'],
  settings: ['', 'M2.5 4.5h11M2.5 11.5h11M5.5 2.5v4M10.5 9.5v4'],
} as const satisfies Readonly<Record<string, readonly [filled: string, stroked: string]>>;

/** The name of an icon. */
export type Icon = keyof typeof ICONS;

/** The icon of each role, which is also the style of its shapes. */
export const ROLE_ICONS = {
  'init container': 'init-container',
  sidecar: 'sidecar',
  container: 'container',
} as const satisfies Readonly<Record<ContainerRole, Icon>>;

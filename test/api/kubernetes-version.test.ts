import {
  KUBERNETES_VERSIONS,
  LAST_MINOR,
  minorName,
  NEWEST_MINOR,
  NEWEST_VERSION,
  PREVIEW_RELEASE,
  PREVIEW_VERSION,
  versionName,
} from '../../lib/api/kubernetes-version.js';
import { App } from '../../lib/index.js';

test('the preview is the minor after the newest version, and the last one', () => {
  expect(KUBERNETES_VERSIONS.slice(-2)).toEqual([NEWEST_VERSION, PREVIEW_VERSION]);
  expect(LAST_MINOR).toBe(NEWEST_MINOR + 1);
  expect(PREVIEW_RELEASE.startsWith(`v${PREVIEW_VERSION}.0-`)).toBe(true);
});

test('only the preview is printed as one', () => {
  expect(KUBERNETES_VERSIONS.map(versionName)).toEqual([
    '1.34',
    '1.35',
    '1.36',
    '1.37',
    '1.38 (preview)',
  ]);
  expect([minorName(NEWEST_MINOR), minorName(LAST_MINOR)]).toEqual(['1.37', '1.38 (preview)']);
});

test('an app can choose the preview', () => {
  expect(() => new App({ kubernetes: PREVIEW_VERSION })).not.toThrow();
});

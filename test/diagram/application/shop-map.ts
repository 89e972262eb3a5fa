import { loadAll } from 'js-yaml';
import type { KubernetesObject } from '../../../lib/api/kubernetes-object.js';
import type { ApplicationOptions } from '../../../lib/application/application.js';
import { checkApplication } from '../../../lib/application/check-application.js';
import type { ApplicationMap } from '../../../lib/diagram/application/application-map.js';
import { mapApplication } from '../../../lib/diagram/application/map-application.js';
import { SHOP_APPLICATION } from '../../../page/examples/shop-application.js';

/** Returns the map of manifests, with the findings of `checkApplication`. */
export const mapOf = (
  manifests: readonly KubernetesObject[],
  options: ApplicationOptions = {},
): ApplicationMap => mapApplication(manifests, checkApplication(manifests, options));

/** Returns the map of the shop of the documentation. */
export const shopMap = (): ApplicationMap =>
  mapOf(loadAll(SHOP_APPLICATION) as readonly KubernetesObject[]);

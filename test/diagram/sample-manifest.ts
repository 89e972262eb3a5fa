import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { manifestAnatomy, podOfManifest } from '../../lib/diagram/manifest-anatomy.js';
import type { PodAnatomy } from '../../lib/diagram/pod-anatomy.js';
import type { ApiPodSpec } from '../../lib/lifecycle/pod-containers.js';
import type { Manifest } from '../../lib/manifest/manifest.js';

/** The manifest of the pictures in the documentation: it has every part that they show. */
export const SHOP_YAML = readFileSync(join(__dirname, 'shop.yaml'), 'utf8');

const manifest: Manifest = parse(SHOP_YAML);
export const SHOP_SPEC = podOfManifest(manifest)?.spec as ApiPodSpec;
export const SHOP_ANATOMY = manifestAnatomy(manifest) as PodAnatomy;

/** Returns the anatomy of a Pod with this spec. */
export const anatomyOfSpec = (spec: object): PodAnatomy =>
  manifestAnatomy({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec }) as PodAnatomy;

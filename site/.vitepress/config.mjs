import { defineConfig } from 'vitepress';

const page = (text, link) => ({ text, link });
const group = (text, items) => ({ text, collapsed: true, items });

const GUIDES = [
  group('Start', [
    page('Overview', '/'),
    page('YAML to TypeScript', '/from-yaml'),
    page('From cdk8s-plus', '/from-cdk8s-plus'),
    page('Comparison', '/comparison'),
    page('Questions', '/faq'),
  ]),
  group('Write', [
    page('Grammar', '/grammar'),
    page('Type checks', '/types'),
    page('Workloads', '/replicas'),
    page('Patterns', '/patterns'),
    page('Pod Security', '/pod-security'),
    page('Resources', '/resources'),
    page('Namespaces', '/namespaces'),
    page('Life of a Pod', '/life'),
    page('Synth', '/synth'),
    page('GitOps', '/gitops'),
    page('Tests', '/testing'),
  ]),
  group('Check', [
    page('Check', '/check'),
    page('Command line', '/command-line'),
    page('Pipelines', '/pipelines'),
    page('Plugin of cdk8s', '/plugin'),
    page('Editors', '/editors'),
    page('Import', '/import'),
    page('Lines of JSON', '/validate-lines'),
    page('YAML', '/yaml'),
    page('Hazards', '/hazards'),
    page('Applications', '/application'),
  ]),
  group('Reference', [
    page('API', '/api/'),
    page('Rules', '/rules'),
    page('Support', '/support'),
    page('Security', '/security'),
    page('Conformance', '/conformance'),
    page('Performance', '/performance'),
    page('Cost of types', '/performance-types'),
  ]),
];

const githubSlug = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-');

// biome-ignore lint/style/noDefaultExport: VitePress reads it
export default defineConfig({
  title: 'cdk8s-pods',
  description: 'Kubernetes Pods in TypeScript, with the validation of the API server.',
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  srcDir: '.content',
  outDir: 'dist',
  // Links end with .html, so that any server, and a folder on a disk, can serve the site.
  cleanUrls: false,
  base: process.env.SITE_BASE ?? '/',
  lastUpdated: false,
  themeConfig: {
    nav: [
      page('Guides', '/from-yaml'),
      page('Rules', '/rules'),
      page('API', '/api/'),
      page('Playground', '/playground'),
    ],
    sidebar: GUIDES,
    // Only one page is Korean: the others have no translation to link to.
    i18nRouting: false,
    search: { provider: 'local' },
    outline: [2, 3],
  },
  locales: {
    root: { label: 'English', lang: 'en' },
    ko: { label: '한국어', lang: 'ko', link: '/ko/' },
  },
  markdown: {
    // The anchors of GitHub, which the links of the pages have.
    anchor: { slugify: githubSlug },
    // `{{ }}` in the pages is text. Vue would evaluate it.
    config: ({ renderer: { rules } }) => {
      for (const rule of ['code_inline', 'text']) {
        const render = rules[rule];
        rules[rule] = (...args) => render(...args).replaceAll('{{', '&#123;&#123;');
      }
    },
  },
  vite: { server: { fs: { allow: ['..'] } } },
});

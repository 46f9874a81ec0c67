/** The two files that every language needs (Greek pages have Latin figures and names too). */
const wanted = /\/(literata|commissioner)-latin-wght-normal-[^/]+\.woff2$/;

/** Lets the browser fetch the fonts together with the scripts, so that the text doesn't change its face on screen. */
export function preloadFonts() {
  return {
    name: 'preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const files = Object.keys(bundle ?? {}).filter((file) => wanted.test(`/${file}`));
        return files.sort().map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` },
          injectTo: 'head',
        }));
      },
    },
  };
}

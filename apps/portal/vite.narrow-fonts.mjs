import subsetFont from 'subset-font';

/** The weights that the interface uses: text 400 to headings 560 and strong words 600. */
const weights = { wght: { min: 400, max: 600, default: 400 } };

/** Pairs, the few joined letters, figures of one width for tables. Small capitals and swashes stay with the designer. */
const features = ['kern', 'liga', 'ccmp', 'locl', 'rvrn', 'tnum'];

const letters = {
  latin: [[0x20, 0x7e], [0xa0, 0xff], [0x131], [0x152, 0x153], [0x2bb, 0x2bc], [0x2c6], [0x2da], [0x2dc]],
  'latin-ext': [
    [0x100, 0x2ba],
    [0x2bd, 0x2c5],
    [0x2c7, 0x2cc],
    [0x2ce, 0x2d7],
    [0x2dd, 0x2ff],
    [0x1e00, 0x1e9f],
  ],
  greek: [[0x370, 0x3ff]],
};
/** Dashes, quotes, ellipsis, euro, arrows, minus: in the Latin file, for every language. */
const signs = [[0x2000, 0x206f], [0x20ac], [0x2122], [0x2191, 0x2193], [0x2212], [0x2215]];

function textOf(ranges) {
  const points = ranges.flatMap(([from, to = from]) => Array.from({ length: to - from + 1 }, (_, step) => from + step));
  return String.fromCodePoint(...points);
}

/** Cuts the variable fonts down to the weights, letters and features in use: a third less over the wire. */
export function narrowFonts() {
  return {
    name: 'narrow-fonts',
    apply: 'build',
    async generateBundle(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        const subset = asset.fileName.match(/-(latin|latin-ext|greek)-wght-normal-[^/]+\.woff2$/)?.[1];
        if (!subset || asset.type !== 'asset') continue;
        const text = textOf(subset === 'latin' ? [...letters.latin, ...signs] : letters[subset]);
        const options = { targetFormat: 'woff2', variationAxes: weights, keepFeatures: features };
        asset.source = await subsetFont(Buffer.from(asset.source), text, options);
      }
    },
  };
}

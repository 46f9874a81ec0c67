import { loadedHosts, opensPopups, sizesWindow } from './scan-page';

const externalHosts = (text: string) => [...new Set(loadedHosts(text).map(({ host }) => host))];

const loads = (text: string) => externalHosts(text).length > 0;

test('hosts are found in scripts, images, styles, sockets and escaped JSON', () => {
  const page = `<script src="https://cdn.example-media.eu/x.js"></script><img src='//img.test.eu/a.png'>
    url(//fonts.test.eu/f.woff) "video":"https:\\/\\/player.vimeo.com\\/video" new WebSocket("wss://live.test.eu")`;
  expect(externalHosts(page).sort()).toEqual([
    'cdn.example-media.eu',
    'fonts.test.eu',
    'img.test.eu',
    'live.test.eu',
    'player.vimeo.com',
  ]);
});

test.each([
  '<a href="https://doi.org/10.1000/x">A source</a>',
  '<a class="x" href=https://doi.org/10.1000/x>A source</a>',
  '<area href="https://doi.org/x">',
  String.raw`element.innerHTML = '<a href=\"https://doi.org/x\">A source</a>';`,
  '<p>See https://doi.org/10.1000/x for more.</p>',
  '{"title":"A source","url":"https://doi.org/10.1000/x"}',
  '<link rel="canonical" href="https://doi.org/x">',
  '<link href="https://doi.org/x" rel="alternate">',
  'window.open("https://doi.org/x")',
  'location.href = "https://doi.org/x"',
  '// from https://doi.org/x',
])('what a reader only reads, or may follow, is not reached by the page: %s', (text) => {
  expect(externalHosts(text)).toEqual([]);
});

test.each([
  '<link rel="stylesheet" href="https://fonts.test.eu/a.css">',
  '<link href="//fonts.test.eu/a.css" rel="preload">',
  '<base href="https://all.test.eu/">',
  '<use xlink:href="https://icons.test.eu/a.svg#x">',
  '<img srcset="a.png 1x, https://img.test.eu/b.png 2x">',
  '<iframe loading="lazy" src="https://www.youtube-nocookie.com/embed/x">',
  '<object data="https://flash.test.eu/x.swf">',
  String.raw`element.innerHTML = '<img src=\"https://img.test.eu/x\">';`,
  '@import "https://fonts.test.eu/a.css";',
  'fetch("https://api.test.eu/v1")',
  'request.open("POST", "https://api.test.eu/v1")',
  'import {a} from "https://esm.test.eu/a.js"',
  'image.src = "https://img.test.eu/pixel.gif"',
  'const apiBase = "https://api.test.eu"',
  'navigator.sendBeacon("https://count.test.eu/x")',
])('what the page goes to by itself is told: %s', (text) => {
  expect(loads(text)).toBe(true);
});

test('a name that is cut off where a piece of the file ends is not taken for a whole one', () => {
  expect(externalHosts('<img src="https://img.test.eu')).toEqual([]);
});

test('vocabularies are names, not hosts', () => {
  expect(externalHosts('xmlns="http://www.w3.org/1999/xhtml" // a comment.here')).toEqual([]);
});

test('an opened window is seen', () => {
  expect(opensPopups('var w = window . open("x.html")')).toBe(true);
  expect(opensPopups('dialog.open()')).toBe(false);
});

test('a page that sizes the window it is in is seen', () => {
  expect(sizesWindow('<body onload="window.resizeTo(1024, 768)">')).toBe(true);
  expect(sizesWindow('self . moveTo ( 0, 0 )')).toBe(true);
  expect(sizesWindow('canvas.resizeTo(10, 10); context.moveTo(0, 0)')).toBe(false);
});

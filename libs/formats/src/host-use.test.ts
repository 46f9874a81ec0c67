import { loadedHosts } from './scan-page';

test.each([
  ['<script async src="https://a.test.eu/x.js">', 'script'],
  ['import x from "https://a.test.eu/x.js"', 'script'],
  ['new Worker("https://a.test.eu/x.js")', 'script'],
  ['<link rel="stylesheet" href="https://a.test.eu/x.css">', 'style'],
  ['@import url("https://a.test.eu/x.css");', 'style'],
  ['@import "https://a.test.eu/x.css";', 'style'],
  ['src: url(https://a.test.eu/x.woff2)', 'font'],
  ['background: url(https://a.test.eu/x.png)', 'image'],
  ['<img alt="" src="https://a.test.eu/x.png">', 'image'],
  ['<img srcset="a.png 1x, https://a.test.eu/b.png 2x">', 'image'],
  ['<video poster="https://a.test.eu/x.png">', 'media'],
  ['<source src="https://a.test.eu/x.mp4">', 'media'],
  ['{"video":"https:\\/\\/a.test.eu\\/x"}', 'media'],
  ['<iframe src="https://a.test.eu/x">', 'frame'],
  ['fetch("https://a.test.eu/x")', 'request'],
  ['xhr.open("GET", "https://a.test.eu/x")', 'request'],
  ['new WebSocket("wss://a.test.eu/x")', 'request'],
  ['const apiUrl = "https://a.test.eu/x"', 'request'],
  ['element.src = "https://a.test.eu/x"', 'other'],
])('what a page wants from another site is told: %s', (text, use) => {
  expect(loadedHosts(text)).toEqual([{ host: 'a.test.eu', use }]);
});

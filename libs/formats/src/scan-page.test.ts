import { externalHosts, opensPopups } from './scan-page';

test('hosts are found in links, scripts, styles and escaped JSON', () => {
  const page = `<script src="https://cdn.example-media.eu/x.js"></script><img src='//img.test.eu/a.png'>
    url(//fonts.test.eu/f.woff) "https:\\/\\/player.vimeo.com\\/video" new WebSocket("wss://live.test.eu")`;
  expect(externalHosts(page).sort()).toEqual([
    'cdn.example-media.eu',
    'fonts.test.eu',
    'img.test.eu',
    'live.test.eu',
    'player.vimeo.com',
  ]);
});

test('vocabularies are names, not hosts', () => {
  expect(externalHosts('xmlns="http://www.w3.org/1999/xhtml" // a comment.here')).toEqual([]);
});

test('an opened window is seen', () => {
  expect(opensPopups('var w = window . open("x.html")')).toBe(true);
  expect(opensPopups('dialog.open()')).toBe(false);
});

import { inOrder, obstaclesByName, obstaclesByText } from './package-obstacles';

test.each([
  ['media/intro.SWF', ['flash']],
  ['lib/viewer.jar', ['java']],
  ['player.xap', ['silverlight']],
  ['save.php', ['server-page']],
  ['report.aspx', ['server-page']],
  ['handout.docx', ['office-file']],
  ['index.html', []],
  ['classes.css', []],
])('the name of a file tells what no browser shows, or what is a program for a server: %s', (path, obstacles) => {
  expect(obstaclesByName(path)).toEqual(obstacles);
});

test.each([
  ['<object type="application/x-shockwave-flash" data="a.swf">', ['flash']],
  ['<applet code="Quiz.class">', ['java']],
  ['new ActiveXObject("Shell.Application")', ['active-x']],
  ['navigator.mediaDevices.getUserMedia({ audio: true })', ['camera']],
  ['navigator.geolocation.getCurrentPosition(show)', ['location']],
  ['navigator.serviceWorker.register("sw.js")', ['service-worker']],
  ['top.location.href = "menu.html"', ['top-window']],
  ['window.top.location.replace("x")', ['top-window']],
  ['<a href="next.html" target="_top">', ['top-window']],
  ['localStorage.setItem("page", 3)', ['browser-memory']],
  ['document.cookie = "page=3"', ['browser-memory']],
])('what a page asks for in vain is found in its text: %s', (text, obstacles) => {
  expect(obstaclesByText(text)).toEqual(obstacles);
});

test.each([
  'if (window.top.location == self.location) start()',
  'new ActiveXObject("Microsoft.XMLHTTP")',
  'if (document.cookie === "") begin()',
  'stop.location = 3',
  '"flash cards"',
])('what only looks alike, or has another way in every browser of today, is not: %s', (text) => {
  expect(obstaclesByText(text)).toEqual([]);
});

test('findings stand in the order of the report, each once', () => {
  expect(inOrder(['top-window', 'flash', 'top-window'])).toEqual(['flash', 'top-window']);
});

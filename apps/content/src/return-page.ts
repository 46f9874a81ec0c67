export const returnFile = 'return.html';

/**
 * Where an AU goes when it is done (cmi5 10.2.6). In the player the shell sees that it is there and takes it away; in a
 * window of its own it closes that, where the browser lets it. It says nothing in any language.
 */
export const returnPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>✓</title>
<style>html{color-scheme:light dark}body{display:grid;min-height:90vh;place-items:center;font:3rem system-ui}</style>
</head>
<body><p aria-hidden="true">✓</p><script>if(parent===window)window.close()</script></body>
</html>
`;

import { PackageReport } from '@amelie/contract';
import { reportLines } from './report-lines';

const report = (wishes: object = {}): PackageReport =>
  PackageReport.parse({
    ...{ edition: 'scorm12', title: 'P', files: 3, unpackedBytes: 9, externalHosts: [], opensPopups: false },
    ...{ hasSequencing: false, repaired: [], leftOut: [] },
    items: [
      {
        ...{ id: 'a', title: 'Part A', kind: 'sco', href: 'a.html', depth: 0, masteryScore: 80 },
        ...{ maxTimeAllowed: null, timeLimitAction: null, launchData: null },
      },
    ],
    ...wishes,
  });

test('a plain package is told in two lines', () => {
  expect(reportLines(report())).toEqual([
    'SCORM 1.2, 3 files, 1 part, 1 of them report.',
    'Passing score of “Part A”: 80 %.',
  ]);
});

test('what it wants, what will not work and what was mended is told with its place', () => {
  const lines = reportLines(
    report({
      hosts: [{ host: 'cdn.test.eu', uses: ['script', 'font'] }],
      obstacles: [{ obstacle: 'flash', files: ['a.swf'], count: 3 }],
      repaired: [{ code: 'href-case', where: 'A.html', found: 'a.html' }],
      leftOut: ['__MACOSX/x'],
    }),
  );
  expect(lines.slice(2)).toEqual([
    'It wants to reach cdn.test.eu (script, font): the platform does not let it.',
    'Will not work: Flash: no browser plays it any more (a.swf and 2 more).',
    'Put right: href-case: A.html: a.html.',
    'Left out: 1 file such as __MACOSX/x.',
  ]);
});

import {
  editionNames,
  type FoundObstacle,
  type PackageFault,
  type PackageObstacle,
  type PackageReport,
} from '@amelie/contract';

const obstacles: Record<PackageObstacle, string> = {
  flash: 'Flash: no browser plays it any more',
  java: 'a Java program: no browser runs it any more',
  silverlight: 'Silverlight: no browser plays it any more',
  'active-x': 'ActiveX: only Internet Explorer knew it',
  'server-page': 'programs for a web server: the platform runs none',
  'office-file': 'office files: they open in another program',
  camera: 'the camera or microphone: packages may not use them',
  location: 'the learner’s place: packages are not told',
  'service-worker': 'a service worker: the package runs only while it is open',
  'top-window': 'it may try to replace the whole page: it can’t',
  'browser-memory': 'what it remembers in the browser lasts until it is closed',
};

const one = (count: number, single: string, several = `${single}s`) => `${count} ${count === 1 ? single : several}`;

const placeOf = ({ code, where, found }: PackageFault) => [code, where, found].filter(Boolean).join(': ');

const obstacleLine = ({ obstacle, files, count }: FoundObstacle) =>
  `Will not work: ${obstacles[obstacle]} (${files[0]}${count > 1 ? ` and ${count - 1} more` : ''}).`;

/** SCORM 1.2 writes a mastery score in percent, SCORM 2004 as a share of one. */
function masteryLines({ edition, items }: PackageReport): string[] {
  return items.flatMap(({ title, masteryScore }) => {
    if (masteryScore === null) return [];
    const percent = edition === 'scorm12' ? masteryScore : masteryScore * 100;
    return [`Passing score of “${title}”: ${Math.round(percent)} %.`];
  });
}

/** What an import has read, mended, and what will not work, as lines for whoever sits at the command line. */
export function reportLines(report: PackageReport): string[] {
  const { items, organizations, hosts, sequencing, repaired, leftOut } = report;
  const reporting = items.filter(({ kind }) => kind !== 'asset').length;
  return [
    `${editionNames[report.edition]}, ${one(report.files, 'file')}, ${one(items.length, 'part')}, ${reporting} of them report.`,
    ...(organizations.length > 1
      ? [`${organizations.length} tables of contents; “${organizations[0]?.title}” is run.`]
      : []),
    ...masteryLines(report),
    ...(report.hasSequencing
      ? [`It has an order of its own${sequencing.length > 0 ? `: ${sequencing.join(', ')}` : ''}.`]
      : []),
    ...hosts.map(({ host, uses }) => `It wants to reach ${host} (${uses.join(', ')}): the platform does not let it.`),
    ...(report.opensPopups ? ['It opens windows of its own.'] : []),
    ...report.obstacles.map(obstacleLine),
    ...repaired.map((fault) => `Put right: ${placeOf(fault)}.`),
    ...(leftOut.length > 0 ? [`Left out: ${one(leftOut.length, 'file')} such as ${leftOut[0]}.`] : []),
  ];
}

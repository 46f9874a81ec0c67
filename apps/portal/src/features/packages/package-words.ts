import type {
  ForeignPackage,
  HostUse,
  PackageFault,
  PackageObstacle,
  PackageState,
  SequencingUse,
} from '@amelie/contract';
import type { BadgeTone } from '@amelie/ui';
import type { MessageKey } from '../../lib/i18n';

export const stateTone: Record<PackageState, BadgeTone> = {
  received: 'neutral',
  checked: 'neutral',
  unpacked: 'neutral',
  read: 'neutral',
  ready: 'good',
  refused: 'loss',
};

const repairs = {
  'version-missing': 'packages.repair.version',
  'encoding-guessed': 'packages.repair.encoding',
  'default-organization': 'packages.repair.organization',
  'organization-made': 'packages.repair.organizationMade',
  'identifier-twice': 'packages.repair.identifier',
  'prerequisites-unreadable': 'packages.repair.prerequisites',
  'title-missing': 'packages.repair.titleMissing',
  'title-cut': 'packages.repair.titleCut',
  'href-backslash': 'packages.repair.href',
  'href-absolute': 'packages.repair.href',
  'href-case': 'packages.repair.hrefCase',
} as const satisfies Record<string, MessageKey>;

const isKnown = (code: string): code is keyof typeof repairs => Object.hasOwn(repairs, code);

/** What was mended while a package was read, as the key of a sentence. */
export function repairKey({ code }: PackageFault): MessageKey {
  if (isKnown(code)) return repairs[code];
  return code.endsWith('-dropped') ? 'packages.repair.dropped' : 'packages.repair.other';
}

const todos = {
  'archive-damaged': 'packages.todo.archive-damaged',
  'archive-unsafe-entry': 'packages.todo.archive-unsafe-entry',
  'archive-special-entry': 'packages.todo.archive-special-entry',
  'archive-limit': 'packages.todo.archive-limit',
  'archive-unsupported': 'packages.todo.archive-unsupported',
  'manifest-missing': 'packages.todo.manifest-missing',
  'manifest-unreadable': 'packages.todo.manifest-unreadable',
  'manifest-doctype': 'packages.todo.manifest-doctype',
  'launch-outside-package': 'packages.todo.launch-outside-package',
  'package-unsupported': 'packages.todo.package-unsupported',
  'storage-full': 'packages.todo.storage-full',
  'import-cancelled': 'packages.todo.import-cancelled',
  unavailable: 'packages.todo.unavailable',
} as const satisfies Record<string, MessageKey>;

const hasTodo = (code: string): code is keyof typeof todos => Object.hasOwn(todos, code);

/** What puts a fault right, as the key of a sentence; null for a fault that nobody has met yet. */
export function todoKey({ code, found }: PackageFault): MessageKey | null {
  if (code === 'package-unsupported' && found === 'zip-in-zip') return 'packages.todo.zip-in-zip';
  return hasTodo(code) ? todos[code] : null;
}

const foreign = {
  aicc: 'packages.foreign.aicc',
  h5p: 'packages.foreign.h5p',
  'moodle-backup': 'packages.foreign.moodle-backup',
  'common-cartridge': 'packages.foreign.common-cartridge',
  'thin-common-cartridge': 'packages.foreign.thin-common-cartridge',
  qti: 'packages.foreign.qti',
  exelearning: 'packages.foreign.exelearning',
  epub: 'packages.foreign.epub',
  office: 'packages.foreign.office',
  'zip-in-zip': 'packages.foreign.zip-in-zip',
  'web-pages': 'packages.foreign.web-pages',
  'nothing-to-open': 'packages.foreign.nothing-to-open',
} as const satisfies Record<ForeignPackage, MessageKey>;

const isForeign = (found: string): found is ForeignPackage => Object.hasOwn(foreign, found);

/** What an archive is instead of a course, as the key of a sentence; null when that is not known. */
export function foreignKey({ code, found = '' }: PackageFault): MessageKey | null {
  return code === 'package-unsupported' && isForeign(found) ? foreign[found] : null;
}

/** What will not work in a package, as the key of a sentence. */
export const obstacleKey = (obstacle: PackageObstacle) => `packages.obstacle.${obstacle}` as const;

/** What a package wants from another site, in a word or two. */
export const hostUseKey = (use: HostUse) => `packages.hostUse.${use}` as const;

/** What of sequencing it makes use of. */
export const sequencingKey = (use: SequencingUse) => `packages.uses.${use}` as const;

import type { PackageItem, PackageReport } from '@amelie/contract';
import { buildItem } from '../../contract/src/testing/build-item';
import { comparePackages } from './compare-packages';

const packageOf = (items: PackageItem[], wishes: Partial<PackageReport> = {}) => ({
  sizeBytes: 1000,
  report: {
    ...{
      edition: 'scorm12' as const,
      title: 'P',
      items,
      organizations: [],
      files: 1,
      unpackedBytes: 1,
      externalHosts: [],
    },
    ...{
      opensPopups: false,
      opensIn: 'page' as const,
      hasSequencing: false,
      hosts: [],
      sequencing: [],
      obstacles: [],
      cmi5: null,
      activities: null,
      repaired: [],
      leftOut: [],
    },
    ...wishes,
  },
});

test('a version is told apart from the one before it by its parts, their titles and their scores to pass', () => {
  const before = packageOf([buildItem('a'), buildItem('b', { masteryScore: 80 }), buildItem('c')]);
  const after = packageOf([buildItem('a', { title: 'Anew' }), buildItem('b', { masteryScore: 70 }), buildItem('d')]);
  const found = comparePackages(before, { ...after, sizeBytes: 1500 });
  expect(found.added).toEqual([{ id: 'd', title: 'Part d' }]);
  expect(found.removed).toEqual([{ id: 'c', title: 'Part c' }]);
  expect(found.renamed).toEqual([{ id: 'a', before: 'Part a', after: 'Anew' }]);
  expect(found.mastery).toEqual([{ id: 'b', title: 'Part b', before: 0.8, after: 0.7 }]);
  expect(found.sizeBytes).toEqual({ before: 1000, after: 1500 });
});

test('80 of a hundred in SCORM 1.2 and 0.8 in SCORM 2004 are the same score to pass', () => {
  const before = packageOf([buildItem('a', { masteryScore: 80 })]);
  const after = packageOf([buildItem('a', { masteryScore: 0.8 })], { edition: 'scorm2004-4th' });
  expect(comparePackages(before, after).mastery).toEqual([]);
  expect(comparePackages(before, after).edition).toEqual({ before: 'scorm12', after: 'scorm2004-4th' });
});

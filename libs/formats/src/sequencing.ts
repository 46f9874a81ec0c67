import {
  hideLmsUiParts,
  rollupConsiderations,
  type ActivityNode,
  type RandomizationControls,
  type SequencingControls,
} from '@amelie/contract';
import { readDuration, readNumber } from './manifest-values';
import { readObjectives } from './sequencing-objectives';
import { readRollupRules, readSequencingRules } from './sequencing-rules';
import { AttributeReader, findWord, type Mend, stated } from './attribute-reader';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml';

/** What an activity has beside its place in the tree. */
export type ActivityFacts = Omit<ActivityNode, 'id' | 'title' | 'isVisible' | 'children'>;

type RollupConsiderations = NonNullable<ActivityNode['rollupConsiderations']>;
type Delivery = NonNullable<ActivityNode['delivery']>;
type CompletionThreshold = NonNullable<ActivityNode['completionThreshold']>;
type SharedData = NonNullable<ActivityNode['sharedData']>;

const timings = ['never', 'once', 'onEachNewAttempt'] as const;

/** The shared definitions of a manifest, `imsss:sequencingCollection` (CAM 5.1.2), by their ID. */
export function readCollection(manifest: XmlElement): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const list of childrenOf(manifest, 'sequencingCollection')) {
    for (const element of childrenOf(list, 'sequencing')) found.set(attributeOf(element, 'ID')?.trim() ?? '', element);
  }
  for (const inner of childrenOf(manifest, 'manifest')) {
    for (const [id, element] of readCollection(inner)) if (!found.has(id)) found.set(id, element);
  }
  return found;
}

/**
 * Reads the sequencing of an `item` or `organization` (CAM 5.1, 4.2; SN 3). A definition that IDRef names is merged in:
 * each element that the item has itself wins over the shared one (CAM 5.1.1).
 */
export function readActivity(
  element: XmlElement,
  collection: ReadonlyMap<string, XmlElement>,
  mend: Mend,
): ActivityFacts {
  const parts = findParts(childOf(element, 'sequencing'), collection, mend);
  const limits = new AttributeReader(parts.find('limitConditions'), mend);
  const facts: ActivityFacts = {
    controls: readControls(parts, mend),
    rules: readSequencingRules(parts.find('sequencingRules'), mend),
    rollupRules: readRollupRules(parts.find('rollupRules'), mend),
    rollupConsiderations: readConsiderations(parts.find('rollupConsiderations'), mend),
    ...readObjectives(parts.find('objectives'), parts.find('adlseq:objectives'), mend),
    randomization: readRandomization(parts.find('randomizationControls'), mend),
    attemptLimit: limits.count('attemptLimit'),
    attemptAbsoluteDurationLimit: limits.text('attemptAbsoluteDurationLimit', readDuration),
    delivery: readDelivery(parts.find('deliveryControls'), mend),
    completionThreshold: readCompletionThreshold(childOf(element, 'completionThreshold'), mend),
    hideLmsUi: readHidden(element, mend),
    sharedData: readSharedData(element, mend),
  };
  return stated(facts) ?? {};
}

interface SequencingParts {
  find(name: string): XmlElement | undefined;
}

function findParts(
  own: XmlElement | undefined,
  collection: ReadonlyMap<string, XmlElement>,
  mend: Mend,
): SequencingParts {
  const reference = attributeOf(own, 'IDRef')?.trim();
  const shared = reference ? collection.get(reference) : undefined;
  if (reference && !shared) mend('IDRef', reference);
  const parts = new Map<string, XmlElement>();
  for (const sequencing of [shared, own]) {
    const names = new Set<string>();
    for (const child of sequencing?.children ?? []) {
      const name = partName(child, names);
      if (!names.has(name)) parts.set(name, child);
      names.add(name);
    }
  }
  return { find: (name) => parts.get(name.toLowerCase()) };
}

/** ADL's `objectives` has the local name of IMS's; where no namespace is declared, it is the second of the two. */
function partName(child: XmlElement, before: ReadonlySet<string>): string {
  const name = child.name.toLowerCase();
  const isExtension = /adlseq/iu.test(child.uri) || (child.uri === '' && before.has(name));
  return name === 'objectives' && isExtension ? 'adlseq:objectives' : name;
}

function readControls(parts: SequencingParts, mend: Mend): SequencingControls | undefined {
  const mode = new AttributeReader(parts.find('controlMode'), mend);
  const choice = new AttributeReader(parts.find('constrainedChoiceConsiderations'), mend);
  const rollup = new AttributeReader(parts.find('rollupRules'), mend);
  return stated<SequencingControls>({
    choice: mode.flag('choice'),
    choiceExit: mode.flag('choiceExit'),
    flow: mode.flag('flow'),
    forwardOnly: mode.flag('forwardOnly'),
    useCurrentAttemptObjectiveInfo: mode.flag('useCurrentAttemptObjectiveInfo'),
    useCurrentAttemptProgressInfo: mode.flag('useCurrentAttemptProgressInfo'),
    preventActivation: choice.flag('preventActivation'),
    constrainChoice: choice.flag('constrainChoice'),
    rollupObjectiveSatisfied: rollup.flag('rollupObjectiveSatisfied'),
    rollupProgressCompletion: rollup.flag('rollupProgressCompletion'),
    objectiveMeasureWeight: rollup.number('objectiveMeasureWeight', 0, 1),
  });
}

function readConsiderations(element: XmlElement | undefined, mend: Mend): RollupConsiderations | undefined {
  const read = new AttributeReader(element, mend);
  return stated<RollupConsiderations>({
    requiredForSatisfied: read.word('requiredForSatisfied', rollupConsiderations),
    requiredForNotSatisfied: read.word('requiredForNotSatisfied', rollupConsiderations),
    requiredForCompleted: read.word('requiredForCompleted', rollupConsiderations),
    requiredForIncomplete: read.word('requiredForIncomplete', rollupConsiderations),
    measureSatisfactionIfActive: read.flag('measureSatisfactionIfActive'),
  });
}

function readRandomization(element: XmlElement | undefined, mend: Mend): RandomizationControls | undefined {
  const read = new AttributeReader(element, mend);
  return stated<RandomizationControls>({
    randomizationTiming: read.word('randomizationTiming', timings),
    selectCount: read.count('selectCount'),
    reorderChildren: read.flag('reorderChildren'),
    selectionTiming: read.word('selectionTiming', timings),
  });
}

function readDelivery(element: XmlElement | undefined, mend: Mend): Delivery | undefined {
  const read = new AttributeReader(element, mend);
  return stated<Delivery>({
    tracked: read.flag('tracked'),
    completionSetByContent: read.flag('completionSetByContent'),
    objectiveSetByContent: read.flag('objectiveSetByContent'),
  });
}

/** 4th edition: attributes (CAM 3.4.1.13). Before: the measure as the element's text. */
function readCompletionThreshold(element: XmlElement | undefined, mend: Mend): CompletionThreshold | undefined {
  const written = textOf(element);
  if (written !== '') {
    const minProgressMeasure = readNumber(written, 0, 1);
    if (minProgressMeasure === null) mend('completionThreshold', written);
    return minProgressMeasure === null ? undefined : { completedByMeasure: true, minProgressMeasure };
  }
  const read = new AttributeReader(element, mend);
  return stated<CompletionThreshold>({
    completedByMeasure: read.flag('completedByMeasure'),
    minProgressMeasure: read.number('minProgressMeasure', 0, 1),
    progressWeight: read.number('progressWeight', 0, 1),
  });
}

/** `adlnav:presentation/navigationInterface/hideLMSUI` (CAM 5.2). */
function readHidden(element: XmlElement, mend: Mend): ActivityNode['hideLmsUi'] {
  const list = childOf(childOf(element, 'presentation'), 'navigationInterface');
  const hidden = (list ? childrenOf(list, 'hideLMSUI') : []).flatMap((part) => {
    const written = textOf(part);
    const word = findWord(written, hideLmsUiParts);
    if (!word) mend('hideLMSUI', written);
    return word ? [word] : [];
  });
  return hidden.length > 0 ? [...new Set(hidden)] : undefined;
}

/** `adlcp:data/map` (4th edition, CAM 3.4.1.14). */
function readSharedData(element: XmlElement, mend: Mend): SharedData | undefined {
  const list = childOf(element, 'data');
  const maps = (list ? childrenOf(list, 'map') : []).flatMap((map) => {
    const targetID = attributeOf(map, 'targetID')?.trim() ?? '';
    if (targetID === '') mend('targetID', '');
    const read = new AttributeReader(map, mend);
    const flags = stated({
      readSharedData: read.flag('readSharedData'),
      writeSharedData: read.flag('writeSharedData'),
    });
    return targetID === '' ? [] : [{ targetID, ...flags }];
  });
  return maps.length > 0 ? maps : undefined;
}

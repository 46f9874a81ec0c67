import { buildArchive } from '../../libs/formats/src/testing/build-archive';
import { buildManifest } from '../../libs/formats/src/testing/build-manifest';

/**
 * A SCO that does what its buttons say: `say` sets values, `go` ends the session with a navigation request. It keeps a
 * bookmark, and shows what it found when it began.
 */
const scoPage = `<!doctype html><html><head><meta charset="utf-8"><title>SCO</title><script>
let at = window, tries = 0;
while (!at.API_1484_11 && at.parent !== at && tries++ < 7) at = at.parent;
const api = at.API_1484_11;
api.Initialize('');
const get = (name) => api.GetValue(name);
const facts = {
  part: new URLSearchParams(location.search).get('part'),
  entry: get('cmi.entry'),
  location: get('cmi.location'),
  objective: get('cmi.objectives.0.id'),
  bucket: get('adl.data.0.store'),
  mayContinue: get('adl.nav.request_valid.continue'),
  mayChooseC: get('adl.nav.request_valid.choice.{target=C}'),
};
const say = (values) => Object.entries(values).map(([name, value]) => api.SetValue(name, value)).join();
const pass = () => say({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', 'cmi.score.scaled': '1' });
const fail = () => say({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed', 'cmi.score.scaled': '0' });
let over = false;
function end(request) {
  if (over) return;
  over = true;
  if (request) api.SetValue('adl.nav.request', request);
  api.Terminate('');
}
addEventListener('pagehide', () => end());
</script></head><body><h1></h1><pre id="facts"></pre><script>
document.querySelector('h1').textContent = 'Part ' + facts.part;
document.getElementById('facts').textContent = JSON.stringify(facts);
</script></body></html>`;

export interface Part {
  id: string;
  /** Inside the item's `imsss:sequencing`. */
  sequencing?: string;
  /** Inside the item, beside it. */
  more?: string;
  /** A chapter. */
  parts?: Part[];
}

export interface SequencedRecipe {
  edition?: '2nd' | '3rd' | '4th';
  parts: Part[];
  /** Inside the organization's `imsss:sequencing`. */
  sequencing: string;
  /** Attributes of the organization. */
  attributes?: string;
}

const versions = { '2nd': 'CAM 1.3', '3rd': '2004 3rd Edition', '4th': '2004 4th Edition' };

const within = (sequencing: string | undefined) =>
  sequencing ? `<imsss:sequencing>${sequencing}</imsss:sequencing>` : '';

function itemOf({ id, sequencing, more = '', parts }: Part): string {
  const file = parts ? '' : `identifierref="R" parameters="?part=${id}"`;
  return `<item identifier="${id}" ${file}><title>Part ${id}</title>${(parts ?? []).map(itemOf).join('')}${more}${within(
    sequencing,
  )}</item>`;
}

/** A package with a manifest of its own; all its parts show the same page, each with its name. */
export function sequencedPackage({ edition = '4th', parts, sequencing, attributes = '' }: SequencedRecipe): Buffer {
  const content = buildManifest({
    version: versions[edition],
    organizations: `<organization identifier="O" ${attributes}><title>Sequenced</title>${parts.map(itemOf).join('')}${within(
      sequencing,
    )}</organization>`,
    resources: `<resource identifier="R" type="webcontent" adlcp:scormType="sco" href="sco.html"/>`,
  });
  return buildArchive([
    { name: 'imsmanifest.xml', content },
    { name: 'sco.html', content: scoPage },
  ]);
}

export const flowOnly = '<imsss:controlMode choice="false" flow="true"/>';
export const freely = '<imsss:controlMode choice="true" flow="true"/>';
export const choiceOnly = '<imsss:controlMode choice="true" flow="false"/>';

/** A rule of one of the three kinds. */
export function rule(kind: 'pre' | 'exit' | 'post', action: string, conditions: string): string {
  const name = `${kind}ConditionRule`;
  return `<imsss:sequencingRules><imsss:${name}><imsss:ruleConditions conditionCombination="all">${conditions}</imsss:ruleConditions><imsss:ruleAction action="${action}"/></imsss:${name}></imsss:sequencingRules>`;
}

export const condition = (name: string, attributes = '') => `<imsss:ruleCondition condition="${name}" ${attributes}/>`;

/** An objective of a part that writes or reads a global one. */
export function objective(kind: 'primaryObjective' | 'objective', id: string, map: string): string {
  return `<imsss:${kind} objectiveID="${id}"><imsss:mapInfo targetObjectiveID="G" ${map}/></imsss:${kind}>`;
}

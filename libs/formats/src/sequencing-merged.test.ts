import type { PackageOrganization } from '@amelie/contract';
import { readPackage } from './read-package';
import { buildFiles, buildManifest } from './testing/build-manifest';
import { itemOf, readSequencing, sequencing } from './testing/read-sequencing';

test('a completion threshold of the 3rd edition is the text of its element', async () => {
  const item = await itemOf('<adlcp:completionThreshold>0.4</adlcp:completionThreshold>');
  expect(item?.completionThreshold).toEqual({ completedByMeasure: true, minProgressMeasure: 0.4 });
});

test('a shared definition is merged in, and what the item says itself wins', async () => {
  const collection = `<imsss:sequencingCollection>${sequencing(
    '<imsss:controlMode flow="true" choice="false"/><imsss:limitConditions attemptLimit="3"/>',
    'ID="shared"',
  )}</imsss:sequencingCollection>`;
  const item = await itemOf(sequencing('<imsss:controlMode choice="true"/>', 'IDRef="shared"'), collection);
  expect(item).toMatchObject({ controls: { choice: true }, attemptLimit: 3 });
  expect(item?.controls).not.toHaveProperty('flow');
});

test('the passing score of an item is found in a shared definition too', async () => {
  const shared = sequencing(
    '<imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true"/></imsss:objectives>',
    'ID="s"',
  );
  const manifest = buildManifest({ version: '2004 3rd Edition', item: sequencing('', 'IDRef="s"') });
  const content = manifest.replace(
    '</manifest>',
    `<imsss:sequencingCollection>${shared}</imsss:sequencingCollection></manifest>`,
  );
  const reading = await readPackage(buildFiles({ 'imsmanifest.xml': content, 'index.html': '' }));
  expect(reading).toMatchObject({ structure: { organizations: [{ items: [{ masteryScore: 1 }] }] } });
});

test('what is not in the vocabulary or the range is dropped and named; a rule with it goes whole', async () => {
  const { organization, repaired } = await readSequencing({
    item: `<adlcp:completionThreshold minProgressMeasure="2"/>
      <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>everything</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>
      ${sequencing(`<imsss:controlMode choice="maybe"/>
      <imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="tired"/>
        <imsss:ruleCondition condition="attempted"/></imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:preConditionRule>
        <imsss:postConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="always"/></imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:postConditionRule>
      </imsss:sequencingRules><imsss:limitConditions attemptLimit="-1" attemptAbsoluteDurationLimit="half an hour"/>
      <imsss:objectives><imsss:primaryObjective><imsss:minNormalizedMeasure>NaN</imsss:minNormalizedMeasure><imsss:mapInfo/></imsss:primaryObjective></imsss:objectives>`)}`,
    organization: sequencing('', 'IDRef="nowhere"'),
    attributes: 'adlseq:objectivesGlobalToSystem="perhaps"',
  });
  expect(organization.root.children[0]).toEqual({
    id: 'I',
    title: 'First',
    isVisible: true,
    children: [],
    primaryObjective: { objectiveID: '' },
  });
  expect(repaired.sort()).toEqual([
    'sequencing-dropped IDRef nowhere',
    'sequencing-dropped action skip',
    'sequencing-dropped attemptAbsoluteDurationLimit half an hour',
    'sequencing-dropped attemptLimit -1',
    'sequencing-dropped choice maybe',
    'sequencing-dropped condition tired',
    'sequencing-dropped hideLMSUI everything',
    'sequencing-dropped minNormalizedMeasure NaN',
    'sequencing-dropped minProgressMeasure 2',
    'sequencing-dropped objectivesGlobalToSystem perhaps',
    'sequencing-dropped targetObjectiveID',
  ]);
});

test('objectives and shared data are for the whole system unless the organisation says otherwise', async () => {
  const scopes = ({ objectivesGlobalToSystem, sharedDataGlobalToSystem }: PackageOrganization) => [
    objectivesGlobalToSystem,
    sharedDataGlobalToSystem,
  ];
  expect(scopes((await readSequencing({})).organization)).toEqual([true, true]);
  const attributes = 'adlseq:objectivesGlobalToSystem="false" adlcp:sharedDataGlobalToSystem="false"';
  expect(scopes((await readSequencing({ attributes })).organization)).toEqual([false, false]);
});

import { itemOf, readSequencing, sequencing } from './testing/read-sequencing';

test('controls are read at the organisation and at an item, with what roll-up and choice add to them', async () => {
  const inside = `<imsss:controlMode choice="false" choiceExit="0" flow="true" forwardOnly="1"
      useCurrentAttemptObjectiveInfo="false" useCurrentAttemptProgressInfo="false"/>
    <imsss:rollupRules rollupObjectiveSatisfied="false" rollupProgressCompletion="true" objectiveMeasureWeight="0.5"/>
    <adlseq:constrainedChoiceConsiderations preventActivation="true" constrainChoice="true"/>`;
  const controls = {
    choice: false,
    choiceExit: false,
    flow: true,
    forwardOnly: true,
    useCurrentAttemptObjectiveInfo: false,
    useCurrentAttemptProgressInfo: false,
    preventActivation: true,
    constrainChoice: true,
    rollupObjectiveSatisfied: false,
    rollupProgressCompletion: true,
    objectiveMeasureWeight: 0.5,
  };
  const { organization } = await readSequencing({ item: sequencing(inside), organization: sequencing(inside) });
  expect(organization.root).toMatchObject({ id: 'O', title: 'Course', controls });
  expect(organization.root.children).toEqual([{ id: 'I', title: 'First', isVisible: true, children: [], controls }]);
  expect(organization.sequenced).toBe(true);
});

test('pre, exit and post rules with their conditions, thresholds and referenced objectives', async () => {
  const item = await itemOf(
    sequencing(`<imsss:sequencingRules>
      <imsss:preConditionRule><imsss:ruleConditions conditionCombination="any">
        <imsss:ruleCondition condition="objectiveMeasureLessThan" operator="not" referencedObjective="obj" measureThreshold="-0.25"/>
        <imsss:ruleCondition condition="attempted" operator="noOp"/>
      </imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:preConditionRule>
      <imsss:exitConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="satisfied"/></imsss:ruleConditions>
        <imsss:ruleAction action="exit"/></imsss:exitConditionRule>
      <imsss:postConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="always"/></imsss:ruleConditions>
        <imsss:ruleAction action="retryAll"/></imsss:postConditionRule></imsss:sequencingRules>`),
  );
  expect(item?.rules).toEqual({
    preConditionRules: [
      {
        action: 'skip',
        conditionCombination: 'any',
        conditions: [
          {
            condition: 'objectiveMeasureLessThan',
            operator: 'not',
            referencedObjective: 'obj',
            measureThreshold: -0.25,
          },
          { condition: 'attempted' },
        ],
      },
    ],
    exitConditionRules: [{ action: 'exit', conditions: [{ condition: 'satisfied' }] }],
    postConditionRules: [{ action: 'retryAll', conditions: [{ condition: 'always' }] }],
  });
});

test('roll-up rules keep their shares from 0 to 1, and the considerations of ADL', async () => {
  const item = await itemOf(
    sequencing(`<imsss:rollupRules><imsss:rollupRule childActivitySet="atLeastPercent" minimumPercent="0.75" minimumCount="2">
        <imsss:rollupConditions conditionCombination="all"><imsss:rollupCondition condition="completed" operator="not"/></imsss:rollupConditions>
        <imsss:rollupAction action="incomplete"/></imsss:rollupRule></imsss:rollupRules>
      <adlseq:rollupConsiderations requiredForSatisfied="ifAttempted" requiredForIncomplete="ifNotSkipped"
        requiredForCompleted="ifNotSuspended" requiredForNotSatisfied="always" measureSatisfactionIfActive="false"/>`),
  );
  expect(item?.rollupRules).toEqual([
    {
      action: 'incomplete',
      childActivitySet: 'atLeastPercent',
      minimumPercent: 0.75,
      minimumCount: 2,
      conditionCombination: 'all',
      conditions: [{ condition: 'completed', operator: 'not' }],
    },
  ]);
  expect(item?.rollupConsiderations).toEqual({
    requiredForSatisfied: 'ifAttempted',
    requiredForNotSatisfied: 'always',
    requiredForCompleted: 'ifNotSuspended',
    requiredForIncomplete: 'ifNotSkipped',
    measureSatisfactionIfActive: false,
  });
});

test.each([
  ['before', true],
  ['behind', false],
])('objectives are read with the maps of the 4th edition that stand %s them', async (_, isBefore) => {
  const standard = `<imsss:objectives>
      <imsss:primaryObjective objectiveID="p" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>
        <imsss:mapInfo targetObjectiveID="G1" readSatisfiedStatus="true" writeNormalizedMeasure="true"/></imsss:primaryObjective>
      <imsss:objective objectiveID="o"/></imsss:objectives>`;
  const added = `<adlseq:objectives><adlseq:objective objectiveID="p">
      <adlseq:mapInfo targetObjectiveID="G1" readRawScore="true" writeCompletionStatus="true"/>
      <adlseq:mapInfo targetObjectiveID="G2" writeMaxScore="true"/></adlseq:objective></adlseq:objectives>`;
  const item = await itemOf(sequencing(isBefore ? added + standard : standard + added));
  expect(item?.primaryObjective).toEqual({
    objectiveID: 'p',
    satisfiedByMeasure: true,
    minNormalizedMeasure: 0.8,
    mapInfo: [
      {
        targetObjectiveID: 'G1',
        readSatisfiedStatus: true,
        readNormalizedMeasure: true,
        writeNormalizedMeasure: true,
        readCompletionStatus: true,
        writeCompletionStatus: true,
        readProgressMeasure: true,
        readRawScore: true,
        readMinScore: true,
        readMaxScore: true,
      },
      {
        targetObjectiveID: 'G2',
        readCompletionStatus: true,
        readProgressMeasure: true,
        readRawScore: true,
        readMinScore: true,
        readMaxScore: true,
        writeMaxScore: true,
      },
    ],
  });
  expect(item?.objectives).toEqual([{ objectiveID: 'o' }]);
});

test('a map reads what it is for, and one of the standard says nothing about completion', async () => {
  const item = await itemOf(
    sequencing(
      `<imsss:objectives><imsss:primaryObjective objectiveID="p"><imsss:mapInfo targetObjectiveID="G"/></imsss:primaryObjective></imsss:objectives>`,
    ),
  );
  expect(item?.primaryObjective?.mapInfo).toEqual([
    { targetObjectiveID: 'G', readSatisfiedStatus: true, readNormalizedMeasure: true },
  ]);
});

test('objectives are the same by whatever way their identifier is written', async () => {
  const item = await itemOf(
    sequencing(`<imsss:objectives><imsss:primaryObjective objectiveID=" my%20%20goal ">
        <imsss:mapInfo targetObjectiveID="the  course%20goal"/></imsss:primaryObjective>
        <imsss:objective objectiveID="100%"/></imsss:objectives>
      <imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions>
        <imsss:ruleCondition condition="satisfied" referencedObjective="my%20goal"/></imsss:ruleConditions>
        <imsss:ruleAction action="skip"/></imsss:preConditionRule></imsss:sequencingRules>`),
  );
  expect(item?.primaryObjective?.objectiveID).toBe('my goal');
  expect(item?.primaryObjective?.mapInfo?.[0]?.targetObjectiveID).toBe('the course goal');
  expect(item?.objectives?.[0]?.objectiveID).toBe('100%');
  expect(item?.rules?.preConditionRules?.[0]?.conditions[0]?.referencedObjective).toBe('my goal');
});

test('limits, randomisation, delivery, threshold, hidden buttons and shared data', async () => {
  const item = await itemOf(`
    <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.6" progressWeight="0.5"/>
    <adlcp:data><adlcp:map targetID="store" readSharedData="true" writeSharedData="false"/></adlcp:data>
    <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
      <adlnav:hideLMSUI> suspendAll </adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>
    ${sequencing(`<imsss:limitConditions attemptLimit="2" attemptAbsoluteDurationLimit="PT30M"/>
      <imsss:randomizationControls randomizationTiming="once" selectCount="3" reorderChildren="true" selectionTiming="onEachNewAttempt"/>
      <imsss:deliveryControls tracked="false" completionSetByContent="true" objectiveSetByContent="false"/>`)}`);
  expect(item).toMatchObject({
    attemptLimit: 2,
    attemptAbsoluteDurationLimit: 'PT30M',
    randomization: {
      randomizationTiming: 'once',
      selectCount: 3,
      reorderChildren: true,
      selectionTiming: 'onEachNewAttempt',
    },
    delivery: { tracked: false, completionSetByContent: true, objectiveSetByContent: false },
    completionThreshold: { completedByMeasure: true, minProgressMeasure: 0.6, progressWeight: 0.5 },
    hideLmsUi: ['continue', 'suspendAll'],
    sharedData: [{ targetID: 'store', readSharedData: true, writeSharedData: false }],
  });
});

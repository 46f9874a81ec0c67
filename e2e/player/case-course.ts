/** Pages with a branching case, texts by country and a question with several answers. */
export const casePages = `
# A case {#a-case}

::: note
This case is made up.
:::

::: scene {#corridor}
She waits in the corridor with a [companion](glossary:companion).

**What do you do?**

- (best -> room) "We see every patient alone."
  > He takes a seat outside.[^S1]
- (risky -> tense) "Is he hurting you?"
  > He answers for her.[^S1]
:::

::: scene {#tense}
The door stays open.

**And now?**

- (best -> room) You put it right.
  > It takes a moment.[^S1]
- (risky -> gone) You insist.
  > They get up.[^S1]
:::

::: scene {#room}
You are alone with her.

**What do you say?**

- (best -> back) "What would help today?"
  > She thinks about it.[^S1]
- (fair -> gone) Nothing.
  > She looks at the clock.[^S1]
:::

::: ending {#back}
She comes again. **She was seen, and she chose.**
:::

::: ending {#gone}
The chairs are empty. **The way back was lost.**
:::

# By country {#by-country}

::: country BE
In Belgium.[^S1]
:::

::: country GR
In Greece.[^S1]
:::

# Again by country {#again}

::: country BE
Also in Belgium.[^S1]
:::

::: country GR
Also in Greece.[^S1]
:::

# Several {#several}

::: question multiple {#q-several}
Which?

- (right) The first
  > A note on the first.[^S1]
- (right) The second
  > A note on the second.[^S1]
- (wrong) The third
  > A note on the third.[^S1]
- (wrong) The fourth
  > A note on the fourth.[^S1]
:::

# Where help is {#help}

::: contacts EU BE GR
:::
`;

/** Contacts for everybody and for two countries. */
export const caseContacts = ['EU', 'BE', 'GR']
  .map(
    (country) =>
      `- { country: ${country}, name: Help in ${country}, phone: "1", who: Anyone, sources: [S1], lastVerified: null }\n`,
  )
  .join('');

export const caseGlossary = '- { id: companion, term: Companion, means: Somebody who comes along., sources: [S1] }\n';

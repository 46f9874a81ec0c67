import type { CoursePage, PageQuestion } from './course';
import { escapeMarkup } from './escape-markup';
import { questionsOn } from './page-texts';
import { renderInline, renderMarkdown } from './render-markdown';
import type { Rendering } from './rendering';

/** A practice question or decision. Feedback is in the page and hidden until it is asked for. */
export function renderQuestion(question: PageQuestion, pageId: string, rendering: Rendering): string {
  const { texts } = rendering;
  const isMultiple = question.mode === 'multiple';
  const options = question.options.map((option, index) => {
    const id = `${question.id}-${index}`;
    const label = renderInline(option.text, pageId, rendering);
    const feedback = renderInline(option.feedback, pageId, rendering);
    return `<li class="option" data-grade="${option.grade}">
<label for="${id}"><input type="${isMultiple ? 'checkbox' : 'radio'}" id="${id}" name="${question.id}" value="${index}"><span class="mark" aria-hidden="true"></span><span>${label}</span></label>
<div class="feedback" hidden><p><b class="verdict"></b> ${feedback}</p></div>
</li>`;
  });
  return `<form class="question" data-question="${question.id}" data-mode="${question.mode}" novalidate>
<fieldset>
<legend>${renderInline(question.stem, pageId, rendering)}</legend>
<p class="hint">${escapeMarkup(isMultiple ? texts['choose-all'] : texts['choose-one'])}</p>
<ul class="options">${options.join('\n')}</ul>
</fieldset>
<div class="answer"><button class="button soft" type="submit">${escapeMarkup(texts.check)}</button>
<p class="result" data-result></p><p class="unseen" role="status" data-spoken></p></div>
</form>`;
}

/** What follows from a decision: it waits until the decision has been made. */
export function renderOutcome(markdown: string, page: CoursePage, rendering: Rendering): string {
  const outcome = page.blocks.findIndex((block) => block.kind === 'outcome' && block.markdown === markdown);
  const question = questionsOn({ ...page, blocks: page.blocks.slice(0, outcome) }).at(-1);
  return `<div class="outcome" data-after="${question?.id ?? ''}" hidden>${renderMarkdown(markdown, page.id, rendering)}</div>`;
}

/** A box in the text: a note, or the objectives of the module. */
export function renderBox(kind: 'note' | 'objectives', markdown: string, pageId: string, rendering: Rendering): string {
  const body = renderMarkdown(markdown, pageId, rendering);
  if (kind === 'note') return `<aside class="note">${body}</aside>`;
  return `<section class="objectives"><h2>${escapeMarkup(rendering.texts.objectives)}</h2>${body}</section>`;
}

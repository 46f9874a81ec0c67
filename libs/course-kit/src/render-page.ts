import type { Block, CoursePage, Reviewer } from './course';
import { escapeMarkup } from './escape-markup';
import { namedSources } from './named-sources';
import { reviewFlagsOfPackage } from './open-review-flags';
import { renderCase } from './render-case';
import { renderContacts } from './render-contacts';
import { countriesFrom, renderCountries } from './render-countries';
import { renderMarkdown, renderInline } from './render-markdown';
import { renderBox, renderOutcome, renderQuestion } from './render-question';
import { renderSourcesOf } from './render-sources';
import { fillText, type Rendering } from './rendering';

/** One page of the package: its text, its open reviews, its sources. */
export function renderPage(page: CoursePage, rendering: Rendering): string {
  const sources = renderSourcesOf(page.id, namedSources(page, rendering.course), rendering);
  const body = [renderDraftLine(page, rendering), renderBody(page, rendering), renderReviews(page, rendering), sources];
  return renderSection(page.id, renderInline(page.title, page.id, rendering), body.join('\n'), rendering);
}

/** On the first page: that the package is a draft, while reviews are open. It travels with the package. */
function renderDraftLine(page: CoursePage, rendering: Rendering): string {
  const { course, module, texts } = rendering;
  const { length } = reviewFlagsOfPackage(course, module);
  if (page !== module.pages[0] || length === 0) return '';
  return `<p class="draft-line">${escapeMarkup(`${texts.draft}. ${fillText(texts['open-reviews'], { n: length })}`)}</p>`;
}

/** A page to look things up: outside the count of pages. `title` and `body` are markup. */
export function renderAppendix(id: string, title: string, body: string, rendering: Rendering): string {
  return renderSection(id, title, body, rendering).replace('data-page=', 'data-appendix data-page=');
}

/** The frame of a page: a section that the player shows or hides. `title` and `body` are markup. */
function renderSection(id: string, title: string, body: string, rendering: Rendering): string {
  return `<section class="page" data-page="${id}" aria-labelledby="title-${id}" hidden>
<p class="over">${escapeMarkup(rendering.module.title)}</p>
<h1 id="title-${id}" tabindex="-1">${title}</h1>
${body}
</section>`;
}

/** With a content note the page waits behind it; the summary is the other, equal way. */
function renderBody(page: CoursePage, rendering: Rendering): string {
  const render = (blocks: Block[]) => renderBlocks(blocks, page, rendering);
  const note = page.blocks.findIndex((block) => block.kind === 'content-note');
  const summary = page.blocks.findIndex((block) => block.kind === 'summary');
  if (note === -1 || summary < note) return render(page.blocks);
  const before = page.blocks.slice(0, note);
  const whole = page.blocks.slice(note + 1, summary);
  const after = page.blocks.slice(summary + 1);
  const { texts } = rendering;
  return `${render(before)}
<div class="content-note" data-content-note>
<h2>${escapeMarkup(texts['note-title'])}</h2>
${renderBlock(page.blocks[note], page, rendering)}
<div class="choices"><button type="button" class="button" data-show="whole">${escapeMarkup(texts['show-page'])}</button>
<button type="button" class="button quiet" data-show="summary">${escapeMarkup(texts['show-summary'])}</button></div>
<p class="hint">${escapeMarkup(texts['counts-same'])}</p>
</div>
<div data-part="whole" tabindex="-1" hidden>${render(whole)}
<p><button type="button" class="plain" data-show="summary">${escapeMarkup(texts['show-summary'])}</button></p></div>
<div data-part="summary" tabindex="-1" hidden><h2>${escapeMarkup(texts.summary)}</h2>${renderBlock(page.blocks[summary], page, rendering)}
<p><button type="button" class="plain" data-show="whole">${escapeMarkup(texts['whole-page'])}</button></p></div>
<div data-part="after" hidden>${render(after)}</div>`;
}

function renderBlocks(blocks: Block[], page: CoursePage, rendering: Rendering): string {
  const shown = blocks.filter(({ kind }) => kind !== 'review');
  const parts = shown.map((block, index) => {
    if (block.kind !== 'country') return renderBlock(block, page, rendering);
    // Countries that follow each other are one list, in the place of the first.
    const isFirst = shown[index - 1]?.kind !== 'country';
    return isFirst ? renderCountries(countriesFrom(shown.slice(index)), page.id, rendering) : '';
  });
  return parts.join('\n');
}

function renderBlock(block: Block | undefined, page: CoursePage, rendering: Rendering): string {
  switch (block?.kind) {
    case 'text':
    case 'summary':
    case 'content-note':
      return renderMarkdown(block.markdown, page.id, rendering);
    case 'note':
    case 'objectives':
      return renderBox(block.kind, block.markdown, page.id, rendering);
    case 'outcome':
      return renderOutcome(block.markdown, page, rendering);
    case 'question':
      return renderQuestion(block, page.id, rendering);
    case 'scene':
      // The case is drawn as a whole, in the place of its first scene.
      return block === page.blocks.find(({ kind }) => kind === 'scene') ? renderCase(page, rendering) : '';
    case 'contacts':
      return renderContacts(block.countries, page.id, rendering);
    default:
      return '';
  }
}

/**
 * What is still to be reviewed. A translation says who still reviews the page; what they look at is written once, in the
 * language of the original, and readers of a translation are not given another language to read.
 */
function renderReviews(page: CoursePage, rendering: Rendering): string {
  const reviews = page.blocks.filter((block) => block.kind === 'review');
  if (reviews.length === 0) return '';
  const { texts, course } = rendering;
  const nameOf = (reviewer: Reviewer) => `<b>${escapeMarkup(texts[`review-${reviewer}`])}</b>`;
  const items =
    course.language === course.originalLanguage
      ? reviews.map(({ reviewer, what }) => `<li>${nameOf(reviewer)} ${renderInline(what, page.id, rendering)}</li>`)
      : [...new Set(reviews.map(({ reviewer }) => reviewer))].map((reviewer) => `<li>${nameOf(reviewer)}</li>`);
  const title = escapeMarkup(fillText(texts['to-review'], { n: items.length }));
  return `<details class="reviews"><summary>${title}</summary><ul>${items.join('\n')}</ul></details>`;
}

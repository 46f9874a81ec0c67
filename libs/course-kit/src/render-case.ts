import { casePartsOf } from './check-case';
import type { CoursePage, EndingBlock, SceneBlock, SceneOption } from './course';
import { escapeMarkup } from './escape-markup';
import { withoutTerms } from './glossary';
import { renderInline, renderMarkdown } from './render-markdown';
import type { Rendering } from './rendering';
import { withoutMarkers } from './source-markers';

/**
 * The branching case of a page. Every scene, every choice and what follows from it is in the page; the player shows the
 * first scene, and the others in the order in which the reader comes to them.
 */
export function renderCase(page: CoursePage, rendering: Rendering): string {
  const parts = casePartsOf(page).map((part) =>
    part.kind === 'scene' ? renderScene(part, page.id, rendering) : renderEnding(part, page.id, rendering),
  );
  return `<div class="case" data-case="${page.id}">
${parts.join('\n')}
<p class="unseen" role="status" data-spoken></p>
</div>`;
}

/** The frame of a scene or ending. The title is filled by the player, which knows how far the reader has come. */
function renderPart(className: string, { id }: { id: string }, body: string): string {
  return `<section class="${className}" data-scene="${id}" aria-labelledby="scene-${id}" hidden>
<h2 class="scene-title" id="scene-${id}" tabindex="-1"></h2>
${body}
</section>`;
}

function renderScene(scene: SceneBlock, pageId: string, rendering: Rendering): string {
  const { texts } = rendering;
  const ways = scene.options.map((option) => {
    // A button cannot hold source marks and terms; they stand with the choice once it is made.
    const words = renderInline(withoutTerms(withoutMarkers(option.text)), pageId, rendering);
    return `<li><button type="button" class="way" data-target="${option.target}">${words}</button></li>`;
  });
  const taken = scene.options.map((option) => renderTaken(option, pageId, rendering));
  const body = `${renderMarkdown(scene.markdown, pageId, rendering)}
<div class="ways" role="group" aria-label="${escapeMarkup(texts['your-choices'])}" tabindex="-1" data-ways><ul>${ways.join('\n')}</ul></div>
${taken.join('\n')}`;
  return renderPart('scene', scene, body);
}

/** What stays of a scene when the reader has chosen: the choice, what followed, and the way back. */
function renderTaken(option: SceneOption, pageId: string, rendering: Rendering): string {
  const { texts } = rendering;
  const verdict = option.grade === 'best' || option.grade === 'fair' ? texts[option.grade] : texts.risky;
  return `<div class="taken" data-taken data-shown="${option.grade}" hidden>
<p class="chosen"><span class="over">${escapeMarkup(texts['you-chose'])}</span> ${renderInline(option.text, pageId, rendering)}</p>
<p class="followed"><b class="verdict">${escapeMarkup(verdict)}</b> ${renderInline(option.feedback, pageId, rendering)}</p>
<button type="button" class="plain" data-choose-again>${escapeMarkup(texts['choose-again'])}</button>
</div>`;
}

function renderEnding(ending: EndingBlock, pageId: string, rendering: Rendering): string {
  const { texts } = rendering;
  const body = `${renderMarkdown(ending.markdown, pageId, rendering)}
<p class="hint">${escapeMarkup(texts['other-ways'])}</p>
<button type="button" class="button quiet" data-case-again>${escapeMarkup(texts['case-again'])}</button>`;
  return renderPart('ending', ending, body);
}

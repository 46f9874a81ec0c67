import type { Contact, ContactCountry } from './course';
import { escapeMarkup } from './escape-markup';
import { renderInline } from './render-markdown';
import { fillText, type Rendering } from './rendering';

const everywhere: ContactCountry = 'EU';

/** Services by country, folded away like its texts; what holds everywhere stays open. A number that nobody has tried says so. */
export function renderContacts(countries: ContactCountry[], pageId: string, rendering: Rendering): string {
  const groups = countries.map((country) => {
    const cards = rendering.course.contacts
      .filter((contact) => contact.country === country)
      .map((contact) => renderContact(contact, pageId, rendering));
    const name = escapeMarkup(rendering.texts[`country-${country}`]);
    if (country === everywhere) return `<section class="country"><h2>${name}</h2>${cards.join('\n')}</section>`;
    return `<details class="country-text" data-country="${country}"><summary><h2>${name}</h2></summary>
<div class="country-body">${cards.join('\n')}</div></details>`;
  });
  return `<div class="contacts"><p class="hint">${escapeMarkup(rendering.texts['open-country'])}</p>
${groups.join('\n')}</div>`;
}

function renderContact(contact: Contact, pageId: string, rendering: Rendering): string {
  const { texts } = rendering;
  const marks = renderInline(contact.sources.map((id) => `[^${id}]`).join(''), pageId, rendering);
  const rows = [
    [texts.who, contact.who],
    [texts.hours, contact.hours],
    [texts.languages, contact.languages],
  ].flatMap(([term, value]) =>
    value === undefined ? [] : `<div><dt>${escapeMarkup(term ?? '')}</dt><dd>${escapeMarkup(value)}</dd></div>`,
  );
  const state =
    contact.lastVerified === null
      ? `<p class="state unverified">${escapeMarkup(texts['not-verified'])}</p>`
      : `<p class="state">${escapeMarkup(fillText(texts.verified, { date: contact.lastVerified }))}</p>`;
  return `<article class="contact"><h3>${escapeMarkup(contact.name)}${marks}</h3>
<p class="number">${escapeMarkup(contact.phone ?? contact.web ?? '')}</p><dl>${rows.join('')}</dl>${state}</article>`;
}

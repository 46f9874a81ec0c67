import type { Contact, ContactCountry } from './course';
import { escapeMarkup } from './escape-markup';
import { renderInline } from './render-markdown';
import { fillText, type Rendering } from './rendering';

const everywhere: ContactCountry = 'EU';

/** Services by country, folded away like its texts; what holds everywhere stays open. A number that nobody has tried says so. */
export function renderContacts(countries: ContactCountry[], pageId: string, rendering: Rendering): string {
  const render = (country: ContactCountry) => {
    const name = escapeMarkup(rendering.texts[`country-${country}`]);
    const cards = rendering.course.contacts
      .filter((contact) => contact.country === country)
      .map((contact) => renderContact(contact, pageId, rendering));
    if (country === everywhere) return `<section class="country"><h2>${name}</h2>${cards.join('\n')}</section>`;
    return `<details class="country-text" data-country="${country}"><summary><h2>${name}</h2></summary>
<div class="country-body">${cards.join('\n')}</div></details>`;
  };
  const folded = countries.filter((country) => country !== everywhere);
  return `<div class="contacts">${countries.includes(everywhere) ? render(everywhere) : ''}
<div class="countries"><p class="hint">${escapeMarkup(rendering.texts['open-country'])}</p>
${folded.map(render).join('\n')}</div></div>`;
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

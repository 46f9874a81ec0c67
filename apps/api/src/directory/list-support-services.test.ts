import { languages, servedCountries, SupportService } from '@amelie/contract';
import { knownServices, readServices } from './known-services';
import { listSupportServices } from './list-support-services';

const [first] = knownServices;

test.each(languages)('the directory speaks %s: every service has its words and fits the reply', (language) => {
  const { services } = listSupportServices({ language });
  expect(services).toHaveLength(knownServices.length);
  for (const service of services) expect(SupportService.safeParse(service).success).toBe(true);
});

test('a service that lacks a language is not taken', () => {
  const { el: _el, ...five } = first?.who ?? {};
  expect(() => readServices([{ ...first, who: five }])).toThrow();
});

test('a service without a source is not taken', () => {
  expect(() => readServices([{ ...first, sources: [] }])).toThrow();
});

test('every country of the programme has somebody to call, and 112 holds everywhere', () => {
  for (const country of servedCountries)
    expect(knownServices.filter((service) => service.country === country && service.phone).length).toBeGreaterThan(0);
  expect(listSupportServices({ language: 'el' }).services[0]).toMatchObject({ country: 'EU', dial: '112' });
});

test('a Belgian number is dialled with the prefix of its country, a short number as it is', () => {
  const { services } = listSupportServices({ language: 'nl' });
  expect(services.find(({ id }) => id === 'be-pag-asa')?.dial).toBe('+3225116464');
  expect(services.find(({ id }) => id === 'de-hilfetelefon')?.dial).toBe('116016');
  expect(services.find(({ id }) => id === 'de-kok')?.dial).toBeNull();
});

test('no number counts as checked before somebody has written down the day', () => {
  expect(knownServices.every(({ lastVerified }) => lastVerified === null)).toBe(true);
});

test('ids are unique: a link to a service finds one', () => {
  expect(new Set(knownServices.map(({ id }) => id)).size).toBe(knownServices.length);
});

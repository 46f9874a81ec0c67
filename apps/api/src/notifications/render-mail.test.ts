import { languages } from '@amelie/contract';
import { mailTexts, renderMail } from './render-mail';

const values = { link: 'https://learn.test/new-password#token', hours: 1, settings: 'https://learn.test/you' };
const keys = Object.keys(mailTexts.en);

describe('mails', () => {
  test.each(languages)('every text stands in %s, with the same words to fill in', (language) => {
    expect(Object.keys(mailTexts[language])).toEqual(keys);
    for (const key of keys.filter((one) => one.endsWith('.body'))) {
      const text = mailTexts[language][key as keyof typeof mailTexts.en];
      expect(text).toContain('{link}');
      if (key.startsWith('password-reset.') || key.startsWith('invitation.')) expect(text).toContain('{hours, plural,');
      if (key.startsWith('follow-up.') || key.startsWith('delayed-test.') || key.startsWith('booster.'))
        expect(text).toContain('{settings}');
    }
  });

  test.each(languages)('the subject in %s tells nothing of the topic', (language) => {
    for (const template of [
      'password-reset',
      'invitation',
      'problem-report',
      'follow-up',
      'delayed-test',
      'booster',
    ] as const) {
      const { subject } = renderMail(language, template, values);
      expect(subject).not.toMatch(/traffick|victim|password|traite|opfer|εμπορ|tratta|mensenhandel/i);
    }
  });

  test('the hours are counted as the language counts', () => {
    expect(renderMail('de', 'password-reset', values).text).toContain('1 Stunde lang');
    expect(renderMail('el', 'invitation', { ...values, hours: 72 }).text).toContain('72 ώρες');
    expect(renderMail('en', 'invitation', values).text).toContain(values.link);
  });
});

import { checkIdentity, plainIdentity } from './identity-checks';

describe('INAMI/RIZIV', () => {
  test('is right with its check digits by 97, with or without the qualification, however it is written', () => {
    expect(checkIdentity('inami', '11478761004')).toBe('right');
    expect(checkIdentity('inami', '1-14787-61-004')).toBe('right');
    expect(checkIdentity('inami', '1/14787/61')).toBe('right');
  });

  test('is right by 89 too, as numbers are given out since 97 ran short', () => {
    // 114787 by 89 leaves 66.
    expect(checkIdentity('inami', '11478723004')).toBe('right');
  });

  test('is wrong with another digit, and malformed with too few', () => {
    expect(checkIdentity('inami', '11478762004')).toBe('check-digit');
    expect(checkIdentity('inami', '11478861004')).toBe('check-digit');
    for (const typed of ['', '1147876', '1147876100', '01478761004', '1147876A004'])
      expect(checkIdentity('inami', typed)).toBe('malformed');
  });
});

describe('EFN', () => {
  test('is fifteen digits of a physician in Germany with the last one by Luhn', () => {
    expect(checkIdentity('efn', '802760901234566')).toBe('right');
    expect(checkIdentity('efn', '8027 6090 1234 566')).toBe('right');
    expect(checkIdentity('efn', '802760901234567')).toBe('check-digit');
    expect(checkIdentity('efn', '802760910234566')).toBe('check-digit');
    for (const typed of ['80276090123456', '802770901234566', '812760901234566'])
      expect(checkIdentity('efn', typed)).toBe('malformed');
  });
});

describe('AMKA', () => {
  test('begins with a day of birth and ends with a digit by Luhn', () => {
    expect(checkIdentity('amka', '01018012342')).toBe('right');
    expect(checkIdentity('amka', '01013099997')).toBe('right');
    expect(checkIdentity('amka', '01018012343')).toBe('check-digit');
    for (const typed of ['32018012342', '01138012342', '00018012342', '0101801234'])
      expect(checkIdentity('amka', typed)).toBe('malformed');
  });
});

describe('codice fiscale', () => {
  test('is right with its last letter, in small letters too, and with letters for digits', () => {
    expect(checkIdentity('codice-fiscale', 'RSSMRA85T10A562S')).toBe('right');
    expect(checkIdentity('codice-fiscale', 'rssmra85t10a562s')).toBe('right');
    expect(checkIdentity('codice-fiscale', 'MRTMTT91D08F205J')).toBe('right');
    expect(checkIdentity('codice-fiscale', 'MRTMTT91D08F20RV')).not.toBe('malformed');
  });

  test('is wrong with another letter, and malformed when it is none', () => {
    expect(checkIdentity('codice-fiscale', 'RSSMRA85T10A562T')).toBe('check-digit');
    expect(checkIdentity('codice-fiscale', 'RSSMAR85T10A562S')).toBe('check-digit');
    for (const typed of ['RSSMRA85T10A562', 'RSSMRA85X10A562S', '12345678901', 'RSSMRA85T10A5622'])
      expect(checkIdentity('codice-fiscale', typed)).toBe('malformed');
  });
});

test('a number is kept without what people put between its parts', () => {
  expect(plainIdentity(' 1-14787/61.004 ')).toBe('11478761004');
});

import type { Person } from '@amelie/contract';
import { buildAccount, buildAdministrator, buildStaff } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
let administrator: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as((await buildAdministrator(app.database)).accountId);
  const people = [
    { givenName: 'Ελένη', familyName: 'Παπαδοπούλου', email: 'eleni@clinic.test', roles: ['learner'] as const },
    {
      givenName: 'Γιώργος',
      familyName: 'Λέκκας',
      email: 'giorgos@clinic.test',
      roles: ['trainer', 'learner'] as const,
    },
    { givenName: 'Zoë', familyName: 'D’Hondt', email: '100%_zoe@clinic.test', roles: ['staff'] as const },
  ];
  for (const { roles, ...person } of people) await buildAccount(app.database, { ...person, roles: [...roles] });
});
afterAll(() => app.close());

async function find(query: string): Promise<string[]> {
  const { status, body } = await administrator.get<{ people: Person[] }>(`/api/people?${query}`);
  expect(status).toBe(200);
  return body.people.map(({ givenName }) => givenName);
}
const search = (words: string) => find(`search=${encodeURIComponent(words)}`);

test('a person is found without accents, by words in any order, by a part of the address', async () => {
  expect(await search('Ελενη')).toEqual(['Ελένη']);
  expect(await search('Παπαδοπουλου Ελ')).toEqual(['Ελένη']);
  expect(await search('γιωργοσ')).toEqual(['Γιώργος']);
  expect(await search('zoe hondt')).toEqual(['Zoë']);
  expect(await search('eleni@clinic')).toEqual(['Ελένη']);
});

test('signs of a pattern stand for themselves', async () => {
  expect(await search('100%_')).toEqual(['Zoë']);
  expect(await search('%')).toEqual(['Zoë']);
  expect(await search('\\')).toEqual([]);
});

test('a role shows those who hold it, whatever else they hold', async () => {
  expect(await find('role=trainer')).toEqual(['Γιώργος']);
  expect(await find('role=learner&search=clinic')).toEqual(['Γιώργος', 'Ελένη']);
  expect((await administrator.get('/api/people?role=guest')).status).toBe(400);
});

test('staff and visitors see no list of people', async () => {
  const staff = await app.as((await buildStaff(app.database)).accountId);
  expect((await staff.get('/api/people?role=learner')).status).toBe(403);
  expect((await app.anyone.get('/api/people')).status).toBe(401);
});

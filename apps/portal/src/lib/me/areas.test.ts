import { rightsOf, type Role } from '@amelie/contract';
import { areasOf, startOf } from './areas';

const holding = (...roles: Role[]) => ({ roles, rights: rightsOf(roles) });

test('everybody starts where their work begins', () => {
  expect(startOf(holding('learner'))).toBe('/home');
  expect(startOf(holding('trainer'))).toBe('/teach');
  expect(startOf(holding('staff'))).toBe('/programme');
  expect(startOf(holding('administrator'))).toBe('/people');
});

test('whoever holds several roles starts with the widest', () => {
  expect(startOf(holding('learner', 'trainer'))).toBe('/teach');
  expect(startOf(holding('learner', 'trainer', 'staff'))).toBe('/programme');
});

test('a role without its right, and no role at all, still lead somewhere', () => {
  expect(startOf({ roles: ['trainer'], rights: ['learn'] })).toBe('/home');
  expect(startOf({ roles: [], rights: [] })).toBe('/you');
});

test('who teaches still finds the way to learning', () => {
  expect(areasOf(holding('trainer')).map(({ href }) => href)).toContain('/home');
});

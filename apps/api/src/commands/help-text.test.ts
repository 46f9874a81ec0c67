import { commands } from './commands';
import { helpText } from './help-text';

test('the help tells of every command how it is typed and what it does', () => {
  const text = helpText(commands, '');
  for (const { usage, about } of commands) {
    expect(text).toContain(`  ${usage}\n      ${about}`);
    expect(about).toMatch(/^[A-Z].{20,}\.$/);
  }
  expect(text).toContain('  doctor\n');
});

test('one command can be asked for by its name, of one word or two', () => {
  expect(helpText(commands, 'user create')).toMatch(/^ {2}user create --email/);
  expect(helpText(commands, 'doctor')).toContain('what is wrong');
  expect(() => helpText(commands, 'fly')).toThrow('Unknown command: fly');
});

import { standard12 } from './standard12';
import { startShell } from './start-shell';

startShell(standard12);

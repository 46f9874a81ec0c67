import { standard2004 } from './standard2004';
import { startShell } from './start-shell';

startShell(standard2004);

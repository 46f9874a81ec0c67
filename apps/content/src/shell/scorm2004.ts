import { librarySettings } from './run-time-standard';
import { Sequencer } from './sequencer';
import { standard2004 } from './standard2004';
import { startShell } from './start-shell';

startShell(standard2004, (given) => new Sequencer(given, (commit) => librarySettings(standard2004, { commit })));

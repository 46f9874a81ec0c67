import '../app/app.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../lib/api';
import { startClient } from '../lib/api/client';
import { i18n } from '../lib/i18n/catalogue';
import { startLanguage } from '../lib/i18n';
import { blankWhenLeft, finishLeaving } from '../lib/quick-exit/blank';
import { startTheme } from '../lib/theme/theme';
import { PlayerPage } from './player-page';
import { PlayerSession } from './player-session';
import { ShiftCalls } from './shift-calls';

startTheme();
startClient();
blankWhenLeft();

const place = document.getElementById('app');
if (!place) throw new Error('player.html has no #app');
// The package scrolls, not this page: no room is kept for a scroll bar.
document.documentElement.style.scrollbarGutter = 'auto';
const root = createRoot(place);

async function start(): Promise<void> {
  if (await finishLeaving()) return location.reload();
  const calls = new ShiftCalls();
  const session = new PlayerSession({
    launchId: location.pathname.split('/')[2] ?? '',
    frameTitle: () => i18n._('player.frame'),
    onKey: (type, key) => calls.stroke(type, key),
  });
  await startLanguage();
  root.render(
    <QueryClientProvider client={queryClient}>
      <PlayerPage session={session} calls={calls} />
    </QueryClientProvider>,
  );
}

void start();

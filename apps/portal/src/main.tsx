import './app/app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startLanguage } from './lib/i18n';
import { queryClient } from './lib/api';
import { startClient } from './lib/api/client';
import { meQuery } from './lib/me/use-me';
import { startTheme } from './lib/theme/theme';
import { blankWhenLeft, finishLeaving } from './lib/quick-exit/blank';

startTheme();
startClient();
blankWhenLeft();

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');
const root = createRoot(place);

async function start(): Promise<void> {
  if (await finishLeaving()) return location.reload();
  // Who is signed in is asked while texts and code are still on their way.
  void queryClient.prefetchQuery(meQuery());
  await startLanguage();
  root.render(<App />);
}

void start();

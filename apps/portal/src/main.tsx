import './app/app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startLanguage } from './lib/i18n';
import { startClient } from './lib/api/client';
import { startTheme } from './lib/theme/theme';
import { blankWhenLeft } from './lib/quick-exit/blank';

startTheme();
startClient();
blankWhenLeft();

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');
const root = createRoot(place);
void startLanguage().then(() => root.render(<App />));

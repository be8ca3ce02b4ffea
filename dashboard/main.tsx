import { effect } from '@preact/signals';
import { render } from 'preact';
import '../shared/ui/tokens.css';
import '../shared/ui/marks.css';
import '../shared/ui/customer/customer.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './style/overview.css';
import './style/series.css';
import './style/posts.css';
import './style/lists.css';
import './style/customers.css';
import './style/customer-base.css';
import './style/imports.css';
import './style/quality.css';
import './style/places.css';
import './style/channels.css';
import './style/schedules.css';
import './style/alerts.css';
import './style/cases.css';
import './style/report.css';
import './style/signals.css';
import './style/signal.css';
import { App } from './app/app.tsx';
import { showLanguage } from './app/languages.ts';
import { language } from './app/preferences.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with the id "app"');

// Nothing is drawn before the words are there: a page of keys would flash otherwise.
let drawn = false;
effect(() => {
  showLanguage(language.value).then(() => {
    if (!drawn) render(<App />, root);
    drawn = true;
  });
});

import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso';
import { getMe } from '../api/monitor.ts';
import type { Trouble } from '../api/request.ts';
import { Skeleton, TroubleNote } from '../parts/notice.tsx';
import { NotFound } from '../screens/not-found.tsx';
import { Overview } from '../screens/overview/overview.tsx';
import { SignIn } from '../screens/sign-in.tsx';
import { Landing } from './landing.tsx';
import { me } from './session.ts';
import { Shell } from './shell.tsx';

// The overview is what people open; the rest comes when asked for.
const Series = lazy(() => import('../screens/series/series.tsx').then((file) => file.Series));
const Rivals = lazy(() => import('../screens/rivals/rivals.tsx').then((file) => file.Rivals));
const Topics = lazy(() => import('../screens/topics/topics.tsx').then((file) => file.Topics));
const Report = lazy(() => import('../screens/report/report.tsx').then((file) => file.Report));
const Posts = lazy(() => import('../screens/posts/posts.tsx').then((file) => file.Posts));
const Customers = lazy(() => import('../screens/customers/customers.tsx').then((file) => file.Customers));
const CustomerBase = lazy(() =>
  import('../screens/customer-base/base.tsx').then((file) => file.CustomerBasePage),
);
const RecordQuality = lazy(() =>
  import('../screens/customer-base/record-quality.tsx').then((file) => file.RecordQualityPage),
);
const Duplicates = lazy(() =>
  import('../screens/customer-base/duplicates.tsx').then((file) => file.DuplicatesPage),
);
const Segments = lazy(() =>
  import('../screens/customer-base/segments.tsx').then((file) => file.SegmentsPage),
);
const Advisers = lazy(() =>
  import('../screens/customer-base/advisers.tsx').then((file) => file.AdvisersPage),
);
const CustomerPage = lazy(() => import('../screens/customers/page.tsx').then((file) => file.CustomerPage));
const Cases = lazy(() => import('../screens/cases/inbox.tsx').then((file) => file.CasesInbox));
const Case = lazy(() => import('../screens/cases/case/case.tsx').then((file) => file.CasePage));
const CaseSettings = lazy(() =>
  import('../screens/cases/settings/settings.tsx').then((file) => file.CaseSettingsPage),
);
const Imports = lazy(() => import('../screens/imports/imports.tsx').then((file) => file.Imports));
const Quality = lazy(() => import('../screens/quality/quality.tsx').then((file) => file.QualityPage));
const Sources = lazy(() => import('../screens/sources/sources.tsx').then((file) => file.Sources));
const People = lazy(() => import('../screens/people/people.tsx').then((file) => file.People));
const Channels = lazy(() => import('../screens/channels/channels.tsx').then((file) => file.ChannelsPage));
const Alerts = lazy(() => import('../screens/alerts/alerts.tsx').then((file) => file.AlertsInbox));
const AlertRules = lazy(() => import('../screens/alerts/rules.tsx').then((file) => file.AlertRules));
const Signals = lazy(() => import('../screens/signals/signals.tsx').then((file) => file.SignalBoard));
const SignalWords = lazy(() =>
  import('../screens/signals/words/rising.tsx').then((file) => file.RisingWordsPage),
);
const Signal = lazy(() => import('../screens/signals/detail/detail.tsx').then((file) => file.SignalPage));
const Account = lazy(() => import('../screens/account/account.tsx').then((file) => file.Account));

const trouble = signal<Trouble | null>(null);

async function askWho(): Promise<void> {
  trouble.value = null;
  const answer = await getMe();
  if (answer.ok) me.value = answer.value;
  // A 401 has already put the sign-in page in place.
  else if (me.value === undefined) trouble.value = answer.trouble;
}

/** Asks who is there, then shows the sign-in page or the screens. */
export function App() {
  useEffect(() => {
    askWho();
  }, []);
  if (trouble.value) return <TroubleNote trouble={trouble.value} onRetry={askWho} />;
  if (me.value === undefined) return <Skeleton />;
  if (me.value === null) return <SignIn />;
  return (
    <LocationProvider>
      <Shell>
        <ErrorBoundary>
          <Router>
            <Route path="/" component={Landing} />
            <Route path="/overview" component={Overview} />
            <Route path="/series/:series?" component={Series} />
            <Route path="/rivals" component={Rivals} />
            <Route path="/topics" component={Topics} />
            <Route path="/report" component={Report} />
            <Route path="/posts" component={Posts} />
            <Route path="/customers" component={Customers} />
            <Route path="/customers/base" component={CustomerBase} />
            <Route path="/customers/quality" component={RecordQuality} />
            <Route path="/customers/duplicates" component={Duplicates} />
            <Route path="/customers/segments" component={Segments} />
            <Route path="/customers/advisers" component={Advisers} />
            <Route path="/customers/:id" component={CustomerPage} />
            <Route path="/cases" component={Cases} />
            <Route path="/cases/settings" component={CaseSettings} />
            <Route path="/cases/:id" component={Case} />
            <Route path="/alerts" component={Alerts} />
            <Route path="/alerts/rules" component={AlertRules} />
            <Route path="/signals" component={Signals} />
            <Route path="/signals/words" component={SignalWords} />
            <Route path="/signals/:id" component={Signal} />
            <Route path="/imports" component={Imports} />
            <Route path="/quality" component={Quality} />
            <Route path="/sources" component={Sources} />
            <Route path="/people" component={People} />
            <Route path="/channels" component={Channels} />
            <Route path="/account" component={Account} />
            <Route default component={NotFound} />
          </Router>
        </ErrorBoundary>
      </Shell>
    </LocationProvider>
  );
}

import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { createMiddleware } from 'hono/factory';
import { makeCallers } from '../auth/callers.ts';
import { pressOf } from '../reports/press-of.ts';
import { signalPressOf } from '../reports/signal-press.ts';
import { type Deps, type Env, router } from './env.ts';
import { gate } from './gate.ts';
import { extensionCors, sameOrigin } from './origins.ts';
import { pages, securityHeaders } from './pages.ts';
import { onError, onUnknown, problem } from './problems.ts';
import { alertRulesRoutes } from './routes/alert-rules.ts';
import { alertsRoutes } from './routes/alerts.ts';
import { authorsRoutes } from './routes/authors.ts';
import { casesRoutes } from './routes/cases.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { channelsRoutes } from './routes/channels.ts';
import { duplicatesRoutes } from './routes/customers/duplicates.ts';
import { customersFileRoutes } from './routes/customers/file.ts';
import { handoversRoutes } from './routes/customers/handovers.ts';
import { customerNumbersRoutes } from './routes/customers/numbers.ts';
import { segmentsRoutes } from './routes/customers/segments.ts';
import { customersRoutes } from './routes/customers.ts';
import { eventsRoutes } from './routes/events.ts';
import { healthRoutes } from './routes/health.ts';
import { importsRoutes } from './routes/imports.ts';
import { keysRoutes } from './routes/keys.ts';
import { linksRoutes } from './routes/links.ts';
import { numbersRoutes } from './routes/numbers.ts';
import { peopleRoutes } from './routes/people.ts';
import { placesRoutes } from './routes/places.ts';
import { postsRoutes } from './routes/posts.ts';
import { qualityRoutes } from './routes/quality.ts';
import { reportRoutes } from './routes/report.ts';
import { reportFilesRoutes } from './routes/report-files.ts';
import { reportSchedulesRoutes } from './routes/report-schedules.ts';
import { rivalsRoutes } from './routes/rivals.ts';
import { seriesRoutes } from './routes/series.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { signalsRoutes } from './routes/signals/board.ts';
import { countermeasuresRoutes } from './routes/signals/countermeasures.ts';
import { signalFilesRoutes } from './routes/signals/files.ts';
import { signalWordsRoutes } from './routes/signals/words.ts';
import { sitePatchesRoutes } from './routes/site-patches.ts';
import { sourcesRoutes } from './routes/sources.ts';
import { statusRoutes } from './routes/status.ts';
import { topicsRoutes } from './routes/topics.ts';

const MAX_BODY = 1024 * 1024;

/** The monitor's API and pages as one hono app; server/monitor.ts gives it a port, tests call `app.request`. */
export function makeApp(deps: Deps) {
  const app = router();
  app.onError(onError);
  app.notFound(onUnknown);
  app.use(withLog(deps), securityHeaders(deps.settings.https));
  app.use('/api/*', extensionCors, sameOrigin);
  app.use(
    '/api/*',
    // Files to take in have a limit of their own.
    except(
      '/api/imports',
      bodyLimit({ maxSize: MAX_BODY, onError: (c) => problem(c, 413, 'A request may hold at most 1 MB.') }),
    ),
  );
  app.use('/api/*', gate(makeCallers(deps.auth, deps.store)));
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: '车声 Chesheng',
      version: deps.version,
      description: 'Every error is application/problem+json.',
    },
  });
  const press = pressOf(deps);
  const api = app
    .route('/api', healthRoutes(deps))
    .route('/api', signInRoutes(deps))
    .route('/api', numbersRoutes(deps))
    .route('/api', seriesRoutes(deps))
    .route('/api', reportRoutes(deps))
    .route('/api', reportFilesRoutes(deps, press))
    .route('/api', reportSchedulesRoutes(deps, press))
    .route('/api', placesRoutes(deps))
    .route('/api', rivalsRoutes(deps))
    .route('/api', topicsRoutes(deps))
    .route('/api', eventsRoutes(deps))
    .route('/api', alertsRoutes(deps))
    .route('/api', alertRulesRoutes(deps))
    // Before what answers to any number: words is none.
    .route('/api', signalWordsRoutes(deps))
    .route('/api', signalsRoutes(deps))
    .route('/api', countermeasuresRoutes(deps))
    .route('/api', signalFilesRoutes(deps, signalPressOf(deps.store, press)))
    .route('/api', casesRoutes(deps))
    .route('/api', postsRoutes(deps))
    .route('/api', sourcesRoutes(deps))
    .route('/api', sitePatchesRoutes(deps))
    .route('/api', authorsRoutes(deps))
    // Before what answers to any number: duplicates is none.
    .route('/api', duplicatesRoutes(deps))
    .route('/api', customerNumbersRoutes(deps))
    .route('/api', customersFileRoutes(deps))
    .route('/api', segmentsRoutes(deps))
    .route('/api', handoversRoutes(deps))
    .route('/api', customersRoutes(deps))
    .route('/api', linksRoutes(deps))
    .route('/api', importsRoutes(deps))
    .route('/api', peopleRoutes(deps))
    .route('/api', keysRoutes(deps))
    .route('/api', channelsRoutes(deps))
    .route('/api', catalogueRoutes())
    .route('/api', qualityRoutes(deps))
    .route('/api', statusRoutes(deps));
  app.route('/', pages(deps.dashboard));
  return api;
}

/** For `makeClient<Api>` in shared/contract/client.ts. */
export type Api = ReturnType<typeof makeApp>;

const withLog = ({ log }: Deps) =>
  createMiddleware<Env>(async (c, next) => {
    c.set('log', log);
    await next();
  });

import { i18n } from '#i18n';
import { show } from '../../pages/show.tsx';
import { Card } from './card.tsx';
import './card.css';
import { greeted } from './hello.ts';
import { keepFocus } from './keep-focus.ts';

const overlay = await greeted();
// The page around decides what can be read, not the system.
document.documentElement.dataset.theme = overlay.scheme;
document.documentElement.dataset.edge = overlay.edge;
keepFocus(() => overlay.say('close'));
show(i18n.t('extension.card.title'), <Card ticket={overlay.ticket} say={overlay.say} />);

import { i18n } from '#i18n';
import { show } from '../../pages/show.tsx';
import './panel.css';
import { Panel } from './panel.tsx';

show(i18n.t('extension.panel.title'), <Panel />);

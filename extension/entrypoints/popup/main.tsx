import { i18n } from '#i18n';
import { show } from '../../pages/show.tsx';
import { Popup } from './popup.tsx';

show(i18n.t('appName'), <Popup />);

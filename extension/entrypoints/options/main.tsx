import { i18n } from '#i18n';
import { show } from '../../pages/show.tsx';
import { Options } from './options.tsx';

show(i18n.t('extension.options.title'), <Options />);

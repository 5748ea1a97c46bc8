import { defineElement } from '@hubline/element';
import { ChooseNumber } from './choose-number.ts';
import { ChoosePark } from './choose-park.ts';
import { ChoosePhone } from './choose-phone.ts';

defineElement(ChooseNumber);
defineElement(ChoosePark);
defineElement(ChoosePhone);

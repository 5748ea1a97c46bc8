import { lateErrorsEnglish } from './strings/english/late-errors.ts';
import { addErrorTexts } from './strings/error-text.ts';

// For parts that come late, whose failures no other part meets.
addErrorTexts(lateErrorsEnglish);

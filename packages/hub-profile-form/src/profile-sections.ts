import type { AnsweringRules, Profile, ProfilePatch } from '@hubline/core';
import { localNumber, type SomeStrings, type Strings } from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import type { Choice } from './choice-setting.ts';

/** What the sections are drawn with. */
export interface Drawn {
  readonly profile: Profile;
  readonly words: Strings['profile'];
  readonly strings: SomeStrings | undefined;
  readonly save: (patch: ProfilePatch) => Promise<void>;
}

type Name = 'firstName' | 'lastName' | 'areaCode';

function textSetting(
  { profile, strings, save }: Drawn,
  options: {
    readonly field: Name;
    readonly label: string;
    readonly hint?: string;
    readonly autocomplete?: AutoFill;
    readonly inputMode?: string;
  },
): TemplateResult {
  const { field, label, hint = '', autocomplete = 'off', inputMode = '' } = options;
  return html`<hub-text-setting
    .strings=${strings}
    .label=${label}
    .hint=${hint}
    .field=${field}
    .autocomplete=${autocomplete}
    .inputMode=${inputMode}
    .value=${profile[field]}
    .save=${(text: string) => save({ [field]: text })}
  ></hub-text-setting>`;
}

function switchSetting(
  { profile, strings, save }: Drawn,
  field: 'announceInDirectory' | 'listInDirectory',
  [label, hint]: readonly [string, string],
): TemplateResult {
  return html`<hub-switch-setting
    .strings=${strings}
    .label=${label}
    .hint=${hint}
    .field=${field}
    .value=${profile[field]}
    .save=${(isOn: boolean) => save({ [field]: isOn })}
  ></hub-switch-setting>`;
}

export function personalSection(
  drawn: Drawn,
  parts: { readonly emails: unknown; readonly picture: unknown },
): TemplateResult {
  const { profile, words, strings, save } = drawn;
  return html`<h3 id="personal">${words.personal}</h3>
    ${parts.picture}
    ${textSetting(drawn, { field: 'firstName', label: words.firstName, autocomplete: 'given-name' })}
    ${textSetting(drawn, { field: 'lastName', label: words.lastName, hint: words.nameHint, autocomplete: 'family-name' })}
    <hub-timezone-setting
      .strings=${strings}
      .label=${words.timezone}
      .hint=${words.timezoneHint}
      .field=${'timezone'}
      .value=${profile.timezone}
      .save=${(timezone: string) => save({ timezone })}
    ></hub-timezone-setting>
    <dl class="fixed">
      <dt>${words.userScope}</dt>
      <dd>${words.scopes[profile.scope]}</dd>
      <dd class="quiet">${words.scopeHint}</dd>
    </dl>
    ${parts.emails}
    <h4 id="delivery">${words.delivery}</h4>
    <div role="group" aria-labelledby="delivery">
      ${switchSetting(drawn, 'announceInDirectory', [words.announce, words.announceHint])}
      ${switchSetting(drawn, 'listInDirectory', [words.list, words.listHint])}
    </div>`;
}

export function callerIdSection(drawn: Drawn): TemplateResult {
  const { profile, words } = drawn;
  return html`<h3 id="caller-id">${words.callerIdInformation}</h3>
    ${textSetting(drawn, { field: 'areaCode', label: words.areaCode, hint: words.areaCodeHint, inputMode: 'numeric' })}
    ${choiceSetting(drawn, 'callerId', {
      label: words.callerId,
      hint: profile.callerIds.length > 0 ? words.callerIdHint : words.noNumbers,
      numbers: profile.callerIds,
      none: words.noCallerId,
      // The server takes none only where there is none.
      isNoneOffered: profile.callerIds.length === 0 || profile.callerId === null,
    })}
    ${choiceSetting(drawn, 'emergencyCallerId', {
      label: words.emergencyCallerId,
      hint: words.emergencyCallerIdHint,
      numbers: profile.emergencyCallerIds,
      none: words.asCallerId,
      isNoneOffered: true,
    })}`;
}

function choiceSetting(
  { profile, strings, save }: Drawn,
  field: 'callerId' | 'emergencyCallerId',
  options: {
    readonly label: string;
    readonly hint: string;
    readonly numbers: readonly string[];
    readonly none: string;
    readonly isNoneOffered: boolean;
  },
): TemplateResult {
  const value = profile[field];
  const { label, hint, none, isNoneOffered } = options;
  // One that was taken away since is still the one that is set.
  const numbers = [...new Set([...options.numbers, ...(value === null ? [] : [value])])];
  const choices: readonly Choice[] = [
    ...(isNoneOffered ? [{ value: '', word: none }] : []),
    ...numbers.map((number) => ({ value: number, word: localNumber(number) })),
  ];
  return html`<hub-choice-setting
    .strings=${strings}
    .label=${label}
    .hint=${hint}
    .field=${field}
    .choices=${choices}
    .value=${value ?? ''}
    .save=${(number: string) => save({ [field]: number || null })}
  ></hub-choice-setting>`;
}

export function answeringSection(
  { profile, words, strings }: Drawn,
  options: {
    readonly isOffered: boolean;
    readonly change: (change: Partial<AnsweringRules>) => Promise<void>;
  },
): TemplateResult {
  return html`<h3 id="incoming">${words.incoming}</h3>
    ${
      options.isOffered
        ? html`<hub-answering-rules
            .strings=${strings}
            .rules=${profile.answering}
            .change=${options.change}
          ></hub-answering-rules>`
        : html`<p class="quiet reason">${words.noAnswering}</p>`
    }`;
}

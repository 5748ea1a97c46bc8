import { createFakeHub } from '@hubline/core/testing';
import { expect, fixture, fixtureSync, html } from '@open-wc/testing';
import { css } from 'lit';
import './define.ts';
import { defineElement } from './define-element.ts';
import { HubElement } from './hub-element.ts';
import type { HubProvider } from './hub-provider.ts';
import { commonEnglish } from './strings/english/common.ts';
import { signInEnglish } from './strings/english/sign-in.ts';

class SampleElement extends HubElement {
  static readonly tagName = 'sample-element';

  override render() {
    return html`<p>${this.words('signIn', signInEnglish).submit}</p>
      <hr />`;
  }
}
defineElement(SampleElement);

class NamedElement extends HubElement {
  static readonly tagName = 'named-element';
  static override styles = [
    HubElement.styles,
    css`
      bdi {
        display: block;
      }
    `,
  ];

  override render() {
    return html`<bdi>Alice</bdi><input dir="auto" placeholder="اسم" />`;
  }
}
defineElement(NamedElement);

const sample = (parent: Element) => parent.querySelector<SampleElement>('sample-element')!;

describe('HubElement', () => {
  it('takes the hub of the provider around it, and the next one when that changes', async () => {
    const [first, second] = [createFakeHub().hub, createFakeHub().hub];
    const provider = await fixture<HubProvider>(
      html`<hub-provider .hub=${first}><sample-element></sample-element></hub-provider>`,
    );
    expect(sample(provider).hub).to.equal(first);
    provider.hub = second;
    expect(sample(provider).hub).to.equal(second);
  });

  it('prefers a hub that was set on itself', async () => {
    const [around, own] = [createFakeHub().hub, createFakeHub().hub];
    const provider = await fixture<HubProvider>(
      html`<hub-provider .hub=${around}
        ><sample-element .hub=${own}></sample-element
      ></hub-provider>`,
    );
    expect(sample(provider).hub).to.equal(own);
    sample(provider).hub = undefined;
    expect(sample(provider).hub).to.equal(around);
  });

  it('has no hub where there is none', async () => {
    const element = await fixture<SampleElement>(html`<sample-element></sample-element>`);
    expect(element.hub).to.equal(undefined);
  });

  it('speaks English, or the language that is handed down where it has the part', async () => {
    const provider = await fixture<HubProvider>(
      html`<hub-provider><sample-element></sample-element></hub-provider>`,
    );
    const element = sample(provider);
    expect(element.renderRoot.querySelector('p')).to.have.text('LOGIN');
    provider.strings = { signIn: { ...signInEnglish, submit: 'ANMELDEN' } };
    await element.updateComplete;
    expect(element.renderRoot.querySelector('p')).to.have.text('ANMELDEN');
    provider.strings = {};
    await element.updateComplete;
    expect(element.renderRoot.querySelector('p')).to.have.text('LOGIN');
  });

  it('begins a name in another direction, and what is not typed yet, where all lines begin', async () => {
    const element = await fixture<NamedElement>(html`<named-element dir="rtl"></named-element>`);
    const name = element.renderRoot.querySelector('bdi')!;
    const range = document.createRange();
    range.selectNodeContents(name);
    const { right } = range.getBoundingClientRect();
    expect(right).to.be.closeTo(name.getBoundingClientRect().right, 1);
    const field = element.renderRoot.querySelector('input')!;
    expect(getComputedStyle(field).direction).to.equal('rtl');
    field.value = 'Alice';
    expect(getComputedStyle(field).direction).to.equal('ltr');
  });

  it('has the provider say in which language its words are, and on which side lines begin', async () => {
    const provider = await fixture<HubProvider>(
      html`<hub-provider><sample-element></sample-element></hub-provider>`,
    );
    expect(provider.outerHTML).not.to.match(/lang|dir/);
    provider.strings = { common: { ...commonEnglish, locale: 'ar', direction: 'rtl' } };
    expect(provider.lang).to.equal('ar');
    expect(sample(provider)).to.satisfy((element: Element) => element.matches(':dir(rtl)'));
    provider.strings = { common: { ...commonEnglish, locale: 'fr' } };
    expect(provider.lang).to.equal('fr');
    expect(sample(provider)).to.satisfy((element: Element) => element.matches(':dir(ltr)'));
  });

  it('follows the colour scheme of the page unless it has a theme of its own', async () => {
    const page = fixtureSync(html`<div><sample-element></sample-element></div>`);
    const element = sample(page);
    const color = () => getComputedStyle(element).color;
    (page as HTMLElement).style.colorScheme = 'light';
    const light = color();
    (page as HTMLElement).style.colorScheme = 'dark';
    const dark = color();
    expect(dark).not.to.equal(light);
    element.theme = 'light';
    await element.updateComplete;
    expect(color()).to.equal(light);
    element.theme = 'dark';
    (page as HTMLElement).style.colorScheme = 'light';
    await element.updateComplete;
    expect(color()).to.equal(dark);
  });

  it('takes tokens from any ancestor', async () => {
    const page = fixtureSync(html`<div><sample-element></sample-element></div>`);
    (page as HTMLElement).style.setProperty('--hub-text', 'rgb(1, 2, 3)');
    expect(getComputedStyle(sample(page)).color).to.equal('rgb(1, 2, 3)');
  });

  it('hands its density down', async () => {
    const page = fixtureSync(html`<div><sample-element density="compact"></sample-element></div>`);
    expect(getComputedStyle(sample(page)).getPropertyValue('--hub-row')).to.equal('44px');
  });

  it('needs no style attribute, so that it works under a strict policy', async () => {
    const element = await fixture<SampleElement>(html`<sample-element></sample-element>`);
    expect(element.renderRoot.querySelectorAll('[style], style')).to.have.length(0);
    expect((element.renderRoot as ShadowRoot).adoptedStyleSheets.length).to.be.greaterThan(0);
  });
});

describe('defineElement', () => {
  it('skips a tag that the page has already', () => {
    class Other extends HTMLElement {
      static readonly tagName = 'sample-element';
    }
    defineElement(Other);
    expect(customElements.get('sample-element')).to.equal(SampleElement);
  });
});

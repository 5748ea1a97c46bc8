import { expect } from '@open-wc/testing';
import { HIGH_CONTRAST } from './high-contrast.ts';
import { PAIRS } from './pairs.ts';
import { COLORS, type ColorName } from './tokens.ts';

type Triple = readonly [number, number, number];
type Scheme = 0 | 1;

const SCHEMES = [
  ['light', 0],
  ['dark', 1],
] as const;

/** OKLCH to linear sRGB (CSS Color 4, §9 and §10). */
function linearRgb(color: string): Triple {
  const parts = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(color);
  if (!parts) throw new Error(`Not an OKLCH colour: ${color}`);
  const [lightness, chroma, hue] = [Number(parts[1]) / 100, Number(parts[2]), Number(parts[3])];
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

type Colors = Readonly<Record<ColorName, readonly [light: string, dark: string]>>;

function luminance(name: ColorName, scheme: Scheme, colors: Colors): number {
  const [red, green, blue] = linearRgb(colors[name][scheme]);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio. */
function contrast(
  sign: ColorName,
  ground: ColorName,
  scheme: Scheme,
  colors: Colors = COLORS,
): number {
  const [one, other] = [luminance(sign, scheme, colors), luminance(ground, scheme, colors)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

describe('Design tokens', () => {
  for (const [name, scheme] of SCHEMES) {
    it(`give text 4.5 : 1 in the ${name} scheme`, () => {
      for (const [text, ground] of PAIRS.text) {
        expect(contrast(text, ground, scheme), `${text} on ${ground}`).to.be.at.least(4.5);
      }
    });

    it(`give signs and borders of controls 3 : 1 in the ${name} scheme`, () => {
      for (const [sign, ground] of PAIRS.signs) {
        expect(contrast(sign, ground, scheme), `${sign} on ${ground}`).to.be.at.least(3);
      }
    });

    it(`stay within what every screen shows in the ${name} scheme`, () => {
      for (const [color, pair] of Object.entries(COLORS)) {
        for (const channel of linearRgb(pair[scheme])) {
          expect(channel, color).to.be.within(-0.01, 1.01);
        }
      }
    });
  }

  it('give signs 3 : 1 on the ink of a call', () => {
    for (const [sign, ground] of PAIRS.signsOnCall) {
      expect(contrast(sign, ground, 1), `${sign} on ${ground}`).to.be.at.least(3);
    }
  });

  it('name a ground or a text for every colour', () => {
    const named = new Set(Object.values(PAIRS).flat(2));
    const decorative: ColorName[] = ['line'];
    const missing = Object.keys(COLORS).filter((name) => !named.has(name as ColorName));
    expect(missing).to.deep.equal(decorative);
  });

  for (const [name, scheme] of SCHEMES) {
    it(`of high contrast give text 7 : 1, signs and lines 4.5 : 1 in the ${name} scheme`, () => {
      for (const [text, ground] of PAIRS.text) {
        const found = contrast(text, ground, scheme, HIGH_CONTRAST);
        expect(found, `${text} on ${ground}`).to.be.at.least(7);
      }
      for (const [sign, ground] of [...PAIRS.signs, ['line', 'surface'] as const]) {
        const found = contrast(sign, ground, scheme, HIGH_CONTRAST);
        expect(found, `${sign} on ${ground}`).to.be.at.least(4.5);
      }
      for (const [color, pair] of Object.entries(HIGH_CONTRAST)) {
        for (const channel of linearRgb(pair[scheme])) {
          expect(channel, color).to.be.within(-0.01, 1.01);
        }
      }
    });
  }
});
